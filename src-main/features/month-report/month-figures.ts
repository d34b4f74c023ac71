import { lastDayOf } from '#domain/months/month';
import { type MonthRecap, type RecapCounts, recapMonth, type Stay } from '#domain/months/month-recap';
import { checkStays } from '#domain/people/stay-troubles';
import type { MonthStay } from './month.queries.ts';

/** A case that keeps the month from being counted, in a sentence. */
export type MonthTrouble = { caseId: string; caseNumber: string; sentence: string };

export type MonthFigures = { recap: MonthRecap; troubles: MonthTrouble[]; balanced: boolean };

/** The last day the month is counted to: its own, or today while it has not ended. */
export function countedTo(month: string, today: string): string {
  const last = lastDayOf(month);
  return last < today ? last : today;
}

/**
 * The recapitulation of the stays of a month and everything that speaks against it. While there are troubles
 * nothing is counted: a wrong figure that looks right is worse than none.
 */
export function figureMonth(stays: readonly MonthStay[], month: string): MonthFigures {
  const troubles = troublesOf(stays);
  const recap = recapMonth(troubles.length === 0 ? stays.map(toStay) : [], month);
  return {
    recap,
    troubles,
    balanced: troubles.length === 0 && [recap.total, ...recap.rows].every(isBalanced),
  };
}

/** Awal + masuk - keluar = akhir, for each sex. */
export function isBalanced({ opening, admitted, left, closing }: RecapCounts): boolean {
  return (['L', 'P'] as const).every((sex) => opening[sex] + admitted[sex] - left[sex] === closing[sex]);
}

function troublesOf(stays: readonly MonthStay[]): MonthTrouble[] {
  const byNumber = new Map(stays.map((stay) => [stay.caseNumber, stay]));
  const unchecked = stays.map((stay) => ({
    caseId: stay.caseNumber,
    personId: stay.clientId,
    category: stay.category,
    ...(stay.sex ? { sex: stay.sex } : {}),
    admittedOn: stay.admittedOn,
    ...(stay.leftOn ? { leftOn: stay.leftOn } : {}),
    ...(stay.leaveReason ? { reason: stay.leaveReason } : {}),
  }));
  return checkStays(unchecked).map(({ caseId: caseNumber, trouble }) => ({
    caseId: byNumber.get(caseNumber)?.caseId ?? '',
    caseNumber,
    sentence: `Kasus ${caseNumber}: ${trouble}`,
  }));
}

function toStay(stay: MonthStay): Stay {
  return {
    caseId: stay.caseId,
    category: stay.category,
    sex: stay.sex ?? 'L',
    admittedOn: stay.admittedOn,
    ...(stay.leftOn ? { leftOn: stay.leftOn } : {}),
    ...(stay.leaveReason ? { reason: stay.leaveReason } : {}),
  };
}

/** Those still in residence at the end of the month. */
export function residentsAtEnd(stays: readonly MonthStay[], month: string): MonthStay[] {
  const last = lastDayOf(month);
  return stays.filter((stay) => stay.leftOn === null || stay.leftOn > last);
}
