import type { Database } from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { keepLatest, knownRows, type RowGroups, type RowSet } from './known-rows.ts';

/** So many groupings are kept: a screen shows one. */
const mostGroupings = 4;

/** In which group each row stands, of a query that gives `row_number` and `value`; found once until something is written. */
export function groupsOfRows(sqlite: Database, { sql, parameters }: CompiledQuery): RowGroups {
  const { groups } = knownRows(sqlite);
  const name = `${sql} ${JSON.stringify(parameters)}`;
  return keepLatest(groups, mostGroupings, name, groups.get(name) ?? find(sqlite, sql, parameters));
}

function find(sqlite: Database, query: string, parameters: readonly unknown[]): RowGroups {
  const found = sqlite
    .prepare<unknown[], { value: string | null; list: string }>(
      `select value, json_group_array(row_number) as list from (${query}) group by value`,
    )
    .all(...parameters)
    .map(({ value, list }) => ({ value, numbers: JSON.parse(list) as number[] }));
  const most = found.reduce((top, { numbers }) => numbers.reduce((a, b) => Math.max(a, b), top), 0);
  const places = new Uint16Array(most + 1);
  for (const [place, { numbers }] of found.entries()) for (const one of numbers) places[one] = place;
  return { values: found.map(({ value }) => value), places };
}

type Grouping = {
  numbers: Uint32Array;
  set: RowSet | undefined;
  known: RowGroups;
  /** The places of the groups, the first to stand first. */
  order: readonly number[];
};

/** The rows of a set group after group, in each as they stood, and how many each has. */
export function rowsByGroup({ numbers, set, known: { places }, order }: Grouping) {
  const ranks = new Uint16Array(order.length);
  for (const [rank, place] of order.entries()) ranks[place] = rank;
  const isIn = (one: number) => set === undefined || set.bits[one] === 1;
  const rankOf = (one: number) => ranks[places[one] ?? 0] ?? 0;
  const counts = new Uint32Array(order.length);
  for (const one of numbers) if (isIn(one)) counts[rankOf(one)] = (counts[rankOf(one)] ?? 0) + 1;
  const next = new Uint32Array(order.length);
  for (let rank = 1; rank < order.length; rank++)
    next[rank] = (next[rank - 1] ?? 0) + (counts[rank - 1] ?? 0);
  const sorted = new Uint32Array(counts.reduce((sum, count) => sum + count, 0));
  for (const one of numbers) {
    if (!isIn(one)) continue;
    const rank = rankOf(one);
    sorted[next[rank] ?? 0] = one;
    next[rank] = (next[rank] ?? 0) + 1;
  }
  return { sorted, counts: [...counts] };
}
