import { z } from 'zod';
import { isCivilDate } from '../civil-date.ts';
import { asText, isBlank } from './field.ts';

// The pieces of answers that are made of parts: plans, findings, achievements.

const aText = { error: 'Isian harus berupa teks.' };
const notInList = { error: 'Pilihan ini tidak ada dalam daftar.' };
const badNumber = { error: 'Nomor harus bilangan bulat antara 1 dan 999.' };
const tooLong = { error: 'Paling banyak 500 karakter.' };

/** At most 500 characters. */
export const shortText = z.string(aText).max(500, tooLong);

/** At most 5,000 characters. */
export const paragraphs = z.string(aText).max(5_000, { error: 'Paling banyak 5.000 karakter.' });

/** At most 500 characters, and `sentence` where there are none. */
export const neededText = (sentence: string) =>
  z
    .string({ error: sentence })
    .max(500, tooLong)
    .refine((text) => text.trim() !== '', { error: sentence });

/** A civil date; `missing` is said where there is none. */
export const existingDay = (missing: string) =>
  z.string({ error: missing }).refine(isCivilDate, {
    error: ({ input }) => (isBlank(input) ? missing : `Tanggal ${asText(input)} tidak ada di kalender.`),
  });

/** One of the codes of a list. */
export const codeOf = (options: Readonly<Record<string, string>>) =>
  z.string(notInList).refine((code) => Object.hasOwn(options, code), notInList);

/** A number that a person knows a part by: 1 to 999. */
export const positiveNumber = z.int(badNumber).min(1, badNumber).max(999, badNumber);

/** The first number that stands there twice. */
export const repeated = (numbers: readonly number[]): number | undefined =>
  numbers.find((number, index) => numbers.indexOf(number) !== index);
