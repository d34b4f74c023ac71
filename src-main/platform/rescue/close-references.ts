import type { Database } from 'better-sqlite3';
import type { Leftover } from './merge-rows.ts';
import type { Row } from './salvage-rows.ts';
import type { TableShape } from './table-shapes.ts';

/**
 * Takes out rows whose parent is lost, and then the rows below them, until every reference leads somewhere. Gives what
 * was taken out. Called inside a transaction without foreign keys.
 */
export function closeReferences(database: Database, shapes: readonly TableShape[]): Leftover[] {
  const leftovers: Leftover[] = [];
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const { name, references } of shapes) {
      for (const { column, table, parentColumn } of references) {
        const where = `"${column}" is not null and not exists (select 1 from "${table}" p where p."${parentColumn}" = "${name}"."${column}")`;
        const rows = database.prepare<[], Row>(`select * from "${name}" where ${where}`).all();
        if (rows.length === 0) continue;
        database.prepare(`delete from "${name}" where ${where}`).run();
        leftovers.push(...rows.map((row) => ({ table: name, row, why: `${table} hilang` })));
        isChanged = true;
      }
    }
  }
  return leftovers;
}
