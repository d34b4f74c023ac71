import { addDays } from '../civil-date.ts';
import { intakeStepOf } from '../people/intake-step.ts';
import { type DutyKindDeclaration, dayOf, missing, whileOpen } from './finding.ts';

/** What a new case asks for, until somebody is accepted and assessed. */
export const intakeDuties = {
  eic: {
    label: 'EIC',
    whose: 'worker',
    opens: 'eic',
    ends: 'record',
    find: (facts, { intakeDueDays }) =>
      whileOpen(facts, missing(facts, 'eic', 'EIC', addDays(facts.admittedOn, intakeDueDays))),
  },
  consent: {
    label: 'Persetujuan',
    whose: 'worker',
    opens: 'consent',
    ends: 'record',
    find: (facts, { intakeDueDays }) =>
      whileOpen(facts, missing(facts, 'consent', 'Persetujuan', addDays(facts.admittedOn, intakeDueDays))),
  },
  contract: {
    label: 'Kontrak',
    whose: 'worker',
    opens: 'contract',
    ends: 'record',
    find: (facts, { intakeDueDays }) =>
      facts.contracts.length > 0
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
    find: (facts, { assessmentDueDays }) =>
      whileOpen(facts, missing(facts, 'assessment', 'Asesmen', addDays(facts.admittedOn, assessmentDueDays))),
  },
} as const satisfies Record<string, DutyKindDeclaration>;

/** What each decision of the intake asks for, and where it is done. */
const intakeWork = {
  accept: { what: 'Penetapan sebagai penerima manfaat', opens: 'acceptance' },
  turnAway: { what: 'Penutupan kasus yang tidak memenuhi syarat', opens: 'termination' },
  wait: { what: 'Keputusan intake', opens: 'eic' },
} as const;
