import {
  headOf,
  type MoreNamedColumn,
  moreNamedColumns,
  namedListIds,
  namedLists,
  placeInLine,
} from '#domain/months/named-columns';
import {
  type Cell,
  type CountSheetId,
  type Counts,
  countSheetNames,
  readCell,
} from '#domain/months/report-cells';
import { reportColumns } from '#domain/months/report-columns';
import { readLineKey, type Telling } from '#records/months/tell-people';
import { countSheets } from './count-sheets.ts';
import { cellText } from './nominative-sheet.ts';

/** A report as it is told at one time: its counts, and what it tells of each person, by their id. */
export type Told = {
  counts: Counts;
  /** The sheets that were kept; of an export of before every sheet was, only the recapitulation. */
  kept: readonly CountSheetId[];
  /** The columns of the lists by name that were kept beyond the usual ones. */
  columns: readonly MoreNamedColumn[];
  /** Undefined where it was not kept who told what. */
  people: ReadonlyMap<string, Telling> | undefined;
};

/** One cell that differs: sheet, row, column, before, now; and in whose cases. */
export type Change = {
  cells: [sheet: string, row: string, column: string, before: string, now: string];
  cases: string[];
  /** It names somebody: a cell of the list by name. */
  isNamed: boolean;
};

/**
 * What differs between two tellings of a report, over all sheets. Of `unseen` people nothing is compared by name: their
 * erasure was proposed.
 */
export function changesBetween(before: Told, now: Told, unseen: ReadonlySet<string> = new Set()): Change[] {
  const people = before.people && now.people && pairs(before.people, now.people, unseen);
  return [
    ...countChanges(before, now, people ?? []),
    ...(people ?? []).flatMap((pair) => nameChanges(pair, before.columns)),
  ];
}

/** The changes without a name: a list by name is told by how many cases differ in which column. */
export function withoutNames(changes: readonly Change[]): string[][] {
  const named = Map.groupBy(
    changes.filter(({ isNamed }) => isNamed),
    ({ cells: [sheet, , column] }) => `${sheet}\t${column}`,
  );
  const masked = [...named].map(([key, own]) => {
    const [sheet = '', column = ''] = key.split('\t');
    return [sheet, `${own.length} kasus`, column, 'bernama', 'bernama'];
  });
  return [...changes.filter(({ isNamed }) => !isNamed).map(({ cells }) => [...cells]), ...masked];
}

/** The changes with the cases they lie in, for those who may read them. */
export const withCases = (changes: readonly Change[]): string[][] =>
  changes.map(({ cells, cases }) => [...cells, cases.join(', ')]);

type Pair = { before: Telling; now: Telling };
const nothing: Telling = { caseNumbers: [], counts: new Map(), lines: new Map() };

function pairs(
  before: ReadonlyMap<string, Telling>,
  now: ReadonlyMap<string, Telling>,
  unseen: ReadonlySet<string>,
): Pair[] {
  const ids = [...new Set([...before.keys(), ...now.keys()])].filter((id) => !unseen.has(id));
  const found = ids.map((id) => {
    const pair = { before: before.get(id) ?? nothing, now: now.get(id) ?? nothing };
    return { pair, first: casesOfPair(pair)[0] ?? '' };
  });
  // In an order of their own: the list is the same when an export is made again.
  return found.sort((a, b) => (a.first < b.first ? -1 : 1)).map(({ pair }) => pair);
}

function countChanges(before: Told, now: Told, people: readonly Pair[]): Change[] {
  const cells = [...new Set([...before.counts.keys(), ...now.counts.keys()])];
  const changed = cells.filter((cell) => (before.counts.get(cell) ?? 0) !== (now.counts.get(cell) ?? 0));
  return changed.sort(asTheyStand).flatMap((cell): Change[] => {
    const [was, is] = [before.counts.get(cell) ?? 0, now.counts.get(cell) ?? 0];
    const { sheet, row, column } = readCell(cell);
    if (!before.kept.includes(sheet)) return [];
    const { label } = countSheets[sheet];
    const { columns } = reportColumns[sheet];
    const words = label(row).filter((word) => word !== '' && word !== row);
    const title = columns.find(([key]) => key === column)?.[1] ?? column;
    const said = words.join(', ') || row;
    return [
      {
        cells: [countSheetNames[sheet], said, title, String(was), String(is)],
        cases: people.filter((pair) => differs(pair, cell)).flatMap(casesOfPair),
        isNamed: false,
      },
    ];
  });
}

const differs = ({ before, now }: Pair, cell: Cell) => before.counts.get(cell) !== now.counts.get(cell);
const casesOfPair = ({ before, now }: Pair) =>
  [...new Set([...before.caseNumbers, ...now.caseNumbers])].sort();

/** By list, and then by case. */
function inOrderOfLists(one: string, other: string): number {
  const [a, b] = [readLineKey(one), readLineKey(other)];
  return (
    namedListIds.indexOf(a.list) - namedListIds.indexOf(b.list) || (a.caseNumber < b.caseNumber ? -1 : 1)
  );
}

function nameChanges({ before, now }: Pair, more: readonly MoreNamedColumn[]): Change[] {
  const keys = [...new Set([...before.lines.keys(), ...now.lines.keys()])].sort(inOrderOfLists);
  return keys.flatMap((key): Change[] => {
    const { list, caseNumber } = readLineKey(key);
    const { sheet } = namedLists[list];
    const [was, is] = [before.lines.get(key), now.lines.get(key)];
    const row = `${caseNumber} ${cellText((is ?? was)?.[1] ?? '')}`;
    const change = (column: string, old: string, present: string): Change => ({
      cells: [sheet, row, column, old, present],
      cases: [caseNumber],
      isNamed: true,
    });
    if (was === undefined) return [change('Baris', 'tidak ada', 'ada')];
    if (is === undefined) return [change('Baris', 'ada', 'tidak ada')];
    const usual = headOf(list)
      .slice(1)
      .map((column, at) => [column, at] as const);
    const others = more.map((column) => [moreNamedColumns[column], placeInLine(list, column)] as const);
    return [...usual, ...others].flatMap(([column, at]) => {
      const [old, present] = [cellText(was[at] ?? null), cellText(is[at] ?? null)];
      return old === present ? [] : [change(column, old, present)];
    });
  });
}

/** By sheet, row, and then column, each in the order it is read. */
function asTheyStand(one: Cell, other: Cell): number {
  const [a, b] = [readCell(one), readCell(other)];
  const sheets = Object.keys(countSheets);
  const placeOf = ({ sheet, column }: typeof a) =>
    reportColumns[sheet].columns.findIndex(([key]) => key === column);
  return (
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
    (a.row < b.row ? -1 : a.row > b.row ? 1 : placeOf(a) - placeOf(b))
  );
}
