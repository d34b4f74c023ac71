import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import { inJson } from '#database/in-json';
import { sameAs } from '#domain/same-as';
import { dropWords, keepAsPast, nextNumber } from './past-words.ts';

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
  const first = await nextNumber(trx, 'writing');
  const numbered = found.map((entry, at) => ({ ...entry, rowNumber: first + at }));
  await trx
    .insertInto('writing')
    .values(
      numbered.map(({ rowNumber, recordId, attachmentId, caseId, isKept }) => ({
        ...{ rowNumber, recordId, attachmentId, caseId },
        isKept: isKept ? 1 : 0,
      })),
    )
    .execute();
  for (const isKept of [false, true]) {
    const values = numbered
      .filter((entry) => entry.isKept === isKept)
      .map(({ rowNumber, words, place }) => sql`(${rowNumber}, ${words}, ${place})`);
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
 * Puts the words of these records in the place of what the index said of them. To take words out of it takes longer than
 * all else of a save: those that say the same stay as they lie, and what everybody reads still who read it before is only
 * found no more, and taken out later (`tendIndexes`).
 */
export async function keepWords(
  trx: Trx,
  recordIds: readonly string[],
  entries: readonly Entry[],
): Promise<void> {
  const now = new Map(entries.map((entry) => [entry.recordId, entry]));
  const [gone, past]: [Entered[], Entered[]] = [[], []];
  for (const row of await listEntered(trx, recordIds)) {
    const { recordId, isKept, caseId, words, place } = row;
    const entry = now.get(recordId);
    const isReadAlike = entry?.isKept === (isKept === 1) && entry.caseId === caseId;
    if (isReadAlike && sameAs({ words, place }, { words: entry.words, place: entry.place }))
      now.delete(recordId);
    else (isReadAlike && isKept === 0 ? past : gone).push(row);
  }
  await dropWords(trx, 'writing', gone);
  await keepAsPast(trx, 'writing', past);
  await enterWords(trx, [...now.values()]);
}
