import { sql } from 'kysely';
import type { Trx } from '#database/connect';
import type { Draft } from '#domain/fields/field';
import type { PrintedField } from '#domain/form';
import type { FormId } from '#domain/forms';
import type { Own } from '#domain/own/own';
import { searchKey } from '#domain/people/search-key';
import { presentVersions } from '../present-versions.queries.ts';
import { isReadableBy } from '../readable.queries.ts';
import { placeWord, placeWords } from './place-words.ts';
import { printedWords, writtenIn } from './written-in.ts';

/**
 * Brings what is found by words up to date with these records as they stand now, in the transaction that wrote them.
 * What is kept from some who read the form goes into an index of its own.
 */
export async function indexWriting(trx: Trx, recordIds: readonly string[], own: Own): Promise<void> {
  const rows = await presentVersions(trx)
    .where('formRecord.id', 'in', recordIds)
    .where('formRecord.caseId', 'is not', null)
    .select(['formRecord.id', 'formRecord.form', 'formRecord.caseId', 'formRecord.happenedOn'])
    .select(['formVersion.answers', 'formVersion.savedBy', 'formVersion.savedAt'])
    .select(isReadableBy('audience').as('isOpen'))
    .execute();
  await trx.deleteFrom('writing').where('recordId', 'in', recordIds).execute();
  for (const { id, answers, isOpen, ...row } of rows) {
    const texts = writtenIn(own, row.form as FormId, JSON.parse(answers) as Draft);
    await putWords(trx, id, { texts, isOpen: Boolean(isOpen), place: placeWords(row) });
  }
  for (const { id, printed, isKept, ...row } of await listForeign(trx, recordIds)) {
    const texts = printedWords(JSON.parse(printed) as PrintedField[]);
    const place = placeWords({ ...row, savedBy: elsewhere });
    await putWords(trx, id, { texts, isOpen: isKept === 0, place: `${place} ${placeWord.foreign}` });
  }
  await trx.deleteFrom('writingDue').where('recordId', 'in', recordIds).execute();
}

type Words = { texts: readonly { text: string }[]; isOpen: boolean; place: string };

async function putWords(trx: Trx, recordId: string, { texts, isOpen, place }: Words): Promise<void> {
  const words = searchKey(texts.map(({ text }) => text).join('\n'));
  if (words === '') return;
  const { rowNumber } = await trx
    .insertInto('writing')
    .values({ recordId, isKept: isOpen ? 0 : 1 })
    .returning('rowNumber')
    .executeTakeFirstOrThrow();
  const index = sql.table(isOpen ? 'writing_search' : 'kept_writing_search');
  await sql`insert into ${index} (rowid, words, place) values (${rowNumber}, ${words}, ${place})`.execute(
    trx,
  );
}

/** Whoever wrote it has no account here. */
const elsewhere = '';

const listForeign = (trx: Trx, recordIds: readonly string[]) =>
  trx
    .selectFrom('foreignRecord')
    .where('id', 'in', recordIds)
    .where('form', '!=', 'client')
    .select(['id', 'caseId', 'form', 'happenedOn', 'writtenAt as savedAt', 'printed', 'isKept'])
    .execute();

/** Of the records whose words are not in the index yet, so many. */
export async function listDue(trx: Trx, most: number): Promise<string[]> {
  const rows = await trx.selectFrom('writingDue').limit(most).select('recordId').execute();
  return rows.map(({ recordId }) => recordId);
}

/** How many records wait for their words to be in the index. */
export async function countDue(trx: Trx): Promise<number> {
  const counted = trx.selectFrom('writingDue').select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}
