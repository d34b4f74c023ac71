import type { Database } from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { keepLatest, knownRows, type RowSet } from './known-rows.ts';

/** So many sets are kept: those of a question, and of the ones before it. */
const mostSets = 24;

/**
 * The rows whose numbers a query gives, found once until something is written. As one text and not row by row: a hundred
 * thousand take three milliseconds on their way out of the database.
 */
export function setOfRows(sqlite: Database, { sql, parameters }: CompiledQuery): RowSet {
  const { sets } = knownRows(sqlite);
  const name = `${sql} ${JSON.stringify(parameters)}`;
  return keepLatest(sets, mostSets, name, sets.get(name) ?? find(sqlite, sql, parameters));
}

function find(sqlite: Database, query: string, parameters: readonly unknown[]): RowSet {
  const list = sqlite
    .prepare<unknown[], string>(`select json_group_array(row_number) from (${query})`)
    .pluck()
    .get(...parameters);
  const numbers = JSON.parse(list ?? '[]') as number[];
  const bits = new Uint8Array(numbers.reduce((most, one) => Math.max(most, one), 0) + 1);
  for (const one of numbers) bits[one] = 1;
  return { bits, size: numbers.length };
}

/** Those that are in each of these sets. */
export function sharedRows(sets: readonly [RowSet, ...RowSet[]]): RowSet {
  const [smallest, ...others] = sets.toSorted((a, b) => a.bits.length - b.bits.length);
  if (smallest === undefined || others.length === 0) return sets[0];
  const bits = smallest.bits.slice();
  let size = 0;
  for (let one = 0; one < bits.length; one++) {
    for (const other of others) if (other.bits[one] !== 1) bits[one] = 0;
    size += bits[one] ?? 0;
  }
  return { bits, size };
}

/** A page of the rows of a set in an order, by their numbers; of all rows without one. */
export function pageOf(
  numbers: Uint32Array,
  set: RowSet | undefined,
  offset: number,
  limit: number,
): number[] {
  if (set === undefined) return [...numbers.subarray(offset, offset + limit)];
  const page: number[] = [];
  let at = -offset;
  for (const one of numbers) {
    if (set.bits[one] !== 1) continue;
    if (at >= 0) page.push(one);
    at += 1;
    if (at >= limit) break;
  }
  return page;
}
