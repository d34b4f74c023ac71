import type { DutyRow } from '#contract/duty';
import { addDays } from '#domain/civil-date';
import { type DutyActKind, inboxPartOf, whyNotAct } from '#domain/duties/duty';
import { type Actor, may } from '#domain/roles';
import { verdictOf } from '#records/verdicts';
import type { FoundDuty } from './duty.queries.ts';

/** So far ahead the first page looks: a week, and a month. */
const daysOfWeek = 7;
const daysAhead = 31;

/** The days that bound the parts of somebody's work. */
export function boundsOf(today: string, escalateAfterDays: number) {
  return {
    today,
    escalatedBefore: addDays(today, -escalateAfterDays),
    weekEnds: addDays(today, daysOfWeek),
    laterEnds: addDays(today, daysAhead),
  };
}

/** A duty as it is shown to somebody, with what they may do about it. */
export function rowOf(found: FoundDuty, actor: Actor, bounds: { today: string; weekEnds: string }): DutyRow {
  const { holderId, holder, giverId, givenBy, ...duty } = found;
  const verdict = (act: DutyActKind) => verdictOf(whyMayNot(found, actor, act));
  return {
    ...duty,
    part: inboxPartOf(duty, bounds),
    caseNumber: duty.caseNumber ?? '',
    clientName: duty.clientName ?? '',
    holder: holderId === null || holder === null ? null : { id: holderId, name: holder },
    givenBy: giverId === holderId ? null : givenBy,
    can: {
      done: verdict('done'),
      putOff: verdict('put-off'),
      drop: verdict('dropped'),
      handOver: verdict('handed-over'),
    },
  };
}

const notYours = 'Tugas ini bukan tugas Anda.';

/** Why somebody may not do this: it is neither theirs nor of a case they write in, or it ends otherwise. */
export function whyMayNot(found: FoundDuty, actor: Actor, act: DutyActKind): string | undefined {
  const isTheirs = found.holderId === actor.id || found.giverId === actor.id;
  const isOfTheirCase = found.caseId !== null && may(actor.role, 'narrative.write');
  if (!isTheirs && !isOfTheirCase) return notYours;
  return whyNotAct(found.kind, act);
}
