import type { Database } from 'better-sqlite3';
import { closeReferences } from './close-references.ts';
import { type Leftover, type MergedTable, mergeRows } from './merge-rows.ts';
import type { RemakeFacts } from './remake-parents.ts';
import type { Salvage } from './salvage-rows.ts';

/** Puts what was read into a database, whole or not at all, and closes what leads nowhere. */
export function salvageInto(
  database: Database,
  { tables }: Salvage,
  facts: RemakeFacts,
): { merged: MergedTable[]; leftovers: Leftover[] } {
  database.pragma('foreign_keys = OFF');
  try {
    return database.transaction(() => {
      const { merged, leftovers } = mergeRows(database, tables);
      const shapes = tables.map(({ shape }) => shape);
      const closed = closeReferences(database, shapes, merged, facts);
      database.exec('delete from caseload_search');
      return { merged, leftovers: [...leftovers, ...closed.leftovers] };
    })();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}
