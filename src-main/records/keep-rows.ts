import { type Insertable, type Selectable, sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { sameAs } from '#domain/same-as';
import { type Searched, searchWordsOf } from './search-words.ts';

type Row = Insertable<Tables['caseloadRow']>;

/** Lists the cases that are not in the caseload yet, and of the others says what has changed; gives the numbers of all. */
export async function keepRows(trx: Trx, rows: readonly Row[]): Promise<Map<string, number>> {
  const caseIds = rows.map(({ caseId }) => caseId);
  const listed = await trx.selectFrom('caseloadRow').where('caseId', 'in', caseIds).selectAll().execute();
  const numbers = new Map(listed.map(({ caseId, rowNumber }) => [caseId, rowNumber]));
  for (const before of listed) {
    const row = rows.find(({ caseId }) => caseId === before.caseId);
    if (row !== undefined) await sayChanged(trx, before, row);
  }
  const fresh = rows.filter(({ caseId }) => !numbers.has(caseId));
  if (fresh.length === 0) return numbers;
  const inserted = trx.insertInto('caseloadRow').values(fresh).returning(['caseId', 'rowNumber']);
  for (const { caseId, rowNumber } of await inserted.execute()) numbers.set(caseId, rowNumber);
  return numbers;
}

/**
 * Writes the columns of a row that say something else than before, and no others: nearly each has an index, and one that
 * is written over with the same goes out of its index and in again.
 */
export async function sayChanged(trx: Trx, before: Listed, row: Partial<Row>): Promise<void> {
  const changed = Object.entries(row).filter(([column, value]) => before[column as keyof Listed] !== value);
  if (changed.length === 0) return;
  await trx
    .updateTable('caseloadRow')
    .set(Object.fromEntries(changed))
    .where('rowNumber', '=', before.rowNumber)
    .execute();
}
type Listed = Selectable<Tables['caseloadRow']>;

/**
 * By what a case is found: what its row shows, and apart from it what not everybody may look for. Words that are there
 * already stay: to take them out of the index and put them in again takes longer than all else of a save.
 */
export async function writeWords(trx: Trx, found: readonly Found[]): Promise<void> {
  const values = [];
  for (const one of found) {
    const words = wordsOf(one);
    if (one.listedAs !== null) {
      const { rows } = await sql<Words>`select words, category, identity, numbers from caseload_search
        where rowid = ${one.rowNumber}`.execute(trx);
      if (sameAs(rows[0], words)) continue;
      await sql`delete from caseload_search where rowid = ${one.rowNumber}`.execute(trx);
      // What is known of rows by their words is asked anew of one that was written, and the index tells nobody.
      await sql`update caseload_row set alias = alias where row_number = ${one.rowNumber}`.execute(trx);
    }
    values.push(
      sql`(${one.rowNumber}, ${words.words}, ${words.category}, ${words.identity}, ${words.numbers})`,
    );
  }
  if (values.length === 0) return;
  await sql`insert into caseload_search (rowid, words, category, identity, numbers) values ${sql.join(values)}`.execute(
    trx,
  );
}

/** The words of a case in the columns of their index. */
type Words = { words: string; category: string; identity: string; numbers: string };

function wordsOf(found: Found): Words {
  const { words, kind, numbers } = searchWordsOf(found);
  return { words, category: kind, identity: found.identityWords, numbers };
}

/** A case of which words are written, with its row as it stands now. */
export type Found = Searched & {
  rowNumber: number;
  identityWords: string;
  /** Its row as it stood before; null where it had none. */
  listedAs: number | null;
};
