import { open } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** The disk is asked again so soon, in ms. */
const betweenMs = 250;

/**
 * Brings to the disk bit by bit what another thread writes into a file, until the work calls `isWritten` or ends. Brought
 * there at once, a copy of gigabytes fills the queue of the disk, and whoever saves meanwhile waits behind all of it.
 * What cannot be brought there is told by whoever writes the file. `onGrown` is told its length in bytes each time. Throws
 * what the work throws.
 */
export async function syncAlong<Result>(
  file: string,
  work: (isWritten: () => void) => Promise<Result>,
  onGrown: (bytes: number) => void,
): Promise<Result> {
  const handle = await open(file, 'r+');
  const written = new AbortController();
  const syncing = syncUntil(written.signal, handle, onGrown).catch(() => undefined);
  try {
    return await work(() => written.abort());
  } finally {
    written.abort();
    await syncing;
    await handle.close();
  }
}

async function syncUntil(
  signal: AbortSignal,
  handle: Awaited<ReturnType<typeof open>>,
  onGrown: (bytes: number) => void,
): Promise<void> {
  while (!signal.aborted) {
    await handle.datasync();
    await pause(betweenMs, undefined, { signal });
    const { size } = await handle.stat();
    if (!signal.aborted) onGrown(size);
  }
}
