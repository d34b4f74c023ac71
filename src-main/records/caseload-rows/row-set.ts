import type { Database } from 'better-sqlite3';
import type { CompiledQuery } from 'kysely';
import { type KeptSet, keepLatest, knownRows, mostStirred, type RowSet } from './known-rows.ts';

/** So many sets are kept: those of a question, and of the ones before it. */
const mostSets = 24;

/** The rows whose numbers a query gives: found once, and after that each row that was written is asked for alone. */
export function setOfRows(sqlite: Database, { sql, parameters }: CompiledQuery): RowSet {
  const { sets } = knownRows(sqlite);
  const name = `${sql} ${JSON.stringify(parameters)}`;
  const kept = sets.get(name);
  const isNear = kept !== undefined && kept.stirred.size <= mostStirred;
  const set = isNear ? renewed(sqlite, sql, parameters, kept) : find(sqlite, sql, parameters);
  return keepLatest(sets, mostSets, name, set);
}

/** As one text and not row by row: a hundred thousand take three milliseconds on their way out of the database. */
function find(sqlite: Database, query: string, parameters: readonly unknown[]): KeptSet {
  const list = sqlite
    .prepare<unknown[], string>(`select json_group_array(row_number) from (${query})`)
    .pluck()
    .get(...parameters);
  const numbers = JSON.parse(list ?? '[]') as number[];
  const bits = new Uint8Array(numbers.reduce((most, one) => Math.max(most, one), 0) + 1);
  for (const one of numbers) bits[one] = 1;
  return { bits, size: numbers.length, stirred: new Set() };
}

/** A set with each row that was written in it or not, as it is now. The join says in which order: those rows, one by one. */
function renewed(sqlite: Database, query: string, parameters: readonly unknown[], kept: KeptSet): KeptSet {
  const stirred = [...kept.stirred];
  if (stirred.length === 0) return kept;
  const meant = sqlite
    .prepare<unknown[], number>(
      `select meant.row_number from json_each(?) as one cross join (${query}) as meant
      where meant.row_number = one.value`,
    )
    .pluck()
    .all(JSON.stringify(stirred), ...parameters);
  const bits = new Uint8Array(Math.max(kept.bits.length, ...meant.map((one) => one + 1)));
  bits.set(kept.bits);
  let { size } = kept;
  for (const one of stirred) {
    size -= bits[one] ?? 0;
    if (one < bits.length) bits[one] = 0;
  }
  for (const one of meant) bits[one] = 1;
  return { bits, size: size + meant.length, stirred: new Set() };
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
