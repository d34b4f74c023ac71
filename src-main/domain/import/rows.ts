import { type Cell, isNothing, plain, textOf } from './cell.ts';

/** Why a row of a sheet holds nobody: nothing in it, a sum, the numbers of the columns, or their headings once more. */
type NoRow = 'blank' | 'total' | 'numbering' | 'heading';

const total = /^(jumlah|total|subtotal|sub total|grand total|jml)\b/;
const signature =
  /^(mengetahui|kepala|ketua|pimpinan|nip|dibuat oleh|penanggung jawab|petugas|sumber|catatan|keterangan)\b/;

/**
 * What a row is that holds nobody; undefined for one that is to be read. `nameAt` is the column of the name, and `headings`
 * what stands over each column.
 */
export function noRow(
  cells: readonly Cell[],
  nameAt: number,
  headings: readonly string[],
): NoRow | undefined {
  const name = cells[nameAt];
  const filled = cells.filter((cell) => !isNothing(cell));
  if (filled.length === 0) return 'blank';
  const [first] = filled;
  if (total.test(plain(textOf(first))) || total.test(plain(textOf(name)))) return 'total';
  const isNamedAsHeading = !isNothing(name) && stands(name, headings[nameAt]);
  if (isNamedAsHeading && isHeadingAgain(cells, headings)) return 'heading';
  const numbers = filled.map((cell) => Number(textOf(cell)));
  const isCounting = numbers.length >= 3 && numbers.every((number, at) => number === (numbers[0] ?? 0) + at);
  if (isCounting) return 'numbering';
  // Below a table stand its place, day and signatures, in a cell or two of their own.
  if (isNothing(name) && filled.length <= 2) return 'blank';
  return filled.length <= 2 && signature.test(plain(textOf(name))) ? 'blank' : undefined;
}

const stands = (cell: Cell | undefined, heading = '') => plain(heading).endsWith(plain(textOf(cell)));

/** Lists that were printed have their headings at the top of every page. */
function isHeadingAgain(cells: readonly Cell[], headings: readonly string[]): boolean {
  const filled = [...cells.entries()].filter(([, cell]) => !isNothing(cell));
  const same = filled.filter(([at, cell]) => stands(cell, headings[at])).length;
  return same >= 2 && same / filled.length > 0.7;
}
