import type { ServedApp } from '../served-app.ts';
import type { Link } from './link.ts';

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

/** Puts out whoever is in at a seat of this PC, wherever the vault is. */
export async function leaveSeat(app: ServedApp, link: Link | undefined, seat: string): Promise<void> {
  if (link === undefined) await app.leave((one) => one === seat);
  else await link.call(['vault', 'lock'], undefined, { seat }).catch(() => undefined);
}
