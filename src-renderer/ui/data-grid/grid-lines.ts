import type { GridGroup } from './grid-table.ts';
import type { PagedRows } from './use-paged-rows.ts';

/** Groups that show their head alone, by their values. */
export type Folded = ReadonlySet<string | null>;

type Head = { group: GridGroup; isFolded: boolean; line: number; row: number };
/** A line of a grid: the head of a group, or a row by its place among all rows. */
type Line = { head: Head } | { row: number; head: Head | undefined };
type Span = readonly [first: number, last: number];

/** What stands on which line: every row, or heads with the rows of those that are not folded. */
export type GridLines = {
  total: number;
  at(line: number): Line;
  /** The line of a row; of the head of its group where that is folded. */
  lineOf(row: number): number;
  /** The rows on these lines, by their places. */
  rowsOn(first: number, last: number): Span[];
};

/** The lines of so many rows, which stand together in these groups (in none, where there are none). */
export function gridLines(total: number, groups: readonly GridGroup[], folded: Folded): GridLines {
  if (groups.length === 0) {
    return {
      total,
      at: (line) => ({ row: line, head: undefined }),
      lineOf: (row) => row,
      rowsOn: (first, last) => [[first, last]],
    };
  }
  const heads: Head[] = [];
  let [line, row] = [0, 0];
  for (const group of groups) {
    const isFolded = folded.has(group.value);
    heads.push({ group, isFolded, line, row });
    line += 1 + (isFolded ? 0 : group.count);
    row += group.count;
  }
  return {
    total: line,
    at: (wanted) => {
      const head = lastBefore(heads, (one) => one.line <= wanted);
      return head.line === wanted ? { head } : { row: head.row + wanted - head.line - 1, head };
    },
    lineOf: (wanted) => {
      const head = lastBefore(heads, (one) => one.row <= wanted);
      return head.isFolded ? head.line : head.line + 1 + wanted - head.row;
    },
    rowsOn: (first, last) =>
      heads.flatMap((head): Span[] => {
        if (head.isFolded) return [];
        const from = Math.max(first, head.line + 1);
        const to = Math.min(last, head.line + head.group.count);
        return from > to ? [] : [[head.row + from - head.line - 1, head.row + to - head.line - 1]];
      }),
  };
}

/** The last of these for which it still holds; the first where it holds for none. */
function lastBefore(heads: readonly Head[], holds: (head: Head) => boolean): Head {
  const next = heads.findIndex((head) => !holds(head));
  const found = heads.at(next === -1 ? -1 : Math.max(0, next - 1));
  if (found === undefined) throw new RangeError('no group');
  return found;
}

/** Rows as they stand on their lines: what is no row there is none. */
export type LinedRows<Row> = Omit<PagedRows<Row>, 'ask' | 'look' | 'groups'> & {
  lines: GridLines;
  /** Asks for what stands on lines that will be seen. */
  ask(seen: Span): void;
  /** Tells which lines are looked at: those seen, and those among which the row with the keyboard is. */
  look(seen: Span, kept: Span): void;
};

/** Rows fetched beyond those seen, at each side. */
const ahead = 20;

/** Paged rows line by line. */
export function linedRows<Row>(rows: PagedRows<Row>, lines: GridLines): LinedRows<Row> {
  const around = ([first, last]: Span, ...others: Span[]) =>
    [[first, last] as const, [first - ahead, last + ahead] as const, ...others].flatMap(([from, to]) =>
      lines.rowsOn(Math.max(0, from), Math.min(to, lines.total - 1)),
    );
  return {
    ...rows,
    lines,
    total: lines.total,
    rowAt: (line) => {
      const at = lines.at(line);
      return 'row' in at ? rows.rowAt(at.row) : undefined;
    },
    ask: (seen) => rows.ask(around(seen)),
    look: (seen, kept) => rows.look(around(seen, kept)),
  };
}

/** What stands on a line, wherever it stands by then; undefined for a row that is on the way. */
export function lineId<Row>(
  rows: LinedRows<Row>,
  rowId: (row: Row) => string,
  line: number,
): string | undefined {
  const at = rows.lines.at(line);
  if (!('row' in at)) return `head:${at.head.group.value}`;
  const row = rows.rowAt(line);
  return row === undefined ? undefined : rowId(row);
}
