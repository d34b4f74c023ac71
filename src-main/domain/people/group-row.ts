import { type Draft, isHollow } from '../fields/field.ts';
import { parseTypedDate } from '../words/typed-date.ts';
import { birthDateInNik, readNik, tidyNumber } from './nik.ts';

/** One of several people who are registered together, as far as a row asks: the rest is written in their file. */
export type GroupRow = { name: string; nik: string; sex: '' | 'L' | 'P'; born: string };

export const emptyRow: GroupRow = { name: '', nik: '', sex: '', born: '' };

/** Whether nothing was typed in a row: it is nobody. */
export const isNobody = (row: GroupRow): boolean => isHollow(row);

/**
 * The identity that a row says. `born` is an age ("70") or a birth date; a NIK says sex and birth date where the row does
 * not; who has none is registered as not known to have one. Without age or date neither is known yet.
 */
export function personOfRow({ name, nik, sex, born }: GroupRow, today: string): Draft {
  const number = tidyNumber(nik);
  const ofNik = { sex: readNik(number).sex, birthDate: birthDateInNik(number, today) };
  const said = bornAs(born.trim(), today) ?? { birthDate: ofNik.birthDate };
  const birth =
    said.birthDate === undefined && said.ageEstimate === undefined
      ? { birthUnknownReason: 'Belum diketahui saat didaftarkan bersama.' }
      : said;
  const answers: Draft = {
    fullName: name.trim(),
    sex: sex === '' ? ofNik.sex : sex,
    ...(number === '' ? { nikAbsenceReason: 'unknown' } : { nik: number }),
    ...birth,
  };
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => !isHollow(value)));
}

type Born = { birthDate?: string | undefined; ageEstimate?: number; ageEstimatedOn?: string };

/** Undefined where nothing is said; what cannot be read stays as it was typed, and is refused as a date. */
function bornAs(typed: string, today: string): Born | undefined {
  if (typed === '') return undefined;
  if (/^\d{1,3}$/.test(typed)) return { ageEstimate: Number(typed), ageEstimatedOn: today };
  return { birthDate: parseTypedDate(typed, { today }) ?? typed };
}
