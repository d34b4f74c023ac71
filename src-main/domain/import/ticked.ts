import { type Cell, isNothing, plain, textOf } from './cell.ts';
import { doubleHeadings, under } from './double-headings.ts';
import type { Headings } from './headings.ts';
import { noRow } from './rows.ts';

const men = new Set(['l', 'lk', 'laki', 'laki laki', 'pria', 'putra']);
const women = new Set(['p', 'pr', 'perempuan', 'wanita', 'putri']);

type Sheet = { rows: Cell[][]; headings: Headings };

/**
 * A sheet that ticks the sex in one of two columns, L and P, with both read as the first of them; as it is where none does.
 * Columns in which men and women are counted are no ticks.
 */
export function foldTicks({ rows, headings }: Sheet): Sheet {
  const below = doubleHeadings(rows, headings.at + 1);
  const readings = [headings, ...(below === undefined ? [] : [{ at: headings.at + 1, texts: below }])];
  for (const { at, texts } of readings) {
    const column = texts.findIndex(
      (text, one) =>
        men.has(lowest(text)) &&
        women.has(lowest(texts[one + 1] ?? '')) &&
        // Under one heading or none: what stands under two is a first row of somebody, L under L/P and P under Agama.
        overOf(text) === overOf(texts[one + 1] ?? ''),
    );
    const data = rows.slice(at + 1).filter((cells) => noRow(cells, -1, []) === undefined);
    if (
      column < 0 ||
      !data.some((cells) => isTicked(cells, column)) ||
      !data.every((cells) => mayTick(cells, column))
    )
      continue;
    return {
      headings: { at, texts: texts.map((text, one) => foldedHeading(text, one - column)) },
      rows: rows.map((cells, row) => (row > at && isTicked(cells, column) ? withSex(cells, column) : cells)),
    };
  }
  return { rows, headings };
}

const lowest = (heading: string) => plain(heading.split(under).at(-1) ?? '');

const overOf = (heading: string) => heading.split(under).slice(0, -1).join(under);

const foldedHeading = (text: string, from: number) => (from === 0 ? 'L/P' : from === 1 ? '' : text);

const ticks = (cells: readonly Cell[], column: number) => [cells[column], cells[column + 1]];

/** One of the two is ticked. */
function isTicked(cells: readonly Cell[], column: number): boolean {
  const [man, woman] = ticks(cells, column).map(isNothing);
  return man !== woman;
}

/** What stands there can be a tick, or nothing: a sign, a letter or two, or a one. */
const mayTick = (cells: readonly Cell[], column: number): boolean =>
  ticks(cells, column).every((cell) => isNothing(cell) || cell === 1 || /^(1|\D{1,2})$/u.test(textOf(cell)));

function withSex(cells: readonly Cell[], column: number): Cell[] {
  const folded = [...cells];
  folded[column] = isNothing(cells[column]) ? 'P' : 'L';
  folded[column + 1] = null;
  return folded;
}
