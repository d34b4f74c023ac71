import { addDays } from './civil-date.ts';
import { type ContractKind, contractKinds } from './lists/contract-kinds.ts';

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
  /** A final evaluation was held: no other one is waited for. */
  isFinallyEvaluated?: boolean;
  contracts: readonly { kind: ContractKind; endsOn: string }[];
  targets: readonly { number: number; statement: string; dueOn: string; isSettled: boolean }[];
  followUps: readonly { on: string; what: string }[];
  /** What conferences charged somebody with, and nobody has said is done. */
  charges: readonly { on: string; what: string; who: string }[];
  lastNoteOn?: string;
};

/** The centre's own spans, in days. */
export type DueRules = { assessmentDueDays: number; evaluationEveryDays: number };

/**
 * What falls due in an open case, earliest first, until it counts as seen to:
 * - a follow-up, and the end of a contract about one behaviour, once an entry is dated on or after their day;
 * - the first contract, once the main contract runs;
 * - a target, once it is settled (`isSettled` of the comparison): one not reached then
 *   waits for the next round;
 * - a charge of a conference, once the record of the conference says that it was
 *   done: often somebody else than
 *   the worker carries it out.
 */
export function dueItems(facts: DueFacts, rules: DueRules): DueItem[] {
  const items: DueItem[] = [];
  const isSeenTo = (day: string) => facts.lastNoteOn !== undefined && facts.lastNoteOn >= day;
  if (!facts.hasAssessment) {
    items.push({ what: 'Asesmen', on: addDays(facts.admittedOn, rules.assessmentDueDays) });
  }
  if (facts.plannedOn !== undefined && !facts.isFinallyEvaluated) {
    const on =
      facts.nextEvaluationOn ?? addDays(facts.lastEvaluatedOn ?? facts.plannedOn, rules.evaluationEveryDays);
    items.push({ what: 'Evaluasi', on });
  }
  for (const { kind, endsOn } of runningContracts(facts, isSeenTo)) {
    items.push({ what: `${contractKinds[kind].replace(/ \(.*/, '')} berakhir`, on: endsOn });
  }
  for (const target of facts.targets) {
    if (!target.isSettled)
      items.push({ what: `Target ${target.number} jatuh tempo: ${target.statement}`, on: target.dueOn });
  }
  for (const followUp of facts.followUps) {
    if (!isSeenTo(followUp.on)) items.push({ what: `Tindak lanjut: ${followUp.what}`, on: followUp.on });
  }
  for (const { on, what, who } of facts.charges) {
    items.push({ what: `Tindak lanjut konferensi: ${what} (${who})`, on });
  }
  return items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/**
 * The contract that carries the service, and the limited ones about a behaviour that nobody has come back to.
 */
function runningContracts({ contracts }: DueFacts, isSeenTo: (day: string) => boolean) {
  const [carrying] = contracts
    .filter(({ kind }) => kind !== 'secondary')
    .sort((a, b) => (a.endsOn < b.endsOn ? 1 : -1));
  const limited = contracts.filter(({ kind, endsOn }) => kind === 'secondary' && !isSeenTo(endsOn));
  return carrying === undefined ? limited : [carrying, ...limited];
}
