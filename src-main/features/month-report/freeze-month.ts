import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { findRevision, forgetTouched, getRevision, insertRevision, setTold } from './frozen.queries.ts';
import type { GatheredMonth } from './gather-month.ts';
import type { MonthData } from './month-data.ts';
import { digestOf, listsOf, openRows, peopleOf, sealRows } from './sealed-rows.ts';

type By = { now: string; userId: string };

/**
 * Keeps a report as it is sent: every counting sheet as data, and what it tells of each person sealed under a key of
 * theirs. Gives the id of the revision; one that was frozen already, with nothing changed since, is not frozen again.
 */
export async function freezeMonth(trx: Trx, gathered: GatheredMonth, by: By): Promise<string> {
  const { data, counts, lines, people, beyond, usual } = gathered;
  const { period, revision, countedTo } = data;
  await forgetTouched(trx, period);
  const known = await findRevision(trx, period, revision);
  const told = [
    ...new Set([...(known?.told ?? (await findRevision(trx, period))?.told ?? []), ...beyond]),
  ].sort();
  if (known?.revisionId !== undefined) {
    if (known.told !== null && told.length > known.told.length) await setTold(trx, known.revisionId, told);
    return known.revisionId;
  }
  const id = randomUUID();
  const rows = await sealRows(trx, id, lines, people);
  const content = {
    period,
    revision,
    countedTo,
    sheets: JSON.stringify(usual),
    counts: JSON.stringify([...counts].sort()),
    changes: JSON.stringify(data.changes),
  };
  const frozen = { frozenAt: by.now, frozenBy: by.userId, contentSha256: digestOf(wholeOf(content), rows) };
  await insertRevision(trx, { id, ...content, ...frozen, told: JSON.stringify(told) }, rows);
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
