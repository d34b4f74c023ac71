import { type Cell, type Counts, readCell } from '#domain/months/report-cells';
import { countSheets } from './count-sheets.ts';
import type { Frozen } from './frozen.queries.ts';

/**
 * What differs between a month as it was sent and as it is counted now, over all counting sheets: sheet, row, column,
 * before, now. Of a month of which only the recapitulation was kept nothing else can be compared.
 */
export function changesBetween({ counts: before, revisionId }: Frozen, now: Counts): string[][] {
  const kept = revisionId === undefined ? ['recap', 'leave'] : Object.keys(countSheets);
  const cells = [...new Set([...before.keys(), ...now.keys()])].sort(asTheyStand);
  return cells.flatMap((cell) => {
    const [was, is] = [before.get(cell) ?? 0, now.get(cell) ?? 0];
    const { sheet, row, column } = readCell(cell);
    if (was === is || !kept.includes(sheet)) return [];
    const { name, label, columns } = countSheets[sheet];
    const words = label(row).filter((word) => word !== '' && word !== row);
    const title = columns.find(([key]) => key === column)?.[1] ?? column;
    return [[name, words.join(', ') || row, title, String(was), String(is)]];
  });
}

/** By sheet, row, and then column, each in the order it is read. */
function asTheyStand(one: Cell, other: Cell): number {
  const [a, b] = [readCell(one), readCell(other)];
  const sheets = Object.keys(countSheets);
  const placeOf = ({ sheet, column }: typeof a) =>
    countSheets[sheet].columns.findIndex(([key]) => key === column);
  return (
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
    (a.row < b.row ? -1 : a.row > b.row ? 1 : placeOf(a) - placeOf(b))
  );
}
