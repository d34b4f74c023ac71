import { z } from 'zod';
import { letterKindIds } from '#domain/letters/letter-kinds';
import {
  CaseId,
  changedMeanwhile,
  MadePaper,
  operation,
  PrintPurpose,
  RecordId,
  Verdict,
} from './operation.ts';

/** A letter as it was made, for the list of a case. */
export const MadeLetter = z.strictObject({
  recordId: z.string(),
  version: z.int(),
  kind: z.enum(letterKindIds),
  number: z.string(),
  issuedOn: z.string().nullable(),
  recipient: z.string(),
  savedBy: z.string(),
  /** Of its first print; empty while it was never drawn. */
  sha256: z.string(),
  /** Which wording of the centre it was made from. */
  template: z.int(),
  /** How many scans are attached. */
  scans: z.int(),
});
export type MadeLetter = z.infer<typeof MadeLetter>;

/** How one letter is worded now. */
export const LetterTemplate = z.strictObject({
  kind: z.enum(letterKindIds),
  text: z.string(),
  /** 0 while nobody worded it and none was made. */
  version: z.int(),
  savedBy: z.string().nullable(),
  savedAt: z.string().nullable(),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

const TemplateText = z.string().trim().min(1, { error: 'Templat belum diisi.' }).max(60_000);
const TemplateTrouble = z.strictObject({ line: z.int(), sentence: z.string() });

export const letterContract = {
  /** How every letter is worded now: by the centre, or as Titian does. */
  templates: operation
    .meta({ says: 'Membaca templat surat', may: 'centre.write', audit: 'none' })
    .output(z.array(LetterTemplate)),
  /** What is wrong with a wording while it is typed; empty when it can be used. */
  checkTemplate: operation
    .meta({ says: 'Memeriksa templat surat', may: 'centre.write', audit: 'none' })
    .input(z.strictObject({ text: z.string().max(60_000) }))
    .output(z.array(TemplateTrouble)),
  /** The next wording of a letter. What was made keeps the one it was made from. */
  saveTemplate: operation
    .meta({ says: 'Mengubah templat surat', may: 'centre.write', audit: 'write' })
    .errors({
      BAD_TEMPLATE: { message: 'Templat ini tidak dapat dipakai.' },
      MOVED_ON: changedMeanwhile('Templat ini'),
    })
    .input(z.strictObject({ kind: z.enum(letterKindIds), text: TemplateText, version: z.int().min(0) }))
    .output(LetterTemplate),
  /** The letters of a case, the newest first. */
  list: operation
    .meta({ says: 'Membaca daftar surat', may: 'narrative.read', audit: 'read', about: 'case' })
    .input(z.strictObject({ caseId: CaseId }))
    .output(
      z.strictObject({
        letters: z.array(MadeLetter),
        /** Which letter whoever asks has begun. */
        begun: z.enum(letterKindIds).nullable(),
        can: z.strictObject({ make: Verdict }),
      }),
    ),
  /** Puts what the template says into the letter that is being written, to be worded otherwise this once. */
  word: operation
    .meta({ says: 'Menyusun isi surat', may: 'narrative.write', audit: 'write', about: 'case' })
    .errors({
      NOTHING_WRITTEN: {
        message: 'Belum ada draf. Pilih jenis surat; draf tersimpan otomatis, lalu coba lagi.',
      },
      BAD_TEMPLATE: { message: 'Templat surat ini tidak dapat dipakai.' },
    })
    .input(z.strictObject({ caseId: CaseId, recordId: RecordId.optional() }))
    .output(z.strictObject({ revision: z.int() })),
  /** A letter on paper as it was made; while it is being written, as it would be. */
  make: operation
    .meta({
      says: 'Mencetak surat',
      may: 'narrative.read',
      audit: 'print',
      about: 'case',
      work: 'long',
      reauth: 'toSave',
    })
    .errors({
      NOTHING_WRITTEN: {
        message: 'Belum ada draf. Pilih jenis surat; draf tersimpan otomatis, lalu coba lagi.',
      },
      ONLY_LOOKED_AT: { message: 'Draf hanya dapat dilihat. Simpan suratnya, lalu cetak.' },
      BAD_TEMPLATE: { message: 'Templat surat ini tidak dapat dipakai.' },
    })
    .input(
      z.strictObject({
        caseId: CaseId,
        /** The letter; without one the new letter this user is writing. */
        recordId: RecordId.optional(),
        /** What is being written of it, instead of what was made. */
        isDraft: z.boolean().default(false),
        /** A wording that is being written, tried on this case; it is only looked at. */
        trial: z.strictObject({ kind: z.enum(letterKindIds), text: TemplateText }).optional(),
        purpose: PrintPurpose,
      }),
    )
    .output(MadePaper.extend({ pages: z.int() })),
};
