import { isCivilDate } from '../civil-date.ts';
import type { Sex } from '../lists/sex.ts';
import { type FlowColumn, flowOf } from './flow.ts';
import { firstDayAfter, firstDayOf } from './month.ts';

/**
 * One stay of one case: in residence from the day of admission through the day before leaving.
 * Dates are civil dates; without `leftOn` the person is still there.
 */
export type Stay = {
  caseId: string;
  category: string;
  sex: Sex;
  admittedOn: string;
  leftOn?: string;
  reason?: string;
};

type SexCount = Record<Sex, number>;

/** Where a stay is counted in a month: opening + admitted - left = closing. */
type RecapColumn = FlowColumn;
export type RecapCounts = Record<RecapColumn, SexCount>;

export type MonthRecap = {
  /** A row for every category among the stays, sorted, also when the month has nobody in it. */
  rows: ({ category: string } & RecapCounts)[];
  total: RecapCounts;
  /** Those who left in the month by reason; `reasonNotGiven` stands for a leave without one. */
  reasons: Record<string, SexCount>;
};

/** The key in `reasons` of those whose reason was not written down. */
export const reasonNotGiven = 'not-given';

/**
 * The recapitulation of a month ('YYYY-MM') by category and sex, each stay counted for itself; the report
 * counts by the same `flowOf`, which knows besides who changed the category meanwhile. Closing is counted
 * from who is still there, and is the opening of the next month.
 * Throws RangeError for a month, date or sex that is none, and for a leave before its admission.
 */
export function recapMonth(stays: readonly Stay[], month: string): MonthRecap {
  const days = { from: firstDayOf(month), after: firstDayAfter(month) };
  for (const stay of stays) refuseBroken(stay);

  const categories = [...new Set(stays.map((stay) => stay.category))].sort();
  const byCategory = new Map(categories.map((category) => [category, noCounts()]));
  const total = noCounts();
  const reasons = new Map<string, SexCount>();
  for (const stay of stays) {
    for (const { column } of flowOf([stretchOf(stay)], days)) {
      if (column === 'moved') continue;
      total[column][stay.sex] += 1;
      const counts = byCategory.get(stay.category);
      if (counts) counts[column][stay.sex] += 1;
      if (column === 'left') countReason(reasons, stay);
    }
  }
  return {
    rows: [...byCategory].map(([category, counts]) => ({ category, ...counts })),
    total,
    reasons: Object.fromEntries([...reasons].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const stretchOf = ({ category, admittedOn, leftOn }: Stay) => ({
  row: category,
  from: admittedOn,
  until: leftOn ?? null,
  movesIn: false,
  movesOut: false,
});

function refuseBroken({ caseId, sex, admittedOn, leftOn }: Stay): void {
  if (sex !== 'L' && sex !== 'P') throw new RangeError(`Case ${caseId} has no sex`);
  if (!isCivilDate(admittedOn)) throw new RangeError(`Case ${caseId} has no day of admission`);
  if (leftOn === undefined) return;
  if (!isCivilDate(leftOn)) throw new RangeError(`Case ${caseId} left on no day of the calendar`);
  if (leftOn < admittedOn) throw new RangeError(`Case ${caseId} left before it was admitted`);
}

function countReason(reasons: Map<string, SexCount>, { reason, sex }: Stay): void {
  const key = reason || reasonNotGiven;
  const count = reasons.get(key) ?? { L: 0, P: 0 };
  count[sex] += 1;
  reasons.set(key, count);
}

function noCounts(): RecapCounts {
  return {
    opening: { L: 0, P: 0 },
    admitted: { L: 0, P: 0 },
    left: { L: 0, P: 0 },
    closing: { L: 0, P: 0 },
  };
}
