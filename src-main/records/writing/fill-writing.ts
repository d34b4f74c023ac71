import type { Trx } from '#database/connect';
import type { Own } from '#domain/own/own';
import { type Filled, fillBeside, listPassedOver } from '../fill-beside.ts';
import { indexNames } from './index-names.ts';
import { countDue, countPassedOver, indexWriting, listDue } from './index-writing.ts';

type Due = Awaited<ReturnType<typeof listDue>>[number];

const waiting = {
  name: 'writing',
  /** So many records and attachments in one transaction: a save that comes meanwhile waits some 10 ms. */
  atOnce: 40,
  listDue,
};

/** Brings the words of all that waits for it into the index, a few at a time; what was left goes on with the next search. */
export const fillWriting = (vault: Filled, own: Own, at: string): void =>
  fillBeside(vault, { ...waiting, make: (trx, due) => make(trx, due, own) }, at);

async function make(trx: Trx, due: readonly Due[], own: Own): Promise<void> {
  const recordIds = due.flatMap(({ recordId }) => recordId ?? []);
  if (recordIds.length > 0) await indexWriting(trx, recordIds, own);
  await indexNames(
    trx,
    due.flatMap(({ attachmentId }) => attachmentId ?? []),
  );
}

/** How much waits for its words to be in the index; what cannot be brought there is waited for no more. */
export const countWritingDue = async (trx: Trx, vault: Filled): Promise<number> =>
  await countDue(trx, listPassedOver(vault, waiting));

/** How much of it could not be read since the vault was opened, so that it is not found by its words. */
export const countUnread = async (trx: Trx, vault: Filled): Promise<number> =>
  await countPassedOver(trx, listPassedOver(vault, waiting));
