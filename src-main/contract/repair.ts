import { z } from 'zod';
import { CaseId, Confirmed, Instant, operation, Verdict } from './operation.ts';

const RepairId = z.uuid();

/** That a record leaves a file, or left it: what it was, never what it says. */
export const Repair = z.strictObject({
  repairId: z.string(),
  caseId: z.string(),
  form: z.string(),
  happenedOn: z.string().nullable(),
  /** Number of the case it moves to; null when it is taken out. */
  movesTo: z.string().nullable(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  outcome: z.enum(['done', 'declined', 'undone']).nullable(),
  remark: z.string(),
  /** It is the registration that was a mistake: the whole case leaves every count and list. */
  isAnnulment: z.boolean(),
  can: z.strictObject({ decide: Verdict, undo: Verdict }),
});
export type Repair = z.infer<typeof Repair>;

const refusal = { REFUSED: { message: 'Pembetulan berkas ini tidak dapat dilakukan.' } };

export const repairContract = {
  /** What waits for a decision, in every case one may open. */
  waiting: operation
    .meta({ says: 'Membaca usulan pembetulan berkas', may: 'repair.decide', audit: 'read' })
    .output(z.array(Repair.extend({ caseNumber: z.string(), clientName: z.string(), recordId: z.string() }))),
  /** The registrations that were annulled and not brought back, the newest first. */
  annulled: operation
    .meta({ says: 'Membaca pendaftaran yang dibatalkan', may: 'repair.decide', audit: 'read' })
    .output(
      z.array(
        Repair.extend({
          registerNumber: z.string(),
          caseNumber: z.string(),
          clientName: z.string(),
          admittedOn: z.string(),
        }),
      ),
    ),
  ofCase: operation
    .meta({ says: 'Membaca pembetulan berkas', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(Repair)),
  decide: operation
    .meta({
      says: 'Memutuskan pembetulan berkas',
      may: 'repair.decide',
      audit: 'write',
      about: 'case',
      alsoAnnulled: true,
    })
    .errors({
      ...refusal,
      OWN_PROPOSAL: { message: 'Usulan sendiri diputuskan oleh orang lain.' },
      DECIDED: { message: 'Usulan ini sudah diputuskan.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        repairId: RepairId,
        accepts: z.boolean(),
        remark: z.string().trim().max(500).default(''),
        confirmed: Confirmed,
      }),
    ),
  /** Puts back what was taken out. */
  undo: operation
    .meta({
      says: 'Mengembalikan catatan ke berkas',
      may: 'repair.decide',
      audit: 'write',
      about: 'case',
      alsoAnnulled: true,
    })
    .errors(refusal)
    .input(z.strictObject({ caseId: CaseId, repairId: RepairId, confirmed: Confirmed })),
};
