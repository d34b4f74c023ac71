import type { Trx } from '#database/connect';
import { dropFile } from './store-attachment.ts';

type ErasedAttachments = {
  count: number;
  /** Removes the files from the disk; to be called after the transaction committed, and harmless to call twice. */
  removeFiles(): Promise<void>;
};

/**
 * Destroys every attachment of a person, those taken out of their file before included: the rows go in `trx`, and
 * their keys with them, so that from its commit on no file of theirs can be read again, wherever a copy lies, except
 * by a backup made before. The files follow by `removeFiles`, after the commit: were they removed first, a rollback
 * would leave rows without files. A process killed in between is no harm, since the next opening sweeps them.
 * Writes no audit row: erasure writes its own.
 */
export async function eraseAttachments(
  trx: Trx,
  vaultFolder: string,
  clientId: string,
): Promise<ErasedAttachments> {
  const rows = await trx
    .deleteFrom('attachment')
    .where('clientId', '=', clientId)
    .returning('file')
    .execute();
  return {
    count: rows.length,
    async removeFiles() {
      for (const { file } of rows) await dropFile(vaultFolder, file);
    },
  };
}
