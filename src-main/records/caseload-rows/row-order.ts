import type { Database } from 'better-sqlite3';
import { nameInSchema } from '#database/connect';
import type { Tables } from '#database/tables';
import { keepLatest, knownRows, mostStirred, type RowOrder } from './known-rows.ts';

export type Sorting = { column: keyof Tables['caseloadRow']; direction: 'asc' | 'desc' };

/** So many orders are kept: a screen asks for one after the other. */
const mostOrders = 8;

/**
 * All rows in the order of a column; empty values come last whichever way it is sorted, and rows that are alike in the
 * order of their numbers. Sorted once; after that each row that was written is put into its place.
 */
export function orderOfRows(sqlite: Database, sorting: Sorting): RowOrder {
  const { orders } = knownRows(sqlite);
  const name = `${nameInSchema(sorting.column)} ${sorting.direction}`;
  const kept = orders.get(name);
  const isNear = kept !== undefined && kept.stirred.size <= mostStirred;
  return keepLatest(orders, mostOrders, name, isNear ? placed(sqlite, name, kept) : sort(sqlite, name));
}

/** The index of the column is walked as it lies, without its rows being sorted anew. */
function sort(sqlite: Database, name: string): RowOrder {
  const [column = '', direction] = name.split(' ');
  const numbers = direction === 'asc' ? walked(sqlite, column) : walkedBack(sqlite, column);
  return { numbers, stirred: new Set() };
}

/** `limit` keeps the order of the rows within: without it the database is free to leave it away. */
function walked(sqlite: Database, column: string): Uint32Array {
  const list = sqlite
    .prepare<[], string>(
      `select json_group_array(row_number) from (
        select row_number from caseload_row order by ${column} nulls last, row_number limit -1)`,
    )
    .pluck()
    .get();
  return Uint32Array.from(JSON.parse(list ?? '[]') as number[]);
}

/** Rows that are alike keep the order of their numbers, so that they come one after another from the end, and each as it lies. */
function walkedBack(sqlite: Database, column: string): Uint32Array {
  const lists = sqlite
    .prepare<[], string | null>(
      `select group_concat(list, ';') from (
        select group_concat(row_number) as list from caseload_row group by ${column} order by ${column} limit -1)`,
    )
    .pluck()
    .get();
  const rows = sqlite.prepare<[], number>('select count(*) from caseload_row').pluck().get() ?? 0;
  return turned(lists ?? '', rows);
}

const [zero, nine, semicolon] = ['0', '9', ';'].map((sign) => sign.charCodeAt(0)) as [number, number, number];

/** The numbers of "1,4;2;3,5", the last list first: 3, 5, 2, 1, 4. Read sign by sign: a hundred thousand lists are as quick as one. */
function turned(lists: string, rows: number): Uint32Array {
  const read = new Uint32Array(rows);
  const numbers = new Uint32Array(rows);
  let [value, end, begun] = [0, 0, 0];
  for (let at = 0; rows > 0 && at <= lists.length; at++) {
    const sign = at === lists.length ? semicolon : lists.charCodeAt(at);
    if (sign >= zero && sign <= nine) {
      value = value * 10 + sign - zero;
      continue;
    }
    read[end++] = value;
    value = 0;
    if (sign !== semicolon) continue;
    numbers.set(read.subarray(begun, end), rows - end);
    begun = end;
  }
  return numbers;
}

/** An order with each row that was written in its place. */
function placed(sqlite: Database, name: string, { numbers, stirred }: RowOrder): RowOrder {
  if (stirred.size === 0) return { numbers, stirred };
  const [column = '', direction] = name.split(' ');
  const isThere = sqlite.prepare<[number]>('select 1 from caseload_row where row_number = ?');
  const comesBefore = sqlite.prepare<[number, number]>(
    `select 1 from caseload_row one, caseload_row other where one.row_number = ? and other.row_number = ?
    and ((one.${column} is not null and other.${column} is null)
      or ((one.${column} is null) = (other.${column} is null)
        and (one.${column} ${direction === 'asc' ? '<' : '>'} other.${column}
          or (one.${column} is other.${column} and one.row_number < other.row_number))))`,
  );
  const kept = without(numbers, stirred);
  const places = [...stirred]
    .filter((rowNumber) => isThere.get(rowNumber) !== undefined)
    .map((rowNumber) => ({
      rowNumber,
      at: placeAmong(kept, (other) => comesBefore.get(rowNumber, other) !== undefined),
    }))
    .sort((a, b) => a.at - b.at || (comesBefore.get(a.rowNumber, b.rowNumber) === undefined ? 1 : -1));
  return { numbers: woven(kept, places), stirred: new Set() };
}

/** Looked for one by one: what is written in an hour of work are a few rows. */
function without(numbers: Uint32Array, gone: ReadonlySet<number>): Uint32Array {
  const places = [...gone]
    .map((one) => numbers.indexOf(one))
    .filter((at) => at >= 0)
    .sort((a, b) => a - b);
  const kept = new Uint32Array(numbers.length - places.length);
  let from = 0;
  for (const [before, at] of places.entries()) {
    kept.set(numbers.subarray(from, at), from - before);
    from = at + 1;
  }
  kept.set(numbers.subarray(from), from - places.length);
  return kept;
}

/** Before how many of these something comes for the first time. */
function placeAmong(numbers: Uint32Array, comesBefore: (other: number) => boolean): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (comesBefore(numbers[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function woven(kept: Uint32Array, placed: readonly { rowNumber: number; at: number }[]): Uint32Array {
  const numbers = new Uint32Array(kept.length + placed.length);
  let from = 0;
  for (const [before, { rowNumber, at }] of placed.entries()) {
    numbers.set(kept.subarray(from, at), from + before);
    numbers[at + before] = rowNumber;
    from = at;
  }
  numbers.set(kept.subarray(from), from + placed.length);
  return numbers;
}
