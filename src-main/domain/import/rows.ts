import { type Cell, isNothing, plain, textOf } from './cell.ts';

/** Why a row of a sheet holds nobody: nothing in it, a sum, the numbers of the columns, or their headings once more. */
type NoRow = 'blank' | 'total' | 'numbering' | 'heading';

const total = /^(jumlah|total|subtotal|sub total|grand total|jml)\b/;
const signature =
  /^(mengetahui|kepala|ketua|pimpinan|nip|dibuat oleh|penanggung jawab|petugas|sumber|catatan|keterangan)\b/;

/**
 * What a row is that holds nobody; undefined for one that is to be read. `name` is what stands where the name does, and
 * `headings` what stands over the columns.
 */
export function noRow(
  cells: readonly Cell[],
  name: Cell | undefined,
  headings: readonly string[],
): NoRow | undefined {
  const filled = cells.filter((cell) => !isNothing(cell));
  if (filled.length === 0) return 'blank';
  const [first] = filled;
  if (total.test(plain(textOf(first))) || total.test(plain(textOf(name)))) return 'total';
  if (isHeadingAgain(cells, headings)) return 'heading';
  const numbers = filled.map((cell) => Number(textOf(cell)));
  const isCounting = numbers.length >= 3 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  if (isCounting) return 'numbering';
  // Below a table stand its place, day and signatures, in a cell or two of their own.
  if (isNothing(name) && filled.length <= 2) return 'blank';
  return filled.length <= 2 && signature.test(plain(textOf(name))) ? 'blank' : undefined;
}

/** Lists that were printed have their headings at the top of every page. */
function isHeadingAgain(cells: readonly Cell[], headings: readonly string[]): boolean {
  const texts = cells.map((cell) => plain(textOf(cell)));
  const filled = texts.filter((text) => text !== '').length;
  const same = texts.filter((text, at) => text !== '' && plain(headings[at] ?? '').endsWith(text)).length;
  return same >= 2 && same / filled > 0.7;
}
