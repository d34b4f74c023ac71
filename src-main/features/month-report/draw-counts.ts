import type { AgeBand } from '#domain/lists/age-bands';
import {
  type Cell,
  type CountSheetId,
  type Counts,
  countSheetNames,
  readCell,
} from '#domain/months/report-cells';
import type { SheetCell } from '#platform/paper/workbook';
import { countSheets, type Read } from './count-sheets.ts';
import type { UntitledSheet } from './month-data.ts';

type Of = { lastDay: string; bands: readonly AgeBand[] };

/** A counting sheet as it is read; a column in which nobody moved is left out. */
export function drawCounts(id: CountSheetId, counts: Counts, { lastDay, bands }: Of): UntitledSheet {
  const { labels, columns, rows, label, total, sum, remarks, widths } = countSheets[id];
  const present = [
    ...new Set([...counts.keys()].map(readCell).flatMap(({ sheet, row }) => (sheet === id ? row : []))),
  ];
  const read: Read = (row, column) => counts.get(`${id}\t${row}\t${column}` as Cell) ?? 0;
  const shown = columns.filter(
    ([key]) =>
      !key.startsWith('moved') ||
      present.some((row) => ['moved.L', 'moved.P'].some((of) => read(row, of) !== 0)),
  );
  const line = (first: string[], of: (column: string) => number): SheetCell[] => [
    ...first,
    ...shown.map(([key]) => of(key)),
    ...(sum === undefined ? [] : [sum.of(of)]),
  ];
  const ordered = rows(present, bands);
  const sumOf = (column: string) => ordered.reduce((all, row) => all + read(row, column), 0);
  const wide = widths.filter((_width, at) => at < labels.length || at >= labels.length + columns.length);
  return {
    name: countSheetNames[id],
    head: [...labels, ...shown.map(([, text]) => text), ...(sum === undefined ? [] : [sum.label])],
    rows: ordered.map((row) => line(label(row), (column) => read(row, column))),
    total:
      total === undefined
        ? line(totalLabels(id, labels.length), sumOf)
        : line(label(total), (column) => read(total, column)),
    ...(remarks === undefined ? {} : { remarks: remarks(lastDay) }),
    widths: [
      ...wide.slice(0, labels.length),
      ...shown.map(([key]) => widths[labels.length + columns.findIndex(([one]) => one === key)] ?? 10),
      ...wide.slice(labels.length),
    ],
  };
}

/** "Jumlah" in the first column of words: a code stands before it in one sheet. */
const totalLabels = (id: CountSheetId, count: number): string[] =>
  id === 'leave' ? ['', 'Jumlah', ''] : ['Jumlah', ...Array<string>(count - 1).fill('')];
