import { z } from 'zod';
import {
  type BreachKind,
  breachKinds,
  type NoticeAddressee,
  noticeAddressees,
} from '#domain/papers/breach-notice';
import { readFingerprint } from '#domain/safety/audit-troubles';
import { CivilDate, ClientId, Instant, MadePaper, operation, PrintPurpose } from './operation.ts';

/** The kinds of audit rows, in words. */
export const auditKinds = {
  read: 'Baca',
  write: 'Tulis',
  print: 'Cetak',
  export: 'Ekspor',
  login: 'Masuk',
  refused: 'Ditolak',
  warning: 'Peringatan',
} as const;
export type AuditKind = keyof typeof auditKinds;
const auditKindCodes = Object.keys(auditKinds) as [AuditKind, ...AuditKind[]];

export const AuditRow = z.strictObject({
  seq: z.int(),
  at: Instant,
  actor: z.string(),
  role: z.string(),
  /** The PC of the office, when that is another than the one that keeps the vault. */
  pc: z.string().nullable(),
  operation: z.string(),
  /** What it calls that operation, in Indonesian. */
  says: z.string(),
  kind: z.string(),
  outcome: z.string(),
  caseNumber: z.string().nullable(),
  clientId: z.string().nullable(),
  clientName: z.string().nullable(),
  detail: z.string(),
});
export type AuditRow = z.infer<typeof AuditRow>;

/** Which rows: every part that is given narrows. */
export const AuditQuery = z.strictObject({
  from: CivilDate.optional(),
  to: CivilDate.optional(),
  userId: z.string().max(40).optional(),
  /** Words of a name, a register number or a case number. */
  person: z.string().max(200).optional(),
  /** Part of the name of whoever received a print or an export. */
  recipient: z.string().max(200).optional(),
  /** `left`: everything that left on paper or as a file. */
  kind: z.enum([...auditKindCodes, 'left']).optional(),
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(500).default(100),
});

/** The tip of the trail as a month's report prints it. */
export const PrintedTip = z.strictObject({
  seq: z.int().min(1, { error: 'Nomor baris belum diisi.' }),
  fingerprint: z
    .string()
    .max(40)
    .refine((typed) => readFingerprint(typed) !== undefined, {
      error: 'Sidik terdiri atas 16 huruf dan angka, seperti 3F2A 90BC 11D4 E07A.',
    }),
});

/** The longest a text of the notice may be, so that the whole stays on one page. */
export const noticeLengths = {
  data: 300,
  happened: 150,
  how: 400,
  handling: 400,
  recovery: 300,
  contact: 150,
} as const;
const noticeText = (part: keyof typeof noticeLengths) =>
  z.string().trim().min(3, { error: 'Bagian ini belum diisi.' }).max(noticeLengths[part]);

/** A notice of a failed protection of personal data, as the person who drafts it chose and wrote it. */
export const NoticeDraft = z.strictObject({
  /** The rows of the audit that tell of it. */
  seqs: z.array(z.int().min(1)).min(1).max(500),
  to: z.enum(Object.keys(noticeAddressees) as [NoticeAddressee, ...NoticeAddressee[]]),
  /** The person of those rows to whom the notice goes; absent when it goes to the agency. */
  clientId: ClientId.optional(),
  kinds: z
    .array(z.enum(Object.keys(breachKinds) as [BreachKind, ...BreachKind[]]))
    .min(1, { error: 'Pilih apa yang gagal dilindungi.' }),
  data: noticeText('data'),
  happened: noticeText('happened'),
  how: noticeText('how'),
  handling: noticeText('handling'),
  recovery: noticeText('recovery'),
  contact: noticeText('contact'),
  /** When the centre came to know of it, on its own wall. */
  knownOn: CivilDate,
  knownTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Jam ditulis seperti 09:05.' }),
});
export type NoticeDraft = z.infer<typeof NoticeDraft>;

const Progress = z.strictObject({ done: z.int(), of: z.int() });

export const auditContract = {
  list: operation
    .meta({ says: 'Membaca jejak audit', may: 'audit.read', audit: 'read' })
    .input(AuditQuery)
    .output(
      z.strictObject({
        total: z.int(),
        rows: z.array(AuditRow),
        users: z.array(z.strictObject({ id: z.string(), name: z.string() })),
        can: z.strictObject({ verify: z.boolean(), notify: z.boolean() }),
      }),
    ),
  /** Whether a warning waits for a verification, and how far a verification is. */
  state: operation.meta({ says: 'Membaca peringatan jejak audit', may: 'audit.read', audit: 'none' }).output(
    z.strictObject({
      warning: z.strictObject({ at: Instant, sentence: z.string() }).optional(),
      progress: Progress.optional(),
    }),
  ),
  /** Verifies the whole trail and every tip known outside of it. Aborting the request ends it. */
  verify: operation
    .meta({ says: 'Memeriksa keutuhan jejak audit', may: 'audit.verify', audit: 'read', work: 'long' })
    .input(z.strictObject({ printed: PrintedTip.optional() }))
    .output(
      z.strictObject({
        rows: z.int(),
        tip: z.strictObject({ seq: z.int(), fingerprint: z.string() }),
        /** The first troubles as sentences, and how many there are. */
        troubles: z.array(z.string()),
        found: z.int(),
        /** What logins noticed earlier; it stays in the trail. */
        warnings: z.array(z.strictObject({ seq: z.int(), at: Instant, sentence: z.string() })),
        /** What the trail was compared with. */
        compared: z.strictObject({ slots: z.boolean(), backups: z.int(), report: z.boolean() }),
      }),
    ),
  /**
   * A draft of the notice of UU 27/2022 Pasal 46, on one page. Its texts stay on the page and nowhere else.
   */
  draftNotice: operation
    .meta({
      says: 'Menyusun pemberitahuan kegagalan pelindungan data',
      may: 'audit.notify',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .errors({
      NO_SUBJECT: { message: 'Pilih seorang yang disebut dalam baris-baris yang dicentang.' },
      NOT_YET: { message: 'Waktu diketahui belum terjadi.' },
    })
    .input(NoticeDraft.extend({ purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
};
