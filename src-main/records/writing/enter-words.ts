import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import { sameAs } from '#domain/same-as';

/** Something found by its words, and where it stands. */
type Entry = {
  recordId: string | null;
  attachmentId: string | null;
  /** Null of what somebody has in every stay. */
  caseId: string | null;
  /** Kept from some who read its form: found in an index of its own, which nobody else's search touches. */
  isKept: boolean;
  /** As the index has them; none where nothing is found. */
  words: string;
  place: string;
};

/** Puts the words of these texts into the index, all in a few statements; a text without words is in none. */
export async function enterWords(trx: Trx, entries: readonly Entry[]): Promise<void> {
  const found = entries.filter(({ words }) => words !== '');
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

/** What the index says of these records until now. */
async function listEntered(trx: Trx, recordIds: readonly string[]) {
  const { rows } = await sql<Entered>`select writing.row_number, record_id, case_id, is_kept,
      coalesce(open.words, kept.words) as words, coalesce(open.place, kept.place) as place
    from writing left join writing_search as open on open.rowid = writing.row_number
    left join kept_writing_search as kept on kept.rowid = writing.row_number
    where record_id in ${inJson(recordIds)}`.execute(trx);
  return rows;
}
type Entered = {
  rowNumber: number;
  recordId: string;
  caseId: string | null;
  isKept: number;
  words: string | null;
  place: string | null;
};

/**
 * Puts the words of these records in the place of what the index said of them; those that say the same stay as they lie:
 * to take words out of it and put them in anew takes longer than all else of a save.
 */
export async function keepWords(
  trx: Trx,
  recordIds: readonly string[],
  entries: readonly Entry[],
): Promise<void> {
  const now = new Map(entries.map((entry) => [entry.recordId, entry]));
  const gone: number[] = [];
  for (const { rowNumber, recordId, isKept, ...before } of await listEntered(trx, recordIds)) {
    const entry = now.get(recordId);
    const isSame =
      entry?.isKept === (isKept === 1) &&
      sameAs(before, { caseId: entry.caseId, words: entry.words, place: entry.place });
    if (isSame) now.delete(recordId);
    else gone.push(rowNumber);
  }
  if (gone.length > 0) await trx.deleteFrom('writing').where('rowNumber', 'in', gone).execute();
  await enterWords(trx, [...now.values()]);
}

const idOf = ({ recordId, attachmentId }: Pick<Entry, 'recordId' | 'attachmentId'>) =>
  recordId ?? attachmentId;
