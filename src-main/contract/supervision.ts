import { z } from 'zod';
import { CaseId, CivilDate, Line, MadePaper, operation, PrintPurpose, UserId, Verdict } from './operation.ts';

/** One supervision, or one consultation with another profession. */
export const LogEntry = z.strictObject({
  id: z.string(),
  /** In a case, of a worker's work as a whole, or with another profession. */
  kind: z.enum(['case', 'worker', 'consultation']),
  heldOn: z.string(),
  workerId: z.string().nullable(),
  worker: z.string(),
  by: z.string(),
  caseId: z.string().nullable(),
  about: z.string(),
  topic: z.string(),
  direction: z.string(),
  agreed: z.string(),
  nextOn: z.string().nullable(),
  can: z.strictObject({ correct: Verdict }),
});
export type LogEntry = z.infer<typeof LogEntry>;

const Written = z.string().trim().max(20_000);

export const supervisionContract = {
  /** Whatever of it somebody may read, the newest first: their own, for Kepala everybody's; of one worker where one is named. */
  list: operation
    .meta({ says: 'Membaca catatan supervisi', may: 'narrative.read', audit: 'read' })
    .input(
      z.strictObject({
        workerId: UserId.optional(),
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(
      z.strictObject({
        entries: z.array(LogEntry),
        /** There are older ones. */
        isMore: z.boolean(),
        /** Everybody of whom any may be read. */
        workers: z.array(z.strictObject({ id: z.string(), name: z.string() })),
        can: z.strictObject({ write: Verdict }),
      }),
    ),
  /** Supervision of a worker's work as a whole; what is about a case is a record of the case. */
  record: operation
    .meta({ says: 'Mencatat supervisi seorang pekerja', may: 'supervision.write', audit: 'write' })
    .errors({
      NOT_A_WORKER: { message: 'Pilih pekerja yang masih aktif, bukan diri sendiri.' },
      TOO_EARLY: { message: 'Supervisi berikutnya tidak dapat sebelum tanggal supervisi ini.' },
      NOT_HELD: { message: 'Tanggal supervisi tidak dapat di masa depan.' },
      MOVED_ON: { message: 'Catatan ini sudah dibetulkan sejak Anda membukanya. Muat ulang halaman ini.' },
      REASON_NEEDED: { message: 'Tuliskan alasan pembetulan.' },
    })
    .input(
      z.strictObject({
        requestId: z.uuid(),
        workerId: UserId,
        heldOn: CivilDate,
        topic: Line(300).min(1, { error: 'Topik belum diisi.' }),
        direction: Written.min(1, { error: 'Arahan belum diisi.' }),
        agreed: Written.default(''),
        nextOn: CivilDate.nullable().default(null),
        /** The entry that this one corrects, and why. */
        replaces: z.uuid().optional(),
        reason: z.string().trim().max(500).optional(),
      }),
    )
    .output(z.strictObject({ id: z.string() })),
  /** The log of one worker, or of one case, as far as somebody may read it. */
  print: operation
    .meta({
      says: 'Mencetak catatan supervisi',
      may: 'narrative.read',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(z.strictObject({ workerId: UserId.optional(), caseId: CaseId.optional(), purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
};
