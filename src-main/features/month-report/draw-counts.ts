import type { FigureCodes } from '#contract/sheet-preview';
import type { AgeBand } from '#domain/lists/age-bands';
import {
  type Cell,
  type CountSheetId,
  type Counts,
  countSheetNames,
  readCell,
} from '#domain/months/report-cells';
import { reportColumns } from '#domain/months/report-columns';
import type { ProfileColumn, ProfileSheet, ReportProfile } from '#domain/months/report-profile';
import { sources } from '#domain/months/report-sources';
import type { SheetCell } from '#platform/paper/workbook';
import { atEnd, both, type Read } from './count-sheet.ts';
import { countSheets } from './count-sheets.ts';
import type { UntitledSheet } from './month-data.ts';

type Of = { lastDay: string; bands: readonly AgeBand[] };

/** How a profile wants a sheet: its name, its columns, and what the recipient calls a category. */
type Shape = Pick<ProfileSheet, 'name' | 'columns'> & Pick<ReportProfile, 'categories'>;

const narrow = 6;

/** A counting sheet as it is read; a column in which nobody moved is left out. */
export function drawCounts(id: CountSheetId, counts: Counts, of: Of, shape?: Shape): UntitledSheet {
  const { label, total, remarks } = countSheets[id];
  const { read, moves, shown, ordered } = layOut(id, counts, of, shape);
  const categories: Readonly<Record<string, string | undefined>> = shape?.categories ?? {};
  const words = (row: string): string[] => {
    const [first = '', ...others] = label(row);
    return [categories[row] || first, ...others];
  };
  const line = (first: string[], cellOf: (column: string) => number, number: number | null) =>
    shown.map((column) => cellIn(id, column, first, cellOf, number));
  const sumOf = (column: string) => ordered.reduce((all, row) => all + read(row, column), 0);
  const hidesMoves = moves && !shown.some((column) => column.of.startsWith('moved'));
  return {
    name: shape?.name ?? countSheetNames[id],
    head: shown.map(({ heading }) => heading),
    rows: ordered.map((row, at) => line(words(row), (column) => read(row, column), at + 1)),
    total:
      total === undefined
        ? line(totalLabels(id), sumOf, null)
        : line(label(total), (column) => read(total, column), null),
    ...(remarks === undefined || tellsPart(id, shown)
      ? {}
      : { remarks: [...remarks(of.lastDay), ...(hidesMoves ? [movesHidden] : [])] }),
    widths: shown.map((column) => widthOf(id, column)),
    numbers: shown.map(({ of }) => of !== 'text' && !of.startsWith('label.')),
  };
}

/** Which rows and columns of a counting sheet stand, in their order. */
function layOut(id: CountSheetId, counts: Counts, { bands }: Of, shape: Shape | undefined) {
  const present = [
    ...new Set([...counts.keys()].map(readCell).flatMap(({ sheet, row }) => (sheet === id ? row : []))),
  ];
  const read: Read = (row, column) => counts.get(`${id}\t${row}\t${column}` as Cell) ?? 0;
  const moves = ['moved.L', 'moved.P'].some((column) => present.some((row) => read(row, column) !== 0));
  const wanted: readonly ProfileColumn[] = shape?.columns ?? usualColumns(id);
  const shown = wanted.filter((column) => moves || !column.of.startsWith('moved'));
  return { read, moves, shown, ordered: countSheets[id].rows(present, bands) };
}

/**
 * By what each figure of a counting sheet is asked for: the codes of its rows, of its total where that is a row, and for
 * each column those that are added up in it (none, where it is no count).
 */
export function codesOf(id: CountSheetId, counts: Counts, of: Of, shape?: Shape): FigureCodes {
  const { shown, ordered } = layOut(id, counts, of, shape);
  const counted = new Set(reportColumns[id].columns.map(([key]) => key));
  const columnsOf = ({ of: column }: ProfileColumn) =>
    column === 'sum' ? summed(id) : counted.has(column) ? [column] : [];
  return {
    sheet: id,
    rows: [...ordered],
    columns: shown.map(columnsOf),
    total: countSheets[id].total ?? null,
  };
}

/** What is added up in the last column, where it is a sum of people. */
function summed(id: CountSheetId): string[] {
  const { sum } = countSheets[id];
  if (sum === both) return ['L', 'P'];
  return sum === atEnd ? ['closing.L', 'closing.P'] : [];
}

const movesHidden =
  'Ada yang berpindah kategori atau cara dilayani pada masa ini; kolom Pindah tidak ada pada lembar ini.';

/** A recapitulation of some of its columns does not add up, and does not say that it does. */
const tellsPart = (id: CountSheetId, shown: readonly ProfileColumn[]) =>
  id === 'recap' && !['opening.L', 'closing.L'].every((key) => shown.some(({ of }) => of === key));

const usualColumns = (id: CountSheetId): ProfileColumn[] =>
  sources[id].columns.map((column) => ({ ...column, text: '' }));

/** What stands in a column of a row: a word of what the row is called, a count, their sum, or the same words everywhere. */
function cellIn(
  id: CountSheetId,
  { of, text }: ProfileColumn,
  words: readonly string[],
  read: (column: string) => number,
  number: number | null,
): SheetCell {
  if (of === 'number') return number;
  if (of === 'text') return number === null ? '' : text;
  if (of === 'sum') return countSheets[id].sum?.(read) ?? null;
  return of.startsWith('label.') ? (words[Number(of.slice('label.'.length))] ?? '') : read(of);
}

function widthOf(id: CountSheetId, { of, heading, text }: ProfileColumn): number {
  if (of === 'number') return narrow;
  const { widths } = countSheets[id];
  const at = sources[id].columns.findIndex((column) => column.of === of);
  const longest = Math.max(...heading.split(' ').map((word) => word.length));
  return Math.max(widths[at] ?? text.length + 2, longest + 1);
}

/** "Jumlah" in the first column of words: a code stands before it in one sheet. */
const totalLabels = (id: CountSheetId): string[] =>
  id === 'leave' ? ['', 'Jumlah', ''] : ['Jumlah', ...reportColumns[id].labels.slice(1).map(() => '')];
