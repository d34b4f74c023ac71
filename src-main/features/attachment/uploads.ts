import type { MediaType } from '#domain/attachment';
import type { KeptFile } from '#vault/attachments/store-attachment';
import type { Session } from '#vault/session';

/** A file on its way in: its content while pieces come, then the file it was kept as. */
export type Upload = {
  id: string;
  content: Buffer;
  received: number;
  kept?: KeptFile & { mediaType: MediaType };
};

// One for each session, so that what came in is forgotten when it ends, and memory holds one file of each at most.
const uploads = new WeakMap<Session, Upload>();

/** The file that is on its way under this id. */
export function findUpload(session: Session, id: string): Upload | undefined {
  const upload = uploads.get(session);
  return upload?.id === id ? upload : undefined;
}

/** Begins another one, and gives the one before. */
export function beginUpload(session: Session, id: string, bytes: number): Upload | undefined {
  const before = uploads.get(session);
  uploads.set(session, { id, content: Buffer.alloc(bytes), received: 0 });
  return before;
}
