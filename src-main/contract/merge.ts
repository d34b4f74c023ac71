import { z } from 'zod';
import { KnownClient } from './client.ts';
import { CaseId, Confirmed, Instant, operation, Verdict } from './operation.ts';

const MergeId = z.uuid();
/** A case of the person whose file stays, then one of the person whose file goes into it. */
const TwoCases = z.array(CaseId).length(2);

/** Two files that became one, or are proposed to. */
export const Merge = z.strictObject({
  mergeId: z.string(),
  keptNumber: z.string(),
  keptName: z.string(),
  goneNumber: z.string(),
  goneName: z.string(),
  reason: z.string(),
  remark: z.string(),
  /** The answers of the identity that the file which goes gives, by their labels. */
  takes: z.array(z.string()),
  proposedBy: z.string(),
  proposedAt: Instant,
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  outcome: z.enum(['done', 'declined', 'undone']).nullable(),
  can: z.strictObject({ decide: Verdict, undo: Verdict }),
});
export type Merge = z.infer<typeof Merge>;

const Side = z.strictObject({
  registerNumber: z.string(),
  fullName: z.string(),
  photo: z.string().nullable(),
  records: z.int(),
  attachments: z.int(),
});

/** What would become of two files, before anybody proposes it. */
export const MergePreview = z.strictObject({
  kept: Side,
  gone: Side,
  /** The answers of the two identities that differ, as they print. */
  fields: z.array(
    z.strictObject({ name: z.string(), label: z.string(), kept: z.string(), gone: z.string() }),
  ),
  /** How many answers are alike in both. */
  alike: z.int(),
  /** Every case of the one file, in their order. */
  cases: z.array(
    z.strictObject({
      caseNumber: z.string(),
      admittedOn: z.string(),
      leftOn: z.string().nullable(),
      isOfGone: z.boolean(),
    }),
  ),
  refusal: z.string().nullable(),
});
export type MergePreview = z.infer<typeof MergePreview>;

const refusal = { REFUSED: { message: 'Kedua berkas ini tidak dapat digabungkan.' } };
const write = { may: 'repair.decide', audit: 'write' } as const;

export const mergeContract = {
  /** Who on file is like the person of a case. */
  alike: operation
    .meta({ says: 'Mencari orang yang mirip', may: 'identity.write', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(KnownClient.extend({ reasons: z.array(z.string()) }))),
  preview: operation
    .meta({ says: 'Membandingkan dua berkas', may: 'identity.write', audit: 'read', about: 'cases' })
    .input(z.strictObject({ caseIds: TwoCases }))
    .output(MergePreview),
  propose: operation
    .meta({
      says: 'Mengusulkan penggabungan dua berkas',
      may: 'identity.write',
      audit: 'write',
      about: 'cases',
    })
    .errors(refusal)
    .input(
      z.strictObject({
        caseIds: TwoCases,
        takes: z.array(z.string().max(60)).max(100),
        reason: z.string().trim().min(5, { error: 'Tuliskan alasannya.' }).max(400),
        confirmed: Confirmed,
      }),
    )
    .output(z.strictObject({ isDone: z.boolean() })),
  /** Every merge, those that wait for a decision among them. */
  list: operation
    .meta({ says: 'Membaca penggabungan berkas', may: 'repair.decide', audit: 'read' })
    .output(z.array(Merge)),
  /** The merges that the file of a case's person is made of. */
  ofPerson: operation
    .meta({ says: 'Membaca penggabungan berkas', may: 'identity.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(z.array(Merge)),
  decide: operation
    .meta({ says: 'Memutuskan penggabungan dua berkas', ...write })
    .errors({
      ...refusal,
      OWN_PROPOSAL: { message: 'Usulan sendiri diputuskan oleh orang lain.' },
      DECIDED: { message: 'Usulan ini sudah diputuskan.' },
    })
    .input(
      z.strictObject({
        mergeId: MergeId,
        accepts: z.boolean(),
        remark: z.string().trim().max(500).default(''),
        confirmed: Confirmed,
      }),
    ),
  /** Makes two files again of one. */
  undo: operation
    .meta({ says: 'Memisahkan kembali berkas yang digabungkan', ...write })
    .errors(refusal)
    .input(z.strictObject({ mergeId: MergeId, confirmed: Confirmed })),
};
