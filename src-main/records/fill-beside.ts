import { setImmediate as turn } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { isDamage, logTrouble, vaultTroubleOf } from '#platform/trouble';

/** An open vault, as far as something is made in it beside other work, and damage that is met so is told. */
export type Filled = {
  db: Kysely<Tables>;
  sqlite: { readonly open: boolean };
  folder: string;
  damageCheck: { report(error: unknown, operation: string): Promise<void> };
};

/** What waits to be made under this name, so much as one transaction takes. */
type Waiting<One> = {
  name: string;
  atOnce: number;
  /** Of what waits so much at most, but for what was passed over. */
  listDue(trx: Trx, most: number, passedOver: readonly One[]): Promise<One[]>;
};
/** The same, and how it is made. */
type Filling<One> = Waiting<One> & { make(trx: Trx, due: readonly One[]): Promise<void> };

type Beside = { isRunning: boolean; passedOver: unknown[] };
const beside = new WeakMap<Kysely<Tables>, Map<string, Beside>>();

/**
 * Makes what waits to be made, a little at a time beside other work, once at a time under its name; ends with the vault.
 * What was left goes on when it is begun again. What cannot be made is logged, at the time given, and passed over until the
 * vault is opened again: it keeps nothing else from being made.
 */
export function fillBeside<One>(vault: Filled, filling: Filling<One>, at: string): void {
  const state = stateOf(vault, filling.name);
  if (state.isRunning) return;
  state.isRunning = true;
  const operation = `fill.${filling.name}`;
  const log = (error: unknown) => void logTrouble(operation, error, at);
  const tell = async (error: unknown) => {
    log(error);
    if (isDamage(error, vault.folder)) await vault.damageCheck.report(error, operation);
  };
  void fillAll(vault, filling, { passedOver: state.passedOver as One[], tell })
    .catch(async (error: unknown) => {
      await turn(); // a vault that is being locked is closed by then
      // Its disk is full, or the like: nothing is lost, and who asks next begins again.
      if (vault.sqlite.open) log(error);
    })
    .finally(() => {
      state.isRunning = false;
    });
}

/** What of it could not be made since the vault was opened: who looks for it is told how much that is. */
export const listPassedOver = <One>(vault: Filled, { name }: Waiting<One>): readonly One[] =>
  stateOf(vault, name).passedOver as One[];

function stateOf({ db }: Filled, name: string): Beside {
  const states = beside.get(db) ?? new Map<string, Beside>();
  beside.set(db, states);
  const state = states.get(name) ?? { isRunning: false, passedOver: [] };
  states.set(name, state);
  return state;
}

async function fillAll<One>(
  { db, sqlite, folder }: Filled,
  { atOnce, listDue, make }: Filling<One>,
  { passedOver, tell }: { passedOver: One[]; tell: (error: unknown) => Promise<void> },
): Promise<void> {
  /** Whether it is the vault that fails and not one thing in it. */
  const isOfAll = (error: unknown) =>
    !sqlite.open || (vaultTroubleOf(error, folder)?.code ?? 'damaged') !== 'damaged';
  for (let count = atOnce; count === atOnce; ) {
    await turn();
    let due: One[] = [];
    try {
      await db.transaction().execute(async (trx) => {
        due = await listDue(trx, atOnce, passedOver);
        await make(trx, due);
      });
    } catch (error) {
      if (due.length === 0 || isOfAll(error)) throw error;
      for (const one of due) {
        await turn();
        try {
          await db.transaction().execute((trx) => make(trx, [one]));
        } catch (failed) {
          if (isOfAll(failed)) throw failed;
          passedOver.push(one);
          await tell(failed);
        }
      }
    }
    count = due.length;
  }
}
