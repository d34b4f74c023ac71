import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { LongWork } from '#pipeline';
import { findRevision, forgetTouched, getRevision, setTold } from './frozen.queries.ts';
import type { GatheredMonth } from './gather-month.ts';
import { layDown, sweepLaidDown, takeUp } from './laid-down.queries.ts';
import type { MonthData } from './month-data.ts';
import {
  digestOf,
  listsOf,
  openRows,
  peopleOf,
  type SealedRow,
  type Sealing,
  sealRows,
} from './sealed-rows.ts';

/** What is kept of a period as it leaves; `sealings` is missing where it is kept already. */
export type MonthToKeep = Pick<GatheredMonth, 'data' | 'counts' | 'beyond' | 'usual'> & {
  sealings: Sealing[] | undefined;
};

type By = { now: string; userId: string };

/** So many rows are laid down in one transaction: whoever saves waits for no more of them. */
const rowsAtOnce = 200;

/** A report that lies there and is no report yet; without an id one that was frozen before. */
type LaidDown = { id?: string; contentSha256?: string };

/**
 * Lays down a report as it is sent: every counting sheet as data, and what it tells of each person sealed under a key of
 * theirs. It is the report of no period until `freezeMonth` says so, in the transaction of its audit row; what was laid
 * down and never frozen is swept away by a later one. What was frozen already, with nothing changed since, is not laid
 * down again.
 */
export async function layDownMonth(
  transact: LongWork['transact'],
  { data, counts, sealings, usual }: MonthToKeep,
  by: By,
): Promise<LaidDown> {
  const { period, revision, countedTo } = data;
  const known = await transact(async (trx) => {
    await sweepLaidDown(trx, by.now);
    return await findRevision(trx, period, revision);
  });
  if (known?.revisionId !== undefined) return {};
  if (sealings === undefined) throw new RangeError('what was frozen is not there any more');
  const id = randomUUID();
  const content = {
    period,
    revision,
    countedTo,
    sheets: JSON.stringify(usual),
    counts: JSON.stringify([...counts].sort()),
    changes: JSON.stringify(data.changes),
  };
  await transact((trx) => layDown(trx, { id, ...content, frozenAt: by.now, frozenBy: by.userId }));
  const rows: SealedRow[] = [];
  for (let from = 0; from < sealings.length; from += rowsAtOnce) {
    const some = sealings.slice(from, from + rowsAtOnce);
    rows.push(...(await transact((trx) => sealRows(trx, { revisionId: id, from }, some))));
    await nextTurn();
  }
  return { id, contentSha256: digestOf(wholeOf(content), rows) };
}

/**
 * Makes what was laid down the report that was sent. Gives the id of the revision; where another froze the same meanwhile,
 * of theirs.
 */
export async function freezeMonth(
  trx: Trx,
  { data: { period, revision }, beyond }: MonthToKeep,
  { id, contentSha256 = '' }: LaidDown,
): Promise<string> {
  await forgetTouched(trx, period);
  const known = await findRevision(trx, period, revision);
  const told = [
    ...new Set([...(known?.told ?? (await findRevision(trx, period))?.told ?? []), ...beyond]),
  ].sort();
  if (known?.revisionId !== undefined) {
    if (known.told !== null && told.length > known.told.length) await setTold(trx, known.revisionId, told);
    return known.revisionId;
  }
  if (id === undefined) throw new RangeError('nothing was laid down');
  await takeUp(trx, id, { period, contentSha256, told: JSON.stringify(told) });
  return id;
}

type Content = Pick<
  Selectable<Tables['reportRevision']>,
  'period' | 'revision' | 'countedTo' | 'sheets' | 'counts' | 'changes'
>;

const wholeOf = ({ period, revision, countedTo, sheets, counts, changes }: Content) => [
  period,
  revision,
  countedTo,
  sheets,
  counts,
  changes,
];

/** A revision as it lies frozen, with what can still be opened, and whether it is still what it was. */
export async function thawMonth(trx: Trx, revisionId: string) {
  const { frozen, rows, keys } = await getRevision(trx, revisionId);
  const opened = openRows(rows, keys);
  return {
    frozen,
    sheets: JSON.parse(frozen.sheets) as MonthData['sheets'],
    changes: JSON.parse(frozen.changes) as string[][],
    lists: listsOf(opened),
    people: peopleOf(opened),
    told: frozen.told === null ? [] : (JSON.parse(frozen.told) as string[]),
    isWhole: digestOf(wholeOf(frozen), rows) === frozen.contentSha256,
  };
}
