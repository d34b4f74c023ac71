import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { searchKey } from '#domain/people/search-key';

/** Something found by its words, and where it stands. */
type Entry = {
  recordId: string | null;
  attachmentId: string | null;
  /** Kept from some who read its form: found in an index of its own, which nobody else's search touches. */
  isKept: boolean;
  text: string;
  place: string;
};

/** Puts the words of one text into the index; a text without words is in none. */
export async function enterWords(trx: Trx, { text, place, isKept, ...of }: Entry): Promise<void> {
  const words = searchKey(text);
  if (words === '') return;
  const { rowNumber } = await trx
    .insertInto('writing')
    .values({ ...of, isKept: isKept ? 1 : 0 })
    .returning('rowNumber')
    .executeTakeFirstOrThrow();
  const index = sql.table(isKept ? 'kept_writing_search' : 'writing_search');
  await sql`insert into ${index} (rowid, words, place) values (${rowNumber}, ${words}, ${place})`.execute(
    trx,
  );
}
