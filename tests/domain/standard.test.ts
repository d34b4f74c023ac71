import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { type DutyRecord, readForms } from '#domain/duties/facts';
import { formIds } from '#domain/forms';
import { countMonths, type Lack, type Stay } from '#domain/standard/count-months';
import { inForceOn, inForceOver } from '#domain/standard/in-force';
import { missingAnswers } from '#domain/standard/missing';
import {
  intakeDocumentCodes,
  requirementCodes,
  requirementOf,
  type StandardFacts,
  type StandardRules,
} from '#domain/standard/requirements';
import { askedOfCase, askedOverTime, stateOn } from '#domain/standard/standard';
import { declaredForm } from '../support/declared-form.ts';

const rules: StandardRules = {
  intakeDueDays: 7,
  assessmentDueDays: 14,
  planDueDays: 14,
  reassessEveryDays: 180,
  evaluationEveryDays: 30,
  referralAnswerDays: 14,
  aftercareEveryDays: 30,
  aftercareMonths: 6,
  signOffs: [],
  zone: 'WIB',
  escalateAfterDays: 7,
  standardPapers: ['ktp', 'kk'],
};

const none = Object.fromEntries(readForms.map((form) => [form, []])) as unknown as StandardFacts['records'];
const record = (on: string, answers: DutyRecord['answers'] = {}): DutyRecord => ({
  recordId: on,
  on,
  answers,
});
const facts = (
  records: Partial<StandardFacts['records']>,
  more: Partial<StandardFacts> = {},
): StandardFacts => ({
  admittedOn: '2026-09-01',
  leftOn: null,
  isCandidate: false,
  isFinallyEvaluated: false,
  eicVersions: [],
  signOffs: [],
  unneeded: [],
  ...more,
  records: { ...none, ...records },
});
const on = (day: string, code: (typeof requirementCodes)[number], known: StandardFacts, ruled = rules) =>
  stateOn(
    day,
    askedOfCase(known, ruled).filter((asked) => asked.code === code),
  ).state;

