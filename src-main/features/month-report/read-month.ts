import type { ReportChange } from '#contract/month-report';
import type { Trx } from '#database/connect';
import type { Actor } from '#domain/roles';
import type { MonthToKeep } from './freeze-month.ts';
import { countRecapOnly, findRevision, findSent, listSent } from './frozen.queries.ts';
import { type GatheredMonth, gatherMonth, type Wanted } from './gather-month.ts';
import { changesAsSent, readSentAgain } from './make-again.ts';
import type { OnPaper } from './month-data.ts';
import { changesBetween, withCases } from './month-revision.ts';
import { listsOf, sealingsOf } from './sealed-rows.ts';
import { showChanges } from './show-changes.ts';
import { readTold } from './told.ts';

/** A period as it is now, without what is told of each person. */
export type ReadMonth = Omit<GatheredMonth, 'people' | 'lines' | 'changes' | 'usual' | 'beyond'>;

/** A period as it is now, to be looked at. */
export async function readMonth(trx: Trx, wanted: Wanted): Promise<ReadMonth> {
  const { data, counts, bands, troubles, balanced, revisionBefore } = await gatherMonth(trx, wanted);
  return { data, counts, bands, troubles, balanced, revisionBefore };
}

type Looked = { wanted: Wanted; actor: Actor; compare: [string, string] | undefined };

/** The same with what the screen tells besides: every time it left, and what two of them differ in. */
export async function readPreview(trx: Trx, { wanted, actor, compare }: Looked) {
  const { changes, ...gathered } = await gatherMonth(trx, wanted);
  const { data, counts, bands, troubles, balanced, revisionBefore } = gathered;
  const { period } = wanted;
  const comparison: ReportChange[] | null =
    compare === undefined ? null : await showChanges(trx, actor, await compareSent(trx, period, compare));
  return {
    month: { data, counts, bands, troubles, balanced, revisionBefore } satisfies ReadMonth,
    kept: {
      changes: await showChanges(trx, actor, changes),
      history: await listSent(trx, period),
      recapOnly: await countRecapOnly(trx, period),
      comparison,
    },
  };
}

/** What two exports differ in, the first one as before; nothing where one of them is no export of this month. */
async function compareSent(trx: Trx, period: string, [one, other]: [string, string]) {
  const sent = [await findSent(trx, period, one), await findSent(trx, period, other)];
  const [before, after] = await Promise.all(
    sent.map((each) => (each === undefined ? undefined : findRevision(trx, period, each.revision))),
  );
  if (before === undefined || after === undefined) return [];
  return changesBetween(await readTold(trx, before), await readTold(trx, after));
}

/**
 * A period as it leaves and what is kept of it, its changes as they were told when it left before as it is now. What is known
 * of each person stays here: to give it to another thread takes as long as to count it.
 */
export async function readToSend(trx: Trx, { wanted, withNames }: { wanted: Wanted; withNames: boolean }) {
  const gathered = await gatherMonth(trx, wanted);
  const { data, counts, beyond, usual, troubles, lines, people, changes, revisionBefore } = gathered;
  const { period } = wanted;
  const isAgain = data.revision === revisionBefore;
  const isKept = isAgain && (await findRevision(trx, period, data.revision))?.revisionId !== undefined;
  const kept: MonthToKeep = {
    ...{ data, counts, beyond, usual },
    sealings: isKept ? undefined : sealingsOf(lines, people),
  };
  return {
    kept,
    troubles,
    told: {
      changes: isAgain
        ? await changesAsSent(trx, period, withNames)
        : withNames
          ? withCases(changes)
          : data.changes,
      ...(withNames ? { lists: listsOf(lines) } : {}),
    },
  };
}

type Again = { period: string; again: string; withNames: boolean; onPaper: OnPaper };

/** An export as it left. */
export const readAgain = (trx: Trx, { onPaper, ...asked }: Again) => readSentAgain(trx, asked, onPaper);
