import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '#database/tables';
import type { Own } from '#domain/own/own';
import { indexNames } from './index-names.ts';
import { indexWriting, listDue } from './index-writing.ts';

/** So many records and attachments in one transaction: a save that comes meanwhile waits some 10 ms. */
const atOnce = 40;
const filling = new WeakSet<Kysely<Tables>>();

/**
 * Brings the words of all that waits for it into the index, a few at a time beside other work; ends with the vault. What was left goes on with the next search.
 */
export function fillWriting(db: Kysely<Tables>, own: Own): void {
  if (filling.has(db)) return;
  filling.add(db);
  void fill(db, own)
    .catch(() => {}) // the vault was locked, or its disk is full: nothing is lost, and the next search begins again
    .finally(() => filling.delete(db));
}

async function fill(db: Kysely<Tables>, own: Own): Promise<void> {
  for (let left = atOnce; left === atOnce; ) {
    await turn();
    left = await db.transaction().execute(async (trx) => {
      const { recordIds, attachmentIds } = await listDue(trx, atOnce);
      if (recordIds.length > 0) await indexWriting(trx, recordIds, own);
      await indexNames(trx, attachmentIds);
      return recordIds.length + attachmentIds.length;
    });
  }
}
