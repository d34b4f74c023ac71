import { z } from 'zod';
import { roleCodes } from '#domain/roles';
import {
  allegationAddresseeCodes,
  allegationKindCodes,
  allegationOutcomeCodes,
  allegationSteps,
  nobodyElse,
  secondNeeded,
} from '#domain/safety/allegation';
import {
  CaseId,
  CivilDate,
  Instant,
  Line,
  MadePaper,
  operation,
  PrintPurpose,
  UserId,
  Verdict,
} from './operation.ts';

const AllegationId = z.strictObject({ allegationId: z.uuid() });
const Words = z.string().trim().max(20_000);
const Needed = Words.min(1, { error: 'Uraian belum diisi.' });
const Colleague = z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roleCodes) });

/** What is written first; the accused and those shut out can never be made readers of it. */
export const AllegationWritten = z.strictObject({
  caseId: CaseId.nullable().default(null),
  kinds: z.array(z.enum(allegationKindCodes)).min(1, { error: 'Pilih paling sedikit satu jenis.' }).max(10),
  happenedOn: CivilDate.nullable().default(null),
  place: Line(300).default(''),
  story: Needed,
  accusedIds: z.array(UserId).max(50).default([]),
  accusedOthers: Line(300).default(''),
  shutOutIds: z.array(UserId).max(200).default([]),
  readerIds: z.array(UserId).max(50).default([]),
  outsideReader: Line(300).default(''),
});
export type AllegationWritten = z.infer<typeof AllegationWritten>;

const Step = z.strictObject({
  stepId: z.string(),
  kind: z.enum(Object.keys(allegationSteps) as [keyof typeof allegationSteps]),
  happenedOn: z.string().nullable(),
  words: z.string(),
  addressee: z.enum(allegationAddresseeCodes).nullable(),
  dueOn: z.string().nullable(),
  endedAt: z.string().nullable(),
  endedBy: z.string().nullable(),
  /** Whose reading it changed, or who was accused. */
  who: z.string().nullable(),
  /** Null: Titian itself. */
  by: z.string().nullable(),
  at: z.string(),
});
export type AllegationStep = z.infer<typeof Step>;

export const Allegation = z.strictObject({
  allegationId: z.string(),
  writtenAt: z.string(),
  writer: z.string(),
  about: z.string(),
  kinds: z.array(z.enum(allegationKindCodes)),
  happenedOn: z.string().nullable(),
  place: z.string(),
  story: z.string(),
  accused: z.array(Colleague),
  accusedOthers: z.string(),
  shutOut: z.array(Colleague),
  outsideReader: z.string(),
  readers: z.array(Colleague.extend({ since: z.string(), isSealed: z.boolean(), isWriter: z.boolean() })),
  steps: z.array(Step),
  closedAt: z.string().nullable(),
  outcome: z.enum(allegationOutcomeCodes).nullable(),
  outcomeWords: z.string(),
  keptUntil: z.string().nullable(),
  /** Who read or wrote it when, as the audit keeps it: told here and nowhere else. */
  trail: z.array(z.strictObject({ at: z.string(), by: z.string(), says: z.string() })),
  /** Who else may be made a reader. */
  candidates: z.array(Colleague),
  /** Said where fewer people read it than should. */
  warning: z.string().nullable(),
  can: z.strictObject({ write: Verdict }),
});
export type Allegation = z.infer<typeof Allegation>;

const use = { may: 'allegation.use', audit: 'write' } as const;
const CLOSED = { message: 'Laporan ini sudah ditutup.' };

