import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** The disk is asked again so soon, in ms. */
const betweenMs = 250;

/**
 * Brings to the disk bit by bit what another thread writes into a file, until the work calls `isWritten` or ends. Brought
 * there at once, a copy of gigabytes fills the queue of the disk, and whoever saves meanwhile waits behind all of it.
 * What cannot be brought there is told by whoever writes the file. Throws what the work throws.
 */
export async function syncAlong<Result>(
  file: string,
  work: (isWritten: () => void) => Promise<Result>,
): Promise<Result> {
  const handle = await open(file, 'r+');
  const written = new AbortController();
  const syncing = syncUntil(written.signal, handle).catch(() => undefined);
  try {
    return await work(() => written.abort());
  } finally {
    written.abort();
    await syncing;
    await handle.close();
  }
}

async function syncUntil(signal: AbortSignal, handle: Awaited<ReturnType<typeof open>>): Promise<void> {
  while (!signal.aborted) {
    await handle.datasync();
    await pause(betweenMs, undefined, { signal });
  }
}