describe('what the standard asks of a case', () => {
  it('says each requirement with the span of the centre', () => {
    expect(requirementCodes).toHaveLength(8);
    for (const code of requirementCodes) expect(requirementOf(code).says(rules)).toMatch(/\d/);
    expect(requirementOf('assessment').says({ ...rules, assessmentDueDays: 21 })).toContain('21 hari');
  });

  it('does not ask for what somebody said, with a reason, is not needed any more; what was met stays met', () => {
    const unneeded = ['planning', 'consentToFollow', 'evaluation'] as const;
    const known = { assessment: [record('2026-09-10')] };
    expect(on('2026-11-01', 'planning', facts(known))).toBe('missing');
    expect(on('2026-11-01', 'planning', facts(known, { unneeded }))).toBe('none');
    expect(on('2026-11-01', 'consent', facts(known, { unneeded }))).toBe('none');
    expect(on('2026-11-01', 'contract', facts(known, { unneeded }))).toBe('missing');
    const planned = { ...known, planning: [record('2026-09-12')] };
    expect(on('2026-11-01', 'planning', facts(planned, { unneeded }))).toBe('met');
  });

  it.each([
    ['contract', 'contract', 7],
    ['consent', 'consent', 7],
    ['eic', 'eic', 7],
    ['assessment', 'assessment', 14],
  ] as const)(
    '%s waits until its day, is missing after it, and is met or late afterwards',
    (code, form, days) => {
      const due = `2026-09-${String(1 + days).padStart(2, '0')}`;
      const after = `2026-09-${String(2 + days).padStart(2, '0')}`;
      expect(on('2026-08-31', code, facts({}))).toBe('none');
      expect(on(due, code, facts({}))).toBe('waiting');
      expect(on(after, code, facts({}))).toBe('missing');
      expect(on('2026-12-01', code, facts({ [form]: [record(due)] }))).toBe('met');
      expect(on('2026-12-01', code, facts({ [form]: [record(after)] }))).toBe('late');
      expect(on(after, code, facts({ [form]: [record('2026-11-01')] }))).toBe('missing');
    },
  );

  it('takes a span of the centre as its own', () => {
    const ruled = { ...rules, assessmentDueDays: 30 };
    expect(on('2026-09-20', 'assessment', facts({}), ruled)).toBe('waiting');
  });

  it('waits with a consent to follow until the promised day, and takes none but what is not to follow', () => {
    const later = record('2026-09-02', { state: 'later', expectedOn: '2026-10-10' });
    expect(on('2026-10-10', 'consent', facts({ consent: [later] }))).toBe('waiting');
    expect(on('2026-10-11', 'consent', facts({ consent: [later] }))).toBe('missing');
    const given = record('2026-10-09', { state: 'given' });
    expect(on('2026-10-11', 'consent', facts({ consent: [later, given] }))).toBe('met');
  });

  it('asks for a plan after the first assessment, and for none without it', () => {
    expect(on('2026-12-01', 'planning', facts({}))).toBe('none');
    const assessed = { assessment: [record('2026-09-10')] };
    expect(on('2026-09-24', 'planning', facts(assessed))).toBe('waiting');
    expect(on('2026-09-25', 'planning', facts(assessed))).toBe('missing');
  });

  it('asks for one round after the other, on the day that the last one named, until the final one', () => {
    const planned = { planning: [record('2026-09-10')] };
    const first = record('2026-10-01');
    const named = record('2026-10-31', { nextEvaluationOn: '2026-12-20' });
    expect(on('2026-10-11', 'evaluation', facts(planned))).toBe('missing');
    expect(on('2026-10-11', 'evaluation', facts({ ...planned, evaluation: [first] }))).toBe('met');
    expect(on('2026-11-01', 'evaluation', facts({ ...planned, evaluation: [first] }))).toBe('missing');
    const both = facts({ ...planned, evaluation: [first, named] });
    expect(on('2026-12-20', 'evaluation', both)).toBe('met');
    expect(on('2026-12-21', 'evaluation', both)).toBe('missing');
    expect(on('2027-12-21', 'evaluation', { ...both, isFinallyEvaluated: true })).toBe('met');
  });

  it('holds the papers to be there from the version on since which none is missing', () => {
    const paper = (ktp: unknown, kk: unknown) => ({ documents: { ktp, kk } });
    const gap = record('2026-09-03', paper({ state: 'copy' }, { state: 'absent' }));
    const said = record('2026-09-12', paper({ state: 'copy' }, { state: 'absent', note: 'Terbakar' }));
    expect(on('2026-09-09', 'papers', facts({}, { eicVersions: [gap] }))).toBe('missing');
    expect(on('2026-09-11', 'papers', facts({}, { eicVersions: [gap, said] }))).toBe('missing');
    expect(on('2026-09-12', 'papers', facts({}, { eicVersions: [gap, said] }))).toBe('late');
    expect(on('2026-09-12', 'papers', facts({}), { ...rules, standardPapers: [] })).toBe('none');
    expect(intakeDocumentCodes).toHaveLength(12);
  });

  it('gives a second reader the span after which it is told to the supervisor', () => {
    const waiting = { form: 'planning', since: '2026-09-10', approvedOn: null } as const;
    const read: StandardRules = { ...rules, signOffs: ['planning'] };
    expect(on('2026-09-17', 'signOff', facts({}, { signOffs: [waiting] }), read)).toBe('waiting');
    expect(on('2026-09-18', 'signOff', facts({}, { signOffs: [waiting] }), read)).toBe('missing');
    expect(on('2026-09-18', 'signOff', facts({}, { signOffs: [waiting] }))).toBe('none');
    const done = { ...waiting, approvedOn: '2026-09-15' };
    expect(on('2026-09-18', 'signOff', facts({}, { signOffs: [done] }), read)).toBe('met');
  });

  it('judges every day by the rules of that day, and says once what a change of rules left as it was', () => {
    const day = fc.integer({ min: 0, max: 200 }).map((count) => addDays('2026-08-01', count));
    const ruled = fc.record({
      intakeDueDays: fc.integer({ min: 1, max: 90 }),
      evaluationEveryDays: fc.integer({ min: 7, max: 90 }),
      standardPapers: fc.subarray(['ktp', 'kk'] as const),
      signOffs: fc.subarray(['planning', 'assessment'] as const),
    });
    const known = facts(
      { planning: [record('2026-09-12')], evaluation: [record('2026-10-20')] },
      {
        signOffs: [
          { form: 'planning', since: '2026-09-12', approvedOn: '2026-10-01' },
          { form: 'assessment', since: '2026-09-12', approvedOn: '2026-10-01' },
        ],
      },
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(day, { maxLength: 4 }),
        fc.array(ruled, { minLength: 5, maxLength: 5 }),
        day,
        (days, rulings, on) => {
          const past = days.toSorted().map((until, at) => ({ until, rules: rulings[at] ?? {} }));
          const told = askedOverTime(known, inForceOver(past, rules));
          const judged = told.filter(({ judgedFrom, judgedUntil }) => judgedFrom <= on && on < judgedUntil);
          const { rules: then } = inForceOn(on, past, rules);
          const bare = judged.map(({ judgedFrom: _from, judgedUntil: _until, ...asked }) => asked);
          const expected = askedOfCase(known, then);
          expect(bare).toHaveLength(expected.length);
          expect(bare).toEqual(expect.arrayContaining(expected));
          expect(told.filter(({ code }) => code === 'assessment')).toHaveLength(1);
        },
      ),
    );
  });

  it('asks nothing of an application that came to nothing, nor what was not due before the leaving', () => {
    expect(askedOfCase(facts({}, { isCandidate: true, leftOn: '2026-12-01' }), rules)).toEqual([]);
    const left = facts({}, { leftOn: '2026-09-10' });
    expect(on('2026-12-01', 'contract', left)).toBe('missing');
    expect(on('2026-12-01', 'assessment', left)).toBe('none');
  });
});

