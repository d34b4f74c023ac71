import type { Kysely } from 'kysely';
import type { Tables } from '#database/tables';
import type { Own } from '#domain/own/own';
import { fillBeside } from '../fill-beside.ts';
import { indexNames } from './index-names.ts';
import { indexWriting, listDue } from './index-writing.ts';

/** So many records and attachments in one transaction: a save that comes meanwhile waits some 10 ms. */
const atOnce = 40;

/** Brings the words of all that waits for it into the index, a few at a time; what was left goes on with the next search. */
export function fillWriting(db: Kysely<Tables>, own: Own): void {
  fillBeside(db, 'writing', {
    atOnce,
    async fill(trx, most) {
      const { recordIds, attachmentIds } = await listDue(trx, most);
      if (recordIds.length > 0) await indexWriting(trx, recordIds, own);
      await indexNames(trx, attachmentIds);
      return recordIds.length + attachmentIds.length;
    },
  });
}
