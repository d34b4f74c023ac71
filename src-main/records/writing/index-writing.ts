import type { ExpressionBuilder } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { Draft } from '#domain/fields/field';
import type { PrintedField } from '#domain/form';
import type { FormId } from '#domain/forms';
import type { Own } from '#domain/own/own';
import { searchKey } from '#domain/people/search-key';
import { presentVersions } from '../present-versions.queries.ts';
import { isReadableBy } from '../readable.queries.ts';
import { mapHolders } from '../visible.queries.ts';
import { keepWords } from './enter-words.ts';
import { indexNames, listOfRecords } from './index-names.ts';
import { placeWord, placeWords } from './place-words.ts';
import { printedWords, writtenIn } from './written-in.ts';

/**
 * Brings what is found by words up to date with these records as they stand now, in the transaction that wrote them, and
 * with what their attachments are called: who reads the one reads the other.
 */
export async function indexWriting(trx: Trx, recordIds: readonly string[], own: Own): Promise<void> {
  const rows = await presentVersions(trx)
    .where('formRecord.id', 'in', recordIds)
    .where('formRecord.caseId', 'is not', null)
    .select(['formRecord.id', 'formRecord.form', 'formRecord.caseId', 'formRecord.happenedOn'])
    .select(['formVersion.answers', 'formVersion.savedBy', 'formVersion.savedAt'])
    .select(isReadableBy('audience').as('isOpen'))
    .execute();
  const foreignRows = await listForeign(trx, recordIds);
  const holders = await mapHolders(trx, [
    ...rows.flatMap(({ caseId, isOpen }) => (isOpen || caseId === null ? [] : [caseId])),
    ...foreignRows.flatMap(({ caseId, isKept }) => (isKept === 0 ? [] : [caseId])),
  ]);
  const entries = rows.map(({ id, form, caseId, answers, isOpen, ...row }) => ({
    recordId: id,
    attachmentId: null,
    caseId,
    isKept: !isOpen,
    words: wordsOf(writtenIn(own, form as FormId, JSON.parse(answers) as Draft)),
    place: placeWords({
      ...{ ...row, caseIds: [caseId ?? ''], kind: placeWord.form(form) },
      holders: isOpen ? [] : (holders.get(caseId ?? '') ?? []),
    }),
  }));
  const foreign = foreignRows.map(({ id, form, caseId, printed, isKept, ...row }) => ({
    recordId: id,
    attachmentId: null,
    caseId,
    isKept: isKept !== 0,
    words: wordsOf(printedWords(JSON.parse(printed) as PrintedField[])),
    place: placeWords({
      ...{ ...row, savedBy: elsewhere },
      ...{ caseIds: [caseId], kind: placeWord.form(form) },
      holders: isKept === 0 ? [] : (holders.get(caseId) ?? []),
    }),
  }));
  await keepWords(trx, recordIds, [...entries, ...foreign]);
  await trx.deleteFrom('writingDue').where('recordId', 'in', recordIds).execute();
  await indexNames(trx, await listOfRecords(trx, recordIds));
}

const wordsOf = (texts: readonly { text: string }[]) => searchKey(texts.map(({ text }) => text).join('\n'));

/** Whoever wrote it has no account here. */
const elsewhere = '';

const listForeign = (trx: Trx, recordIds: readonly string[]) =>
  trx
    .selectFrom('foreignRecord')
    .where('id', 'in', recordIds)
    .where('form', '!=', 'client')
    .select(['id', 'caseId', 'form', 'happenedOn', 'writtenAt as savedAt', 'printed', 'isKept'])
    .execute();

/** Of what is not in the index yet so much, but for what was passed over. */
export const listDue = async (trx: Trx, most: number, passedOver: readonly Due[]): Promise<Due[]> =>
  await waiting(trx, passedOver).limit(most).select(['recordId', 'attachmentId']).execute();

/** How much waits for its words to be in the index, but for what was passed over. */
export const countDue = async (trx: Trx, passedOver: readonly Due[]): Promise<number> =>
  await count(waiting(trx, passedOver));

/** How much of what was passed over waits still: neither was it saved anew, nor is it gone. */
export const countPassedOver = async (trx: Trx, passedOver: readonly Due[]): Promise<number> =>
  await count(trx.selectFrom('writingDue').where(itsId, 'in', passedOver.map(idOf)));

type Due = { recordId: string | null; attachmentId: string | null };

const itsId = ({ fn }: ExpressionBuilder<Tables, 'writingDue'>) => fn.coalesce('recordId', 'attachmentId');
const idOf = ({ recordId, attachmentId }: Due) => recordId ?? attachmentId;

const waiting = (trx: Trx, passedOver: readonly Due[]) =>
  trx.selectFrom('writingDue').where(itsId, 'not in', passedOver.map(idOf));

async function count(due: ReturnType<typeof waiting>): Promise<number> {
  const counted = due.select(({ fn }) => fn.countAll<number>().as('count'));
  return (await counted.executeTakeFirstOrThrow()).count;
}
