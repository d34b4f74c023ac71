import { existsSync, readdirSync } from 'node:fs';
import { attachmentFolder } from '#platform/attachments/attachment-files';

/** Every file in the folder of attachments of a vault. */
export const filesOf = (vaultFolder: string): string[] =>
  existsSync(attachmentFolder(vaultFolder)) ? readdirSync(attachmentFolder(vaultFolder)).sort() : [];
