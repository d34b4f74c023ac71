import { tidyNumber } from '../people/nik.ts';
import { type Cell, isNothing, plain, textOf } from './cell.ts';

const sexWords = new Set([
  'l',
  'p',
  'lk',
  'pr',
  'laki laki',
  'perempuan',
  'pria',
  'wanita',
  'laki',
  'cowok',
  'cewek',
]);

/** What a column is by what stands in it, where that can be nothing else; undefined otherwise. */
export function looksLike(cells: readonly Cell[]): string | undefined {
  const texts = cells.filter((cell) => !isNothing(cell)).map(textOf);
  if (texts.length < 3) return undefined;
  const mostly = (holds: (text: string) => boolean) => texts.filter(holds).length / texts.length >= 0.9;
  if (mostly((text) => sexWords.has(plain(text)))) return 'sex';
  if (mostly((text) => /^PMKS-\d\d$/i.test(text))) return 'category';
  if (mostly(isSixteen)) return looksLikeNik(texts) ? 'nik' : 'familyCardNumber';
  if (mostly((text) => /^[\p{L}. ]{3,},\s*\d{1,2}[ /.-]/u.test(text))) return 'placeAndDay';
  return undefined;
}

const isSixteen = (text: string) => /^\d{16}$/.test(tidyNumber(text));

/** Women have 40 added to the day of their birth in a NIK, which no family card has. */
export function looksLikeNik(texts: readonly string[]): boolean {
  const days = texts.map((text) => Number(tidyNumber(text).slice(6, 8)));
  return days.some((day) => day > 40 && day <= 71);
}
