import { addDays } from '../civil-date.ts';
import { isOver, linkStanding } from '../resources/link-steps.ts';
import type { DutyRecord, DutyRules } from './facts.ts';
import { type DutyKindDeclaration, dayOf, type Found, isLongGone, say } from './finding.ts';

/** What a link with a resource system asks for. */
export const resourceDuties = {
  resourceLink: {
    label: 'Kaitan dengan sumber',
    whose: 'worker',
    opens: 'resourceLink',
    ends: 'record',
    endsWhen: 'bila keadaan berikutnya dicatat',
    days: ['resourceLink.nextOn'],
    find: (facts, rules) =>
      isLongGone(facts, rules) ? [] : facts.records.resourceLink.flatMap((one) => nextOf(one, rules)),
  },
} as const satisfies Record<string, DutyKindDeclaration>;

/** On the day that was named; of what was applied for without one, an answer is waited for as long as that of a referral. */
function nextOf({ recordId, answers }: DutyRecord, { referralAnswerDays }: DutyRules): Found[] {
  const { state, on } = linkStanding(answers);
  const { resource, next } = answers;
  const named = dayOf(answers, 'nextOn');
  if (isOver(state)) return [];
  if (named !== undefined)
    return [{ what: say(say('Sumber', resource), next), on: named, recordId, isNamed: true }];
  if (state !== 'applied' || on === '') return [];
  const due = addDays(on, referralAnswerDays);
  return [{ what: say('Jawaban sumber', resource), on: due, recordId, isNamed: false }];
}
