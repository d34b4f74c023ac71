import type { Database } from 'better-sqlite3';
import type { KeptRescue } from '#database/rescue.queries';
import { codeOf } from '#platform/vault-error';
import type { Leftover, MergedTable } from './merge-rows.ts';
import type { Cell } from './read-record.ts';
import { type RemakeFacts, remakes } from './remake-parents.ts';
import type { Row } from './row-of.ts';
import type { Reference, TableShape } from './table-shapes.ts';

export type Remade = KeptRescue['remade'][number];

/** What was done about rows whose parent is gone. */
type ClosedReferences = {
  /** Parents made again. */
  remade: Remade[];
  /** Rows that had to be taken out again. */
  leftovers: Leftover[];
};

/**
 * Leaves no reference that leads nowhere: a lost parent is made again where others tell enough of it; a reference that
 * may be empty is emptied; and a row that is left without a parent is taken out, and kept among the leftovers.
 * Tables come parents first.
 */
export function closeReferences(
  database: Database,
  shapes: readonly TableShape[],
  merged: readonly MergedTable[],
  facts: RemakeFacts,
): ClosedReferences {
  const closed: ClosedReferences = { remade: [], leftovers: [] };
  // Twice over the parents: a person made again by their case needs the case to be there.
  for (let round = 0; round < 2; round += 1) {
    for (const shape of shapes) remakeParents(database, shapes, shape, merged, facts, closed);
  }
  for (const shape of shapes) {
    for (const reference of shape.references) closeReference(database, shape, reference, closed);
  }
  return closed;
}

function remakeParents(
  database: Database,
  shapes: readonly TableShape[],
  parent: TableShape,
  merged: readonly MergedTable[],
  facts: RemakeFacts,
  closed: ClosedReferences,
): void {
  const remake = remakes[parent.name];
  if (remake === undefined) return;
  const gone = merged.find(({ name }) => name === parent.name)?.gone ?? [];
  const wanted = new Set(
    shapes.flatMap((child) =>
      child.references
        .filter(({ table }) => table === parent.name)
        .flatMap((reference) => listMissing(database, child, reference)),
    ),
  );
  // Whoever had a way in has one still, also one who wrote nothing.
  if (parent.name === 'user') for (const { userId } of facts.logins) wanted.add(userId);
  for (const id of wanted) {
    const known = gone.find((row) => row.id === id) ?? {};
    const made = remake(database, id, known, facts);
    if (made === undefined || !tryInsert(database, parent.name, made.row)) continue;
    closed.remade.push({ table: parent.name, id: `${id}`, guessed: made.guessed });
  }
}

const orphans = (child: TableShape, { column, table, parentColumn }: Reference) =>
  `from "${child.name}" as child where child."${column}" is not null
   and not exists (select 1 from "${table}" as parent where parent."${parentColumn}" = child."${column}")`;

function listMissing(database: Database, child: TableShape, reference: Reference): Cell[] {
  const sql = `select distinct child."${reference.column}" ${orphans(child, reference)}`;
  return database.prepare<[], Cell>(sql).pluck().all();
}

function tryInsert(database: Database, table: string, row: Row): boolean {
  const columns = Object.keys(row);
  const sql = `insert into "${table}" (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`;
  try {
    database.prepare(sql).run(Object.values(row));
    return true;
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) return false;
    throw error;
  }
}

function closeReference(
  database: Database,
  child: TableShape,
  reference: Reference,
  closed: ClosedReferences,
): void {
  const rows = database.prepare<[], Row>(`select child.* ${orphans(child, reference)}`).all();
  if (rows.length === 0) return;
  const isRequired = child.columns.some(({ name, isRequired: is }) => name === reference.column && is);
  const where = child.key.map((column) => `"${column}" = ?`).join(' and ');
  const statement = database.prepare(
    isRequired
      ? `delete from "${child.name}" where ${where}`
      : `update "${child.name}" set "${reference.column}" = null where ${where}`,
  );
  for (const row of rows) {
    statement.run(child.key.map((column) => row[column] ?? null));
    if (isRequired) closed.leftovers.push({ table: child.name, row, why: `${reference.column} hilang` });
    else closed.remade.push({ table: child.name, id: `${row.id}`, guessed: [reference.column] });
  }
}
