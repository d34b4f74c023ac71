import type { Database } from 'better-sqlite3';
import { codeOf } from '../vault/vault-error.ts';
import type { Cell } from './read-record.ts';
import type { Row, SalvagedTable } from './salvage-rows.ts';
import type { TableShape } from './table-shapes.ts';

/** A row that was read and has no place in the rescued vault, and why. */
export type Leftover = { table: string; row: Row; why: string };

/** What became of a table. */
export type MergedTable = {
  name: string;
  /** Rows read from the damaged file, and rows taken from the backup because theirs are lost. */
  read: number;
  fromBackup: Row[];
  /** Rows that are gone, with what the indexes tell of them. */
  gone: Row[];
  /** False when more may be gone than `gone` tells. */
  isCounted: boolean;
};

/** Tables that are made anew from the others, and so never taken from a backup. */
const projections = new Set(['caseload_row']);

/**
 * Puts salvaged rows into a database: an empty one of the same schema, or the newest backup. What was read is newer than
 * the backup and takes its place; what the backup has and the damaged file has not was taken out since, unless it stands
 * among the rows that are lost. To be called inside a transaction without foreign keys; `closeReferences` follows.
 */
export function mergeRows(database: Database, tables: readonly SalvagedTable[]) {
  const leftovers: Leftover[] = [];
  const merged = tables.map((table) => mergeTable(database, table, leftovers));
  return { merged, leftovers };
}

function mergeTable(database: Database, table: SalvagedTable, leftovers: Leftover[]): MergedTable {
  const { shape, rows, isComplete, lost, isCounted } = table;
  const { name } = shape;
  const isKept = name === 'audit'; // append-only: its own triggers see to it
  const before = isKept ? [] : removeNewer(database, table);
  const insert = inserter(database, shape, isKept);
  let read = 0;
  for (const row of rows) {
    const refusal = insert(row);
    if (refusal === undefined) read += 1;
    else leftovers.push({ table: name, row, why: refusal });
  }
  if (isComplete || projections.has(name)) return { name, read, fromBackup: [], gone: lost, isCounted };
  const fromBackup = before.filter((row) => insert(row) === undefined);
  const isBack = isKept ? isThere(database, shape) : isAmong(fromBackup, shape);
  return { name, read, fromBackup, gone: lost.filter((row) => !isBack(row)), isCounted };
}

/** Empties a table of the backup's rows, and gives those whose newer ones are lost. */
function removeNewer(database: Database, { shape, rows, isCounted, lost }: SalvagedTable): Row[] {
  const { name, key } = shape;
  const read = new Set(rows.map((row) => identity(row, key)));
  const known = new Set(lost.map((row) => identity(row, key)));
  const isTold = isCounted && lost.every((row) => key.every((column) => row[column] !== undefined));
  const before = database.prepare<[], Row>(`select * from "${name}"`).all();
  database.prepare(`delete from "${name}"`).run();
  return before.filter((row) => {
    const id = identity(row, key);
    return !read.has(id) && (!isTold || known.has(id));
  });
}

const identity = (row: Row, key: readonly string[]) => JSON.stringify(key.map((column) => row[column]));

function isAmong(rows: readonly Row[], { key }: TableShape): (row: Row) => boolean {
  const there = new Set(rows.map((row) => identity(row, key)));
  return (row) => there.has(identity(row, key));
}

function isThere(database: Database, { name, key }: TableShape): (row: Row) => boolean {
  const find = database.prepare(
    `select 1 from "${name}" where ${key.map((one) => `"${one}" = ?`).join(' and ')}`,
  );
  return (row) =>
    key.every((one) => row[one] !== undefined) && find.get(key.map((one) => row[one])) !== undefined;
}

/** Inserts a row; gives why it was refused by the schema, if it was. */
function inserter(database: Database, shape: TableShape, ignores: boolean): (row: Row) => string | undefined {
  const statements = new Map<string, ReturnType<Database['prepare']>>();
  return (row) => {
    const columns = Object.keys(row);
    const names = columns.map((one) => `"${one}"`).join(', ');
    const statement =
      statements.get(names) ??
      database.prepare(
        `insert ${ignores ? 'or ignore ' : ''}into "${shape.name}" (${names}) values (${columns.map(() => '?').join(', ')})`,
      );
    statements.set(names, statement);
    try {
      statement.run(Object.values(row).map(toSql));
      return undefined;
    } catch (error) {
      if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT') || codeOf(error) === 'SQLITE_MISMATCH') {
        return (error as Error).message;
      }
      throw error;
    }
  };
}

/** better-sqlite3 writes a number as real, which a strict integer column takes when it is whole. */
const toSql = (cell: Cell) => cell;
