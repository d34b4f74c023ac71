import { addDays, formatCivilDate } from './civil-date.ts';

/** Something with a day by which it wants doing. */
export type DueItem = { what: string; on: string };

/** What is known of an open case that may fall due. Days are civil dates. */
export type DueFacts = {
  admittedOn: string;
  hasAssessment: boolean;
  /** Day the plan was completed; absent without a plan. */
  plannedOn?: string;
  /** Last evaluation, and the day it named for the next one. */
  lastEvaluatedOn?: string;
  nextEvaluationOn?: string;
  contractEnds: readonly { kind: string; endsOn: string }[];
  targets: readonly { number: number; dueOn: string; isSettled: boolean }[];
  followUps: readonly { on: string; what: string }[];
  lastNoteOn?: string;
};

/** The centre's own spans, in days. */
export type DueRules = { assessmentDueDays: number; evaluationEveryDays: number };

/**
 * What falls due in an open case, earliest first. A follow-up counts as done once an entry is dated on or
 * after its day; a contract once a later contract of its kind runs; a target once achieved or removed.
 */
export function dueItems(facts: DueFacts, rules: DueRules): DueItem[] {
  const items: DueItem[] = [];
  if (!facts.hasAssessment) {
    items.push({ what: 'Asesmen', on: addDays(facts.admittedOn, rules.assessmentDueDays) });
  }
  if (facts.plannedOn !== undefined) {
    const on =
      facts.nextEvaluationOn ?? addDays(facts.lastEvaluatedOn ?? facts.plannedOn, rules.evaluationEveryDays);
    items.push({ what: 'Evaluasi', on });
  }
  for (const contract of facts.contractEnds)
    items.push({ what: `${contract.kind} berakhir`, on: contract.endsOn });
  for (const target of facts.targets) {
    if (!target.isSettled) items.push({ what: `Target ${target.number}`, on: target.dueOn });
  }
  for (const followUp of facts.followUps) {
    if (facts.lastNoteOn === undefined || facts.lastNoteOn < followUp.on) {
      items.push({ what: `Tindak lanjut: ${followUp.what}`, on: followUp.on });
    }
  }
  return items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** "Evaluasi (12 Nov 2026)". */
export function describeDue(item: DueItem): string {
  return `${item.what} (${formatCivilDate(item.on, 'short')})`;
}
