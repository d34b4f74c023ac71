import type { Session } from '#vault/session';
import type { OpenCase } from './case-package.ts';

/** A package on its way in: its bytes while pieces come, and what is in it once its code was told. */
type Received = { id: string; content: Buffer; received: number; opened?: OpenCase };

// One for each session, in memory alone: what was not taken is gone when the session ends.
const packages = new WeakMap<Session, Received>();

/** The package that came in under this id. */
export function findReceived(session: Session, id: string): Received | undefined {
  const found = packages.get(session);
  return found?.id === id ? found : undefined;
}

/** Begins another one. */
export function beginReceiving(session: Session, id: string, bytes: number): void {
  packages.set(session, { id, content: Buffer.alloc(bytes), received: 0 });
}