describe('which answers are empty', () => {
  it('names every required answer of every form, from the declaration alone', () => {
    for (const id of formIds) {
      const form = declaredForm(id);
      const empty = missingAnswers(form, {}).filter(({ isRequired }) => isRequired);
      const required = Object.entries(form.fields)
        .filter(
          ([, field]) => (field.shownWhen?.({}) ?? true) && (field.required || field.requiredWhen?.({})),
        )
        .map(([name]) => name);
      expect(empty.map(({ field }) => field)).toEqual(required);
    }
  });

  it('names what is expected besides, and nothing that is answered or not asked', () => {
    const told = missingAnswers(declaredForm('client'), { fullName: 'A', sex: 'L', religion: 'islam' });
    expect(told).toContainEqual({ field: 'familyCardNumber', isRequired: false });
    expect(told).toContainEqual({ field: 'nikAbsenceReason', isRequired: true });
    expect(told.map(({ field }) => field)).not.toContain('religion');
    expect(told.map(({ field }) => field)).not.toContain('dtsenDecile');
  });
});

describe('the months of a standard', () => {
  const months = [
    { month: '2026-10', asOf: '2026-10-31' },
    { month: '2026-09', asOf: '2026-09-30' },
  ];
  const stay = { caseId: 'a', admittedOn: '2026-09-05', leftOn: null, since: '2026-09-05' };
  const lack = { caseId: 'a', since: '2026-09-05', dueOn: '2026-09-12', metOn: '2026-10-03' };

  it('count whoever was served, and of them who lacked nothing on its day', () => {
    const counted = (stays: Stay[], lacks: Lack[]) =>
      countMonths(months, stays, lacks).map(({ cases, met }) => [cases, met]);
    expect(counted([stay], [lack])).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect(counted([{ ...stay, leftOn: '2026-09-20' }], [{ ...lack, metOn: null }])).toEqual([
      [0, 0],
      [1, 0],
    ]);
    expect(counted([{ ...stay, since: null }], [])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    // What begins or falls due later is not lacking yet, nor what falls due on that very day.
    expect(counted([stay], [{ ...lack, dueOn: '2026-09-30', metOn: null }])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });
});
