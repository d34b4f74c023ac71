import type { Database } from 'better-sqlite3';
import { closeReferences, type Remade } from './close-references.ts';
import { type Leftover, type MergedTable, mergeRows } from './merge-rows.ts';
import type { RemakeFacts } from './remake-parents.ts';
import type { Salvage } from './salvage-rows.ts';

/** What became of every table, what was filled with a stopgap, and what has no place any more. */
export type PutBack = { merged: MergedTable[]; remade: Remade[]; leftovers: Leftover[] };

/** Puts what was read into a database, whole or not at all, and closes what leads nowhere. */
export function salvageInto(database: Database, { tables }: Salvage, facts: RemakeFacts): PutBack {
  database.pragma('foreign_keys = OFF');
  try {
    return database.transaction(() => {
      const { merged, leftovers } = mergeRows(database, tables);
      const shapes = tables.map(({ shape }) => shape);
      // Made anew from the people who came back; nobody is made again for the sake of a name.
      if (shapes.some(({ name }) => name === 'name_sound')) database.exec('delete from name_sound');
      const closed = closeReferences(database, shapes, merged, facts);
      return { merged, remade: closed.remade, leftovers: [...leftovers, ...closed.leftovers] };
    })();
  } finally {
    database.pragma('foreign_keys = ON');
  }
}

/**
 * Makes anew what is found by words and what is counted of answers, in a database of the newest form: the search goes on with
 * what waits.
 */
export function makeFoundAnew(database: Database): void {
  database.transaction(() =>
    database.exec(`delete from caseload_search; delete from writing_search; delete from kept_writing_search;
      delete from writing; delete from past_writing; insert or ignore into writing_due (record_id) select id from form_record where case_id is not null
        union all select id from foreign_record;
      insert or ignore into writing_due (attachment_id) select id from attachment where removed_at is null;
      delete from lesson; delete from past_lesson; delete from lesson_due; delete from lesson_search;
      delete from technique_use; update note set happened_on = happened_on`),
  )();
}
