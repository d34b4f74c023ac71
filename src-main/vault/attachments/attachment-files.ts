import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { codeOf } from '#platform/vault-error';

const unfinishedEnding = '.sebagian';

/** The folder of a vault in which its attachments lie; made with the first of them. */
export function attachmentFolder(vaultFolder: string): string {
  return join(vaultFolder, 'lampiran');
}

/** A name that says nothing: 128 random bits. What people call the attachment stands in the database alone. */
export function newFileName(): string {
  return randomBytes(16).toString('hex');
}

/** Where an attachment lies. Throws RangeError for anything but a name `newFileName` gave, so no path leaves the folder. */
export function attachmentFile(vaultFolder: string, name: string): string {
  if (!isFileName(name)) throw new RangeError('Not the name of an attachment');
  return join(attachmentFolder(vaultFolder), name);
}

/** What an attachment is called until it is whole. */
export function unfinishedFile(vaultFolder: string, name: string): string {
  return `${attachmentFile(vaultFolder, name)}${unfinishedEnding}`;
}

/** The names in the folder of attachments: whole ones, and those that are half written. */
export type FilesFound = { whole: string[]; unfinished: string[] };

/** Every name in the folder of attachments. Throws what the file system says, unless there is no folder yet. */
export async function listFiles(vaultFolder: string): Promise<FilesFound> {
  const names = await readdir(attachmentFolder(vaultFolder)).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const isUnfinished = (name: string) =>
    name.endsWith(unfinishedEnding) && isFileName(name.slice(0, -unfinishedEnding.length));
  return { whole: names.filter(isFileName), unfinished: names.filter(isUnfinished) };
}

function isFileName(name: string): boolean {
  return /^[0-9a-f]{32}$/.test(name);
}
