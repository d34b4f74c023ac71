import type { Kysely } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { addMonths } from '#domain/civil-date';
import { isDamage } from '#platform/trouble';
import type { FigureFacts } from './case-figures.ts';
import { refreshFigures } from './refresh-case.ts';
import {
  listLater,
  listTurned,
  type TurnedRow,
  turnBack,
  turnBackTo,
  turnOn,
  turnRows,
} from './turn-rows.ts';

/** An open vault, as far as its rows go. */
type Rows = { db: Kysely<Tables>; folder: string };
/** Runs work in a transaction of its own. */
type Transact = <T>(work: (trx: Trx) => Promise<T>) => Promise<T>;

/** For which day the rows of a vault that is open were brought up to date, or are being so. */
const kept = new WeakMap<Kysely<Tables>, { today: string; done: Promise<void> }>();

/**
 * Brings up to date what depends on the day in the rows of the caseload, before anything is read on that day: once for
 * a day, and only the rows whose figures have turned since: by what was foreseen when they were written, or by what they
 * were before where the clock was set back, and anew where that does not suffice. `turnDay` does before what else begins or ends with a day. Work that
 * comes meanwhile waits.
 */
export async function keepFigures(
  { db, folder }: Rows,
  facts: FigureFacts,
  transact: Transact,
  turnDay: (trx: Trx) => Promise<void>,
): Promise<void> {
  const { today } = facts;
  const known = kept.get(db);
  if (known?.today === today) return await known.done;
  const done = unlessDamaged(folder, () => transact(turnDay)).then(() =>
    refreshTurned(folder, facts, transact),
  );
  kept.set(db, { today, done });
  // What failed is tried again by whoever comes next.
  await done.catch((error: unknown) => {
    kept.delete(db);
    throw error;
  });
}

/** So many cases are read anew in one transaction, and so many rows turned. */
const casesAtOnce = 200;
const rowsAtOnce = 1_000;

async function refreshTurned(folder: string, facts: FigureFacts, transact: Transact): Promise<void> {
  await turnRowsBack(folder, facts, transact);
  let turned: TurnedRow[] = [];
  const isRead = await unlessDamaged(folder, async () => {
    turned = await transact((trx) => listTurned(trx, facts.today));
  });
  if (!isRead) return;
  const foreseen = turned.flatMap((row) => turnOn(facts.today, row) ?? []);
  const anew = new Set(turned.map(({ caseId }) => caseId));
  for (const some of inParts(foreseen, rowsAtOnce)) {
    const isTurned = await unlessDamaged(folder, () => transact((trx) => turnRows(trx, some)));
    if (isTurned) for (const { caseId } of some) anew.delete(caseId);
  }
  const refresh = (ids: string[]) =>
    unlessDamaged(folder, () =>
      transact(async (trx) => {
        for (const id of ids) await refreshFigures(trx, id, facts);
      }),
    );
  for (const ids of inParts([...anew], casesAtOnce))
    if (!(await refresh(ids))) for (const id of ids) await refresh([id]);
}

/** What is not known of the days before is read anew with the rest. */
async function turnRowsBack(folder: string, { today }: FigureFacts, transact: Transact): Promise<void> {
  await unlessDamaged(folder, async () => {
    const later = await transact((trx) => listLater(trx, today));
    for (const some of inParts(
      later.flatMap((row) => turnBackTo(today, row) ?? []),
      rowsAtOnce,
    ))
      await transact((trx) => turnBack(trx, some));
  });
}

function inParts<One>(all: readonly One[], most: number): One[][] {
  const parts = Math.ceil(all.length / most);
  return Array.from({ length: parts }, (_, part) => all.slice(part * most, (part + 1) * most));
}

/**
 * Whether work could read what it needs. What is damaged stays as it was and keeps nobody from the rest: whoever asks for
 * it is told of the damage.
 */
async function unlessDamaged(folder: string, work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!isDamage(error, folder)) throw error;
    return false;
  }
}

/** So many months after the leaving nobody waits for anything any more, whatever the centre's rule. */
const longestAftercareMonths = 24;

/** Brings the rows of all cases in which something may fall due up to date after a rule of the centre has changed. */
export async function refreshServedCases(trx: Trx, facts: FigureFacts): Promise<void> {
  const followedSince = addMonths(facts.today, -longestAftercareMonths);
  const served = await trx
    .selectFrom('caseloadRow')
    .where(({ eb, or }) => or([eb('leftOn', 'is', null), eb('leftOn', '>=', followedSince)]))
    .select('caseId')
    .execute();
  for (const { caseId } of served) await refreshFigures(trx, caseId, facts);
}
