import { setTimeout as pause } from 'node:timers/promises';
import type { ServedApp } from '../served-app.ts';
import type { Link } from './link.ts';

/** A window that closes, or a PC that falls asleep, waits so long, in ms, for a hub that may be away. */
const leavingMs = 2_000;

/** What of an operation the carrying looks at. */
type Asked = {
  path: readonly string[];
  input: unknown;
  context: object;
  signal?: AbortSignal | undefined;
  next(): unknown;
};

/**
 * Where this PC works on the vault of another, its operations are answered there; what is about this PC itself
 * (`pc.status` and its like) is answered here. Stands before every check of ours, since all of them are made there.
 */
export const carrying = (link: () => Link | undefined) => async (asked: Asked) => {
  const to = link();
  if (to === undefined || asked.path[0] === 'pc') return await asked.next();
  const { path, input, context, signal } = asked;
  const { seat } = context as { seat: string };
  return await to.call(path, input, { seat, signal });
};

/**
 * Puts out whoever is in at a seat of this PC, wherever the vault is. Where its hub does not answer soon, the link still
 * owes it the lock (hosts/SECURITY.md A9), as long as this process lives.
 */
export async function leaveSeat(app: ServedApp, link: Link | undefined, seat: string): Promise<void> {
  if (link === undefined) return await app.leave((one) => one === seat);
  const left = link.call(['vault', 'lock'], undefined, { seat }).catch(() => undefined);
  await Promise.race([left, pause(leavingMs, undefined, { ref: false })]);
}
