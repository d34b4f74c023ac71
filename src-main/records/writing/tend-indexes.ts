import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { type Filled, fillBeside } from '../fill-beside.ts';

const forgetting = (table: 'pastWriting' | 'pastLesson') => ({
  name: table,
  /** So many records in one transaction: a save that comes meanwhile waits some 20 ms. */
  atOnce: 4,
  listDue: async (trx: Trx, most: number, passedOver: readonly number[]) => {
    const due = trx.selectFrom(table).where('rowNumber', 'not in', passedOver).limit(most);
    return (await due.select('rowNumber').execute()).map(({ rowNumber }) => rowNumber);
  },
  make: async (trx: Trx, due: readonly number[]) => {
    if (due.length > 0) await trx.deleteFrom(table).where('rowNumber', 'in', due).execute();
  },
});

const indexes = ['writing_search', 'kept_writing_search', 'lesson_search'];
/** So many pages of an index are written anew at once, in some 20 ms for each: more than a busy house writes in a minute. */
const pagesAtOnce = 128;

const merging = {
  name: 'merging',
  /** More than there are: all of them, once each time it is asked. */
  atOnce: indexes.length + 1,
  listDue: async (_trx: Trx, _most: number, passedOver: readonly string[]) =>
    indexes.filter((index) => !passedOver.includes(index)),
  make: async (trx: Trx, due: readonly string[]) => {
    for (const index of due) {
      const [table, command] = [sql.table(index), sql.ref(index)];
      await sql`insert into ${table} (${command}, rank) values ('merge', ${pagesAtOnce})`.execute(trx);
    }
  },
};

/**
 * What saves leave to be done in the indexes of words, done beside other work: what corrected records said before is taken
 * out, and what was written save by save is brought together, of which too many parts would be searched otherwise.
 */
export function tendIndexes(vault: Filled, at: string): void {
  fillBeside(vault, forgetting('pastWriting'), at);
  fillBeside(vault, forgetting('pastLesson'), at);
  fillBeside(vault, merging, at);
}
