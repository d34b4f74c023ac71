import type { MediaType } from '#domain/attachment';
import type { KeptFile } from '#vault/attachments/store-attachment';
import type { OpenVault } from '#vault/file/open-vault';

/** A file on its way in: its content while pieces come, then the file it was kept as. */
export type Upload = {
  id: string;
  content: Buffer;
  received: number;
  kept?: KeptFile & { mediaType: MediaType };
};

// One for each open vault, so that what came in is forgotten when it is locked, and memory holds one file at most.
const uploads = new WeakMap<OpenVault, Upload>();

/** The file that is on its way under this id. */
export function findUpload(vault: OpenVault, id: string): Upload | undefined {
  const upload = uploads.get(vault);
  return upload?.id === id ? upload : undefined;
}

/** Begins another one, and gives the one before. */
export function beginUpload(vault: OpenVault, id: string, bytes: number): Upload | undefined {
  const before = uploads.get(vault);
  uploads.set(vault, { id, content: Buffer.alloc(bytes), received: 0 });
  return before;
}
