import { z } from 'zod';
import { signedForms } from '#domain/forms';
import { letterKindIds } from '#domain/letters/letter-kinds';
import { letterBookCodes } from '#domain/letters/letter-number';
import { nothingOwn, Own } from '#domain/own/own';
import { paperCodes } from '#domain/papers/stationery';
import { intakeDocumentCodes, requirementCodes } from '#domain/standard/requirements';
import { usualStandard } from '#domain/standard/standard';
import { changedMeanwhile, Joined, operation } from './operation.ts';

/** Kinds of institution (jenis lembaga). */
export const centreKinds = {
  panti: 'Panti',
  balai: 'Balai',
  sentra: 'Sentra',
  lks: 'LKS',
  lksa: 'LKSA',
  uptd: 'UPTD',
  other: 'Lainnya',
} as const;

/** What a person served is called on screens and prints. */
export const clientLabels = ['Penerima Manfaat', 'Klien', 'Residen', 'WBS', 'Anak Asuh'] as const;

/** A PNG or JPEG as a data URL; at most about 300 kB of picture. */
export const Picture = z
  .string()
  .max(420_000)
  .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/, { error: 'Gambar harus PNG atau JPEG.' });

const LetterCode = z
  .string()
  .max(40)
  .regex(/^[A-Za-z0-9 \-/._{}]*$/, {
    error: 'Kode surat berisi huruf, angka, spasi, dan tanda - / . _ saja.',
  });

/** The centre: its kop surat, and how it names and numbers things. */
export const Centre = z.strictObject({
  name: Joined(120).min(3, { error: 'Nama lembaga belum diisi.' }),
  kind: z.enum(Object.keys(centreKinds) as [keyof typeof centreKinds]),
  above: z.array(Joined(120)).max(3).default([]),
  address: Joined(200).default(''),
  town: Joined(80).min(2, { error: 'Kota atau kabupaten belum diisi.' }),
  contact: Joined(200).default(''),
  logo: Picture.optional(),
  headName: Joined(120).default(''),
  headTitle: Joined(80).default('Kepala Panti'),
  headEmployeeNumber: Joined(40).default(''),
  clientLabel: z.enum(clientLabels).default('Penerima Manfaat'),
  paper: z.enum(paperCodes).default('A4'),
  registerPattern: z.string().max(60).default('REG-{YYYY}-{NNNN}'),
  casePattern: z.string().max(60).default('K-{YYYY}-{NNNN}'),
  letterPattern: z.string().max(60).default('{NNN}/{KODE}/{MM}/{YYYY}'),
  /** Classes of the centre's own that stand for {KODE}, by kind of letter; one with a counter is that kind's pattern. */
  letterCodes: z.partialRecord(z.enum(letterKindIds), LetterCode).default({}),
  letterBooks: z.enum(letterBookCodes).default('one'),
  /** How conferences are numbered, as their letters and minutes bear it. */
  meetingPattern: z.string().max(60).default('{NNN}/CC/{MR}/{YYYY}'),
  zone: z.enum(['WIB', 'WITA', 'WIT']).default('WIB'),
  idleMinutes: z.int().min(1).max(15).default(5),
  intakeDueDays: z.int().min(1).max(90).default(7),
  assessmentDueDays: z.int().min(1).max(90).default(14),
  planDueDays: z.int().min(1).max(90).default(14),
  reassessEveryDays: z.int().min(30).max(730).default(180),
  evaluationEveryDays: z.int().min(7).max(365).default(30),
  /** What a second reader has to approve. */
  signOffs: z.array(z.enum(signedForms)).default([]),
  /** What every case is held against, and which papers of the checklist that asks for. */
  standard: z.array(z.enum(requirementCodes)).default([...usualStandard]),
  standardPapers: z.array(z.enum(intakeDocumentCodes)).default([...intakeDocumentCodes]),
  referralAnswerDays: z.int().min(1).max(180).default(14),
  aftercareEveryDays: z.int().min(7).max(365).default(30),
  aftercareMonths: z.int().min(1).max(24).default(6),
  /** So many days after its day a duty is told to whoever supervises. */
  escalateAfterDays: z.int().min(0).max(90).default(7),
  /** Days between proposing an erasure and carrying it out. */
  erasureWaitDays: z.int().min(1).max(90).default(7),
  /** How often it was saved: of two who change it at once the second is told. */
  revision: z.int().min(0).default(0),
});
export type Centre = z.infer<typeof Centre>;

/** What of a centre says how its cases stand to the standard; each change of it is kept with its day. */
export const StandardOfCentre = Centre.pick({
  standard: true,
  standardPapers: true,
  signOffs: true,
  intakeDueDays: true,
  assessmentDueDays: true,
  planDueDays: true,
  evaluationEveryDays: true,
  escalateAfterDays: true,
}).strip();
export type StandardOfCentre = z.infer<typeof StandardOfCentre>;

/** The centre with what it asks and lists of its own, which has an operation of its own. */
export const WholeCentre = Centre.extend({ own: Own.default(nothingOwn) });
export type WholeCentre = z.infer<typeof WholeCentre>;

const OwnTroubles = z.strictObject({
  troubles: z.array(z.strictObject({ at: z.string(), sentence: z.string() })),
});

export const centreContract = {
  get: operation.meta({ says: 'Membaca data lembaga', may: 'own.use', audit: 'none' }).output(Centre),
  save: operation
    .meta({ says: 'Mengubah data lembaga', may: 'centre.write', audit: 'write' })
    .errors({
      BAD_PATTERN: { message: 'Pola nomor tidak dapat dipakai.' },
      MOVED_ON: changedMeanwhile('Data lembaga'),
    })
    .input(Centre)
    .output(Centre),
  /** What the centre asks and lists of its own, whole; the old entries and labels are kept. */
  saveOwn: operation
    .meta({ says: 'Mengubah isian dan daftar lembaga', may: 'centre.write', audit: 'write' })
    .errors({
      REFUSED: { message: 'Isian atau daftar ini tidak dapat disimpan.', data: OwnTroubles },
      MOVED_ON: changedMeanwhile('Isian dan daftar lembaga'),
    })
    .input(Own)
    .output(Own),
};
