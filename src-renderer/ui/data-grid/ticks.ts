import type { Ticked } from './grid-table.ts';

/** Rows by the line they stand on; on some stands none. */
type Lines<Row> = { total: number; rowAt(line: number): Row | undefined };
type Ticks = { ticked: Ticked; most: number };

/**
 * What is ticked after the row at `to` was ticked, or unticked when it was; with `from` elsewhere, the rows between
 * follow it. Never more than `most`: what would be too many stays as it was.
 */
export function tickRange<Row>(
  { ticked, most }: Ticks,
  rows: Lines<Row>,
  rowId: (row: Row) => string,
  from: number,
  to: number,
  isTicking?: boolean,
): Ticked {
  const ids = [];
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const row = rows.rowAt(index);
    if (row !== undefined) ids.push(rowId(row));
  }
  const last = rows.rowAt(to);
  const isOn = isTicking ?? !(last !== undefined && ticked[rowId(last)] === true);
  return isOn ? withTicks(ticked, ids, most) : withoutTicks(ticked, ids);
}

/** Every row fetched and shown, as far as `most` goes. */
export function tickAll<Row>({ most }: Ticks, rows: Lines<Row>, rowId: (row: Row) => string): Ticked {
  const ids: string[] = [];
  for (let line = 0; line < rows.total && ids.length < most; line += 1) {
    const row = rows.rowAt(line);
    if (row !== undefined) ids.push(rowId(row));
  }
  return withTicks({}, ids, most);
}

function withTicks(ticked: Ticked, ids: readonly string[], most: number): Ticked {
  return Object.fromEntries(
    [...new Set([...Object.keys(ticked), ...ids])].slice(0, most).map((id) => [id, true as const]),
  );
}

function withoutTicks(ticked: Ticked, ids: readonly string[]): Ticked {
  return Object.fromEntries(Object.entries(ticked).filter(([id]) => !ids.includes(id)));
}
