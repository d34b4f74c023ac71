import { createReadStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { renameWithPatience } from '#platform/files/durable-write';
import { fileMode } from '#platform/files/vault-files';
import type { JobOptions } from '#platform/jobs/run-job';
import { withPlaceErrors } from './place-errors.ts';
import { syncPlace } from './sync-place.ts';

/** Read and written at once, in bytes: large enough for a slow disk, small enough to stop soon. */
const chunkBytes = 1_048_576;
/** Brought to the disk at once, in bytes: whoever saves on the same disk waits behind no more than this. */
const syncedBytes = 8 * chunkBytes;

type CopyOrder = {
  from: string;
  /** Its length. */
  bytes: number;
  /** The folder it goes to, which must be there. */
  place: string;
  /** What it is called there; as before unless given. */
  name?: string;
  /** What the file is called until it is whole; in the same folder. */
  unfinished: string;
  /** Looks at the copy before it gets its name; throws when it is not what was to be copied. */
  check(file: string): Promise<unknown>;
};

/**
 * Copies a file into a folder: temporary name, sync, check of the copy, rename. Never replaces.
 * Nothing half written is left where the folder can still be reached. Throws VaultError of the place, what `check`
 * throws, or the signal's reason.
 */
export async function copyDurably(order: CopyOrder, options: JobOptions = {}): Promise<string> {
  const { from, bytes, place, check } = order;
  const unfinished = join(place, order.unfinished);
  const file = join(place, order.name ?? basename(from));
  try {
    return await withPlaceErrors(place, async () => {
      await copyBytes(from, unfinished, bytes, options);
      await check(unfinished);
      options.signal?.throwIfAborted();
      await renameWithPatience(unfinished, file);
      await syncPlace(dirname(file));
      return file;
    });
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Copies the first `bytes` of a file into a new one and brings it to the disk. `onProgress` is told bytes. */
export async function copyBytes(
  from: string,
  to: string,
  bytes: number,
  { signal, onProgress }: JobOptions = {},
): Promise<void> {
  const target = await open(to, 'wx', fileMode);
  try {
    let done = 0;
    let synced = 0;
    for await (const chunk of createReadStream(from, { end: bytes - 1, highWaterMark: chunkBytes })) {
      signal?.throwIfAborted();
      await target.writeFile(chunk as Buffer);
      done += (chunk as Buffer).length;
      if (done - synced >= syncedBytes) {
        await target.datasync();
        synced = done;
      }
      onProgress?.(done, bytes);
    }
    await target.sync();
  } finally {
    await target.close();
  }
}
