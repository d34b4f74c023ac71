import { addDays } from '../civil-date.ts';
import { decidedByContract } from '../forms/contract.ts';
import { intakeStepOf } from '../people/intake-step.ts';
import type { DutyFacts } from './facts.ts';
import { type DutyKindDeclaration, dayOf, missing, whileOpen } from './finding.ts';

/** What a new case asks for, until somebody is accepted and assessed. */
export const intakeDuties = {
  eic: {
    label: 'EIC',
    whose: 'worker',
    opens: 'eic',
    ends: 'record',
    find: (facts, { intakeDueDays }) => missingAfter(facts, 'eic', 'EIC', intakeDueDays),
  },
  consent: {
    label: 'Persetujuan',
    whose: 'worker',
    opens: 'consent',
    ends: 'record',
    find: (facts, { intakeDueDays }) => missingAfter(facts, 'consent', 'Persetujuan', intakeDueDays),
  },
  contract: {
    label: 'Kontrak',
    whose: 'worker',
    opens: 'contract',
    ends: 'record',
    find: (facts, { intakeDueDays }) =>
      facts.contracts.length > 0 || facts.records.contract.length > 0
        ? []
        : whileOpen(facts, [{ what: 'Kontrak', on: addDays(facts.admittedOn, intakeDueDays) }]),
  },
  consentToFollow: {
    label: 'Persetujuan menyusul',
    whose: 'worker',
    opens: 'consent',
    ends: 'record',
    days: ['consent.expectedOn'],
    find: (facts, { intakeDueDays }) => {
      const last = facts.records.consent.at(-1);
      if (last === undefined || last.answers.state !== 'later') return [];
      const named = dayOf(last.answers, 'expectedOn');
      const on = named ?? addDays(last.on ?? facts.admittedOn, intakeDueDays);
      const isNamed = named !== undefined;
      return whileOpen(facts, [{ what: 'Persetujuan menyusul', on, recordId: last.recordId, isNamed }]);
    },
  },
  intake: {
    label: 'Keputusan intake',
    whose: 'worker',
    opens: 'eic',
    ends: 'record',
    find: (facts, { intakeDueDays }) => {
      const last = facts.records.eic.at(-1);
      const step = intakeStepOf({
        eligibility: last?.answers.eligibility,
        byContract: decidedByContract(facts.records.contract.map(({ answers }) => answers)),
        standing: facts.isCandidate ? 'candidate' : 'residential',
        isClosed: facts.leftOn !== null,
      });
      return step === null
        ? []
        : [{ ...intakeWork[step], part: step, on: addDays(last?.on ?? facts.admittedOn, intakeDueDays) }];
    },
  },
  assessment: {
    label: 'Asesmen',
    whose: 'worker',
    opens: 'assessment',
    ends: 'record',
    find: (facts, { assessmentDueDays }) => missingAfter(facts, 'assessment', 'Asesmen', assessmentDueDays),
  },
} as const satisfies Record<string, DutyKindDeclaration>;

/** That no record of a form is there yet, so many days after the admission. */
const missingAfter = (facts: DutyFacts, form: 'eic' | 'consent' | 'assessment', what: string, days: number) =>
  whileOpen(facts, missing(facts, form, what, addDays(facts.admittedOn, days)));

/** What each decision of the intake asks for, and where it is done. */
const intakeWork = {
  accept: { what: 'Penetapan sebagai penerima manfaat', opens: 'acceptance' },
  turnAway: { what: 'Penutupan kasus yang tidak memenuhi syarat', opens: 'termination' },
  wait: { what: 'Keputusan intake', opens: 'eic' },
} as const;
