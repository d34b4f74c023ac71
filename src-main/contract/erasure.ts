import { z } from 'zod';
import { type ErasureGround, erasureGrounds } from '#domain/safety/erasure';
import { CaseId, CivilDate, Instant, MadePaper, operation, PrintPurpose } from './operation.ts';

const groundCodes = Object.keys(erasureGrounds) as [ErasureGround, ...ErasureGround[]];
const Reason = z.string().trim().min(10, { error: 'Alasan paling sedikit 10 huruf.' }).max(2_000);
const ErasureId = z.strictObject({ erasureId: z.uuid() });

/** A proposed erasure: the person is hidden, and nothing is deleted yet. */
export const WaitingErasure = z.strictObject({
  erasureId: z.string(),
  fullName: z.string(),
  registerNumber: z.string(),
  ground: z.enum(groundCodes),
  groundOn: z.string(),
  reason: z.string(),
  proposedBy: z.string(),
  proposedAt: Instant,
  notBefore: z.string(),
  isRecordPrinted: z.boolean(),
  /** What speaks against carrying it out now, for whoever asks. */
  trouble: z.string().nullable(),
  /** Whether the register number has to be typed: nobody else could carry it out. */
  asksNumber: z.boolean(),
});
export type WaitingErasure = z.infer<typeof WaitingErasure>;

/** What the ledger knows of somebody erased. */
export const DoneErasure = z.strictObject({
  id: z.string(),
  erasedAt: Instant,
  cases: z.int(),
  records: z.int(),
  isFinished: z.boolean(),
  /**
   * Backups in reach that were made before, and hold the person until they are pruned;
   * null when none can be read.
   */
  backupsHolding: z.int(),
  backupsGoneOn: z.string(),
});
export type DoneErasure = z.infer<typeof DoneErasure>;

/** Whether and why a person's data may not be erased, and whether an erasure may be proposed. */
export const HoldState = z.strictObject({
  isHeld: z.boolean(),
  /** True for ABH whom nobody decided on yet. */
  byDefault: z.boolean(),
  reason: z.string(),
  decidedBy: z.string().nullable(),
  decidedAt: Instant.nullable(),
  openCase: z.string().nullable(),
  /** So long an erasure waits after it was proposed. */
  waitDays: z.int(),
});
export type HoldState = z.infer<typeof HoldState>;

const propose = { may: 'erasure.propose', audit: 'write', about: 'case', reauth: 'always' } as const;

export const erasureContract = {
  /** Whether the person of a case is held. */
  state: operation
    .meta({ says: 'Membaca penahanan data', may: 'erasure.propose', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(HoldState),
  hold: operation
    .meta({ says: 'Menahan data untuk proses hukum', ...propose })
    .errors({ HELD_ALREADY: { message: 'Data orang ini sudah ditahan.' } })
    .input(z.strictObject({ caseId: CaseId, reason: Reason })),
  /** Ends a hold: why, and on what day the matter ended. */
  liftHold: operation
    .meta({ says: 'Mengakhiri penahanan data', ...propose })
    .errors({
      NOT_HELD: { message: 'Data orang ini tidak sedang ditahan.' },
      NOT_ENDED: { message: 'Tanggal berakhirnya perkara belum tiba.' },
    })
    .input(z.strictObject({ caseId: CaseId, reason: Reason, endedOn: CivilDate })),
  /** The first act: hides the person everywhere. Nothing is deleted, and it can be undone. */
  propose: operation
    .meta({ says: 'Mengusulkan pemusnahan data', ...propose })
    .errors({
      OPEN_CASE: { message: 'Orang ini masih memiliki kasus yang terbuka.' },
      ON_HOLD: { message: 'Data orang ini ditahan untuk proses hukum.' },
      NOT_REACHED: { message: 'Tanggal dasar pemusnahan belum tiba.' },
    })
    .input(
      z.strictObject({ caseId: CaseId, ground: z.enum(groundCodes), groundOn: CivilDate, reason: Reason }),
    ),
  list: operation
    .meta({ says: 'Membaca daftar pemusnahan', may: 'erasure.carryOut', audit: 'read', work: 'long' })
    .output(
      z.strictObject({
        waiting: z.array(WaitingErasure),
        done: z.array(DoneErasure),
        /** Why the second place of the backups could not be looked at. */
        secondTrouble: z.string().optional(),
        /** Folders of vaults that a restore or a rescue replaced, which may hold the erased. */
        replacedVaults: z.array(z.string()),
        can: z.strictObject({ withdraw: z.boolean() }),
      }),
    ),
  /** Takes a proposal back: the person is there again, as before. */
  withdraw: operation
    .meta({ says: 'Membatalkan usul pemusnahan', may: 'erasure.propose', audit: 'write', reauth: 'always' })
    .input(ErasureId),
  /** Berita acara pemusnahan, while there still is a name to print. */
  record: operation
    .meta({
      says: 'Mencetak berita acara pemusnahan',
      may: 'erasure.carryOut',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(ErasureId.extend({ purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
  /** The second act: deletes everything of the person for good, and cleans the file of what was freed. */
  carryOut: operation
    .meta({
      says: 'Membersihkan sisa data yang dimusnahkan',
      may: 'erasure.carryOut',
      audit: 'write',
      work: 'long',
      reauth: 'always',
    })
    .errors({
      REFUSED: { message: 'Pemusnahan tidak dapat dilaksanakan.', data: z.object({ why: z.string() }) },
    })
    .input(ErasureId.extend({ registerNumber: z.string().max(60).default('') }))
    .output(
      z.strictObject({ cases: z.int(), records: z.int(), attachments: z.int(), isFinished: z.boolean() }),
    ),
};
