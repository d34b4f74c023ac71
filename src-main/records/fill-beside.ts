import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';

/** Makes so much of what waits as one transaction takes, and gives how much that was. */
type Filling = { atOnce: number; fill: (trx: Trx, most: number) => Promise<number> };

const running = new WeakMap<Kysely<Tables>, Set<string>>();

/**
 * Makes what waits to be made, a little at a time beside other work, once at a time under its name; ends with the vault.
 * What was left goes on when it is begun again.
 */
export function fillBeside(db: Kysely<Tables>, name: string, filling: Filling): void {
  const names = running.get(db) ?? new Set();
  running.set(db, names);
  if (names.has(name)) return;
  names.add(name);
  void fillAll(db, filling)
    .catch(() => {}) // the vault was locked, or its disk is full: nothing is lost, and who asks next begins again
    .finally(() => names.delete(name));
}

async function fillAll(db: Kysely<Tables>, { atOnce, fill }: Filling): Promise<void> {
  for (let made = atOnce; made === atOnce; ) {
    await turn();
    made = await db.transaction().execute((trx) => fill(trx, atOnce));
  }
}
