import { rm } from 'node:fs/promises';
import type { Trx } from '#database/connect';
import { attachmentFile, type FilesFound, unfinishedFile } from './attachment-files.ts';

/**
 * Takes away what a killed process left in the folder of attachments: half-written files, and whole ones whose row
 * was never committed or was erased. `found` is what lay there at opening, before anybody added one. Asked only when
 * the file is whole and the audit reaches the row it should: to an older database that was put back, newer files look
 * like leftovers and are none. Gives how many went.
 */
export async function sweepFiles(
  trx: Trx,
  vaultFolder: string,
  { whole, unfinished }: FilesFound,
): Promise<number> {
  if (whole.length + unfinished.length === 0) return 0;
  const rows = await trx.selectFrom('attachment').select('file').execute();
  const named = new Set(rows.map(({ file }) => file));
  const orphans = whole.filter((file) => !named.has(file));
  const left = [
    ...orphans.map((file) => attachmentFile(vaultFolder, file)),
    ...unfinished.map((name) => unfinishedFile(vaultFolder, name.slice(0, 32))),
  ];
  for (const file of left) await rm(file, { force: true });
  return left.length;
}
