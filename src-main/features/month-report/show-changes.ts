import type { ReportChange } from '#contract/month-report';
import type { Trx } from '#database/connect';
import { type Actor, may } from '#domain/roles';
import { listCasesByNumber } from './frozen.queries.ts';
import { type Change, withoutNames } from './month-revision.ts';

/** What differs as it is shown on a screen: with whose case for those who may read the list by name. */
export async function showChanges(
  trx: Trx,
  actor: Actor,
  changes: readonly Change[],
): Promise<ReportChange[]> {
  if (!may(actor.role, 'report.nominative'))
    return withoutNames(changes).map((cells) => ({ cells, cases: [] }));
  const numbers = [...new Set(changes.flatMap(({ cases }) => cases))];
  const known = await listCasesByNumber(trx, numbers);
  const byNumber = new Map(known.map((one) => [one.caseNumber, one]));
  return changes.map(({ cells, cases }) => ({
    cells: [...cells],
    cases: cases.flatMap((number) => byNumber.get(number) ?? []),
  }));
}
