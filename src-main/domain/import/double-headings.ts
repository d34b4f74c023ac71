import { type Cell, plain, textOf } from './cell.ts';

/** Between the heading over several columns and the one under it. */
export const under = ' > ';

/** Over these stands what is told of somebody else, or of another address: what stands under them alone means nothing. */
const ofOthers =
  /\b(ayah|bapak|ibu|wali|orang tua|ortu|keluarga|pengampu|pelapor|perujuk|rujukan|petugas|pendamping|peksos|ktp|pasangan|suami|istri)\b/;

/** The headings of columns together with those over them, which gather several as merged cells do; undefined where none can. */
export function doubleHeadings(rows: readonly Cell[][], lowerAt: number): string[] | undefined {
  const upper = (rows[lowerAt - 1] ?? []).map(textOf);
  const lower = (rows[lowerAt] ?? []).map(textOf);
  // A row with numbers or days in it tells of somebody.
  if (upper.length === 0 || (rows[lowerAt] ?? []).some((cell) => typeof cell === 'number')) return undefined;
  if (lower.some((text) => /\d{3}/.test(text))) return undefined;
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const [above = '', below = ''] = [upper[at], lower[at]];
    // A heading with nothing under it is merged downwards, and gathers no column beside it.
    if (above !== '' || below === '') over = below === '' ? '' : above;
    if (below === '') return above;
    return over === '' ? below : `${over}${under}${below}`;
  });
}

/** How a heading may be meant: with the one over it before or after it, and alone where that says nothing of another. */
export function waysToRead(heading: string): string[] {
  const [over, ...rest] = heading.split(under);
  const below = rest.join(' ');
  if (over === undefined || below === '') return [heading];
  const isOfOther = ofOthers.test(plain(over)) && !ofOthers.test(plain(below));
  return [`${over} ${below}`, `${below} ${over}`, ...(isOfOther ? [] : [below])];
}
