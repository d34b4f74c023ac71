import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { searchKey } from '#domain/people/search-key';

/** Something found by its words, and where it stands. */
type Entry = {
  recordId: string | null;
  attachmentId: string | null;
  /** Null of what somebody has in every stay. */
  caseId: string | null;
  /** Kept from some who read its form: found in an index of its own, which nobody else's search touches. */
  isKept: boolean;
  text: string;
  place: string;
};

/** Puts the words of these texts into the index, all in a few statements; a text without words is in none. */
export async function enterWords(trx: Trx, entries: readonly Entry[]): Promise<void> {
  const found = entries
    .map(({ text, ...entry }) => ({ ...entry, words: searchKey(text) }))
    .filter(({ words }) => words !== '');
  if (found.length === 0) return;
  const written = await trx
    .insertInto('writing')
    .values(
      found.map(({ recordId, attachmentId, caseId, isKept }) => ({
        recordId,
        attachmentId,
        caseId,
        isKept: isKept ? 1 : 0,
      })),
    )
    .returning(['recordId', 'attachmentId', 'rowNumber'])
    .execute();
  const numbers = new Map(written.map((row) => [idOf(row), row.rowNumber]));
  for (const isKept of [false, true]) {
    const values = found
      .filter((entry) => entry.isKept === isKept)
      .map((entry) => sql`(${numbers.get(idOf(entry))}, ${entry.words}, ${entry.place})`);
    if (values.length === 0) continue;
    const index = sql.table(isKept ? 'kept_writing_search' : 'writing_search');
    await sql`insert into ${index} (rowid, words, place) values ${sql.join(values)}`.execute(trx);
  }
}

const idOf = ({ recordId, attachmentId }: Pick<Entry, 'recordId' | 'attachmentId'>) =>
  recordId ?? attachmentId;
