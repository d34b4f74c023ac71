import { addDays, addMonths } from '../civil-date.ts';
import type { DutyFacts, DutyRules } from './facts.ts';
import {
  type DutyKindDeclaration,
  dayOf,
  type Found,
  isLongGone,
  ofCase,
  say,
  whileOpen,
} from './finding.ts';

/** What leads to the leaving, and what goes on after it. */
export const leavingDuties = {
  referral: {
    label: 'Jawaban rujukan',
    whose: 'worker',
    opens: 'referral',
    ends: 'record',
    find: (facts, rules) =>
      isLongGone(facts, rules)
        ? []
        : facts.records.referral.flatMap(({ recordId, on, answers }) =>
            answers.state === 'sent' && on !== null
              ? [
                  {
                    what: say('Jawaban rujukan', answers.institution),
                    on: addDays(on, rules.referralAnswerDays),
                    recordId,
                  },
                ]
              : [],
          ),
  },
  plannedLeave: {
    label: 'Rencana selesai layanan',
    whose: 'worker',
    opens: 'termination',
    ends: 'record',
    days: ['caseFile.plannedLeaveOn'],
    find: (facts) => whileOpen(facts, ofCase(facts, 'plannedLeaveOn', 'Rencana selesai layanan')),
  },
  verdictEnd: {
    label: 'Akhir masa putusan',
    whose: 'worker',
    opens: 'caseFile',
    ends: 'word',
    days: ['caseFile.abhVerdictEndsOn'],
    find: (facts) => whileOpen(facts, ofCase(facts, 'abhVerdictEndsOn', 'Akhir masa putusan')),
  },
  hearing: {
    label: 'Sidang',
    whose: 'worker',
    opens: 'caseFile',
    ends: 'word',
    days: ['caseFile.nextHearingOn'],
    find: (facts) => whileOpen(facts, ofCase(facts, 'nextHearingOn', 'Sidang berikutnya')),
  },
  aftercare: {
    label: 'Bimbingan lanjut',
    whose: 'worker',
    opens: 'followUp',
    ends: 'record',
    days: ['followUp.nextOn'],
    find: nextAftercare,
  },
} as const satisfies Record<string, DutyKindDeclaration>;

/** Who is followed after leaving: those who went to a family or live by themselves. */
const followed: readonly unknown[] = ['family', 'independent'];

/**
 * The next bimbingan lanjut: on the day that the last one named; without one at the centre's span after it or after the
 * leaving, until it ends. Where somebody went to an institution, has died or is lost, only what a record named.
 */
function nextAftercare(facts: DutyFacts, { aftercareEveryDays, aftercareMonths }: DutyRules): Found[] {
  const { leftOn, today, records } = facts;
  if (leftOn === null) return [];
  const last = records.followUp.at(-1);
  const named = last === undefined ? undefined : dayOf(last.answers, 'nextOn');
  if (named !== undefined) return [{ what: 'Bimbingan lanjut', on: named, recordId: last?.recordId ?? '' }];
  const end = addMonths(leftOn, aftercareMonths);
  const on = addDays(last?.on ?? leftOn, aftercareEveryDays);
  const isFollowed = followed.includes(records.termination.at(-1)?.answers.destination);
  const part = last?.recordId ?? 'first';
  const isDue = isFollowed && on <= end && today <= end;
  return isDue ? [{ what: 'Bimbingan lanjut', on, part, isNamed: false }] : [];
}
