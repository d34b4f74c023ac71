import { firstDayOf } from '../months/month.ts';
import type { Asked } from './requirements.ts';

/** A stay of somebody, and the day since when anything is asked of it; null where nothing is. Days are civil dates. */
export type Stay = { caseId: string; admittedOn: string; leftOn: string | null; since: string | null };

/** What was asked of a case and not met on its day. */
export type Lack = Asked & { caseId: string };

/** A month, and the day on which its cases are looked at. */
type LookedAt = { month: string; asOf: string };

/** How many cases were served in each month, and how many of them lacked nothing on the day on which it is looked at. */
export function countMonths(
  months: readonly LookedAt[],
  stays: readonly Stay[],
  lacks: readonly Lack[],
): { month: string; cases: number; met: number }[] {
  const lacksOf = Map.groupBy(lacks, ({ caseId }) => caseId);
  return months.map(({ month, asOf }) => {
    const first = firstDayOf(month);
    const served = stays.filter(
      ({ admittedOn, leftOn, since }) =>
        since !== null && since <= asOf && admittedOn <= asOf && (leftOn === null || leftOn >= first),
    );
    const met = served.filter(({ caseId }) => !lacksOf.get(caseId)?.some((lack) => isOpen(lack, asOf)));
    return { month, cases: served.length, met: met.length };
  });
}

const isOpen = ({ since, dueOn, metOn }: Asked, on: string): boolean =>
  since <= on && dueOn < on && (metOn === null || metOn > on);
