import type { Trx } from '#database/connect';
import { searchKey } from '#domain/people/search-key';
import { isReadableBy } from '../readable.queries.ts';
import { mapHolders } from '../visible.queries.ts';
import { enterWords } from './enter-words.ts';
import { placeWord, placeWords } from './place-words.ts';

/**
 * Brings what these attachments are called up to date in the index, in the transaction that changed them. One that was taken
 * out of its file is not found; one of the person stands under each of their cases.
 */
export async function indexNames(trx: Trx, attachmentIds: readonly string[]): Promise<void> {
  if (attachmentIds.length === 0) return;
  const rows = await trx
    .selectFrom('attachment')
    .leftJoin('formRecord', 'formRecord.id', 'attachment.recordId')
    .where('attachment.id', 'in', attachmentIds)
    .where('attachment.removedAt', 'is', null)
    .select(['attachment.id', 'attachment.clientId', 'attachment.caseId', 'attachment.form'])
    .select(['attachment.title', 'attachment.addedBy', 'attachment.addedAt'])
    .select(({ eb, or }) =>
      or([eb('attachment.recordId', 'is', null), isReadableBy('audience')]).as('isOpen'),
    )
    .execute();
  await trx.deleteFrom('writing').where('attachmentId', 'in', attachmentIds).execute();
  const holders = await mapHolders(
    trx,
    rows.flatMap(({ caseId, isOpen }) => (isOpen || caseId === null ? [] : [caseId])),
  );
  const entries = [];
  for (const { id, clientId, caseId, form, title, addedBy, addedAt, isOpen } of rows) {
    const caseIds = caseId === null ? await listStays(trx, clientId) : [caseId];
    const kind = placeWord.attachment(form);
    entries.push({
      recordId: null,
      attachmentId: id,
      caseId,
      isKept: !isOpen,
      words: searchKey(title),
      place: placeWords({
        ...{ caseIds, kind, savedBy: addedBy, savedAt: addedAt, happenedOn: null },
        holders: isOpen ? [] : (holders.get(caseId ?? '') ?? []),
      }),
    });
  }
  await enterWords(trx, entries);
  await trx.deleteFrom('writingDue').where('attachmentId', 'in', attachmentIds).execute();
}

/** The attachments of these records, by their ids. */
export async function listOfRecords(trx: Trx, recordIds: readonly string[]): Promise<string[]> {
  const rows = await trx.selectFrom('attachment').where('recordId', 'in', recordIds).select('id').execute();
  return rows.map(({ id }) => id);
}

async function listStays(trx: Trx, clientId: string): Promise<string[]> {
  const rows = await trx.selectFrom('caseFile').where('clientId', '=', clientId).select('id').execute();
  return rows.map(({ id }) => id);
}
