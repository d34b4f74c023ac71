import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something is there, and gives it; throws after so many seconds. */
export async function untilThere<Found>(
  look: () => Found | undefined | Promise<Found | undefined>,
  seconds = 60,
): Promise<Found> {
  for (let left = seconds * 20; left > 0; left -= 1) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(50);
  }
  throw new Error('it did not become so');
}

/** Waits until something is so; throws after so many seconds. */
export async function until(isSo: () => boolean, seconds = 60): Promise<void> {
  await untilThere(() => isSo() || undefined, seconds);
}