export const allegationContract = {
  /** What of one's own allegations falls due; asked by every account whenever its Beranda opens. */
  waiting: operation
    .meta({ says: 'Memeriksa catatan terbatas milik sendiri', may: 'allegation.use', audit: 'read' })
    .output(
      z.strictObject({
        due: z.array(z.strictObject({ allegationId: z.string(), what: z.string(), on: z.string() })),
      }),
    ),
  /** Those that somebody reads, the newest first, and what they have begun to write. */
  list: operation
    .meta({ says: 'Membaca daftar laporan dugaan', may: 'allegation.use', audit: 'read' })
    .output(
      z.strictObject({
        allegations: z.array(
          z.strictObject({
            allegationId: z.string(),
            writtenAt: z.string(),
            writer: z.string(),
            about: z.string(),
            kinds: z.array(z.enum(allegationKindCodes)),
            dueOn: z.string().nullable(),
            isClosed: z.boolean(),
            isShort: z.boolean(),
          }),
        ),
        colleagues: z.array(Colleague),
        draft: z.strictObject({ answers: z.json(), savedAt: z.string() }).nullable(),
      }),
    ),
  get: operation
    .meta({ says: 'Membaca laporan dugaan', may: 'allegation.use', audit: 'read' })
    .input(AllegationId)
    .output(Allegation),
  /** Keeps what is being written, for its writer alone; null throws it away. */
  saveDraft: operation
    .meta({ says: 'Menyimpan draf laporan dugaan', may: 'allegation.use', audit: 'none' })
    .input(z.strictObject({ answers: z.json().nullable() }))
    .output(z.strictObject({ savedAt: Instant })),
  write: operation
    .meta({ says: 'Menulis laporan dugaan', ...use })
    .errors({
      SECOND_NEEDED: { message: secondNeeded },
      NOBODY_ELSE: { message: nobodyElse },
      BARRED_READER: { message: 'Terduga dan yang tidak boleh membaca tidak dapat menjadi pembaca.' },
      OWN_NAME: { message: 'Nama sendiri tidak dapat dipilih di sini.' },
      NOT_HERE: { message: 'Pilih orang yang masih aktif dan boleh membaca laporan dugaan.' },
      NOT_YET: { message: 'Tanggal kejadian belum tiba.' },
    })
    .input(AllegationWritten.extend({ requestId: z.uuid() }))
    .output(AllegationId),
  /** What was done, to whom it was reported, or what is to be done by a day. */
  addStep: operation
    .meta({ says: 'Menulis langkah laporan dugaan', ...use })
    .errors({
      CLOSED,
      NOT_YET: { message: 'Yang sudah dilakukan tidak dapat bertanggal di masa depan.' },
      DAY_NEEDED: { message: 'Tanggalnya belum diisi.' },
      ADDRESSEE_NEEDED: { message: 'Pilih kepada siapa dilaporkan.' },
    })
    .input(
      AllegationId.extend({
        requestId: z.uuid(),
        kind: z.enum(['done', 'reported', 'planned']),
        on: CivilDate.nullable(),
        words: Needed,
        addressee: z.enum(allegationAddresseeCodes).nullable().default(null),
      }),
    ),
  endStep: operation
    .meta({ says: 'Menandai langkah laporan dugaan selesai', ...use })
    .input(AllegationId.extend({ stepId: z.uuid() })),
  /** Somebody reads it from now on, or again. */
  addReader: operation
    .meta({ says: 'Menambah pembaca laporan dugaan', ...use })
    .errors({ NOT_HERE: { message: 'Orang ini tidak dapat menjadi pembaca laporan ini.' } })
    .input(AllegationId.extend({ userId: UserId })),
  /** Somebody is accused besides, or must not read it: whoever did, reads it no more. */
  bar: operation
    .meta({ says: 'Mengubah terduga atau yang tidak boleh membaca', ...use })
    .errors({
      CLOSED,
      IS_WRITER: { message: 'Penulis laporan tidak dapat dikeluarkan. Tulis laporan baru tentang hal itu.' },
      SECOND_NEEDED: { message: secondNeeded },
      NOBODY_ELSE: { message: nobodyElse },
    })
    .input(
      AllegationId.extend({
        userId: UserId,
        why: z.enum(['accused', 'shutOut']),
        words: Needed,
        /** Who reads it instead, where too few would be left. */
        readerId: UserId.nullable().default(null),
        outsideReader: Line(300).default(''),
      }),
    ),
  close: operation
    .meta({ says: 'Menutup laporan dugaan', ...use })
    .errors({ CLOSED })
    .input(AllegationId.extend({ outcome: z.enum(allegationOutcomeCodes), words: Needed })),
  /** The allegation with its steps, for an authority. */
  print: operation
    .meta({
      says: 'Mencetak laporan dugaan',
      may: 'allegation.use',
      audit: 'print',
      work: 'long',
      reauth: 'toSave',
    })
    .input(AllegationId.extend({ addressee: z.enum(allegationAddresseeCodes), purpose: PrintPurpose }))
    .output(MadePaper.extend({ pages: z.int() })),
};
