import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is so; throws after so many seconds. */
export async function until(isSo: () => boolean, seconds = 60): Promise<void> {
  for (let left = seconds * 10; left > 0; left -= 1) {
    if (isSo()) return;
    await pause(100);
  }
  throw new Error('it did not become so');
}
