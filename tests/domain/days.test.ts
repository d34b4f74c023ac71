import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { contradictionsOf } from '#domain/days/contradictions';
import { type DayRuleId, dayRules, type KnownDays, type KnownStay } from '#domain/days/day-rules';
import { dayMeanings } from '#domain/days/meanings';
import { type FormDay, pathOf } from '#domain/days/own-days';
import type { Draft } from '#domain/fields/field';
import { daysIn, troublesOf } from '#domain/form';
import { type FormId, formIds } from '#domain/forms';
import { checkStays } from '#domain/people/stay-troubles';
import { declaredForm } from '../support/declared-form.ts';
import { sampleAnswers, sampleDay } from '../support/sample-answers.ts';

const today = '2026-11-24';
const stay = (
  admittedOn: string,
  leftOn: string | null = null,
  more: Partial<KnownStay> = {},
): KnownStay => ({
  ...{ number: 'K-2026-0001', admittedOn, leftOn, isThis: true },
  ...more,
});
const other = { number: 'K-2025-0007', isThis: false };
const nothing: KnownDays = { today, bornOn: null, stays: [], entries: [], ownConsents: [] };
const note = {
  label: 'Catatan intervensi',
  means: 'service',
  first: '2026-09-05',
  last: '2026-11-15',
} as const;

/** What a form of these answers contradicts: the rule and its sentence. */
function named(id: FormId, answers: Draft, known: Partial<KnownDays>, before?: Draft) {
  return contradictionsOf(declaredForm(id), answers, { ...nothing, ...known }, before).map(
    ({ rule, weight, sentence }) => [rule, weight, sentence],
  );
}

/** The dates of a form filled in whole, each with the answers that have another day there. */
const everyDate = formIds.flatMap((id) => {
  const answers = sampleAnswers(declaredForm(id));
  return daysIn(declaredForm(id), answers).map((at) => ({
    at,
    id,
    where: `${id}.${pathOf(at)}`,
    on: (day: string) => withDay(answers, at, day),
  }));
});

function withDay(answers: Draft, { field, path }: FormDay, day: string): Draft {
  const copy = structuredClone(answers);
  const steps = [field, ...path];
  const last = String(steps.pop());
  const within = steps.reduce<Draft>((at, step) => at[String(step)] as Draft, copy);
  within[last] = day;
  return copy;
}

describe('every date of every form', () => {
  it('says what it is, and there are dates of every meaning', () => {
    const meanings = new Set(everyDate.map(({ at }) => at.means));
    expect([...meanings].sort()).toEqual(Object.keys(dayMeanings).sort());
    expect(everyDate.length).toBeGreaterThan(30);
  });

  it.each(everyDate)('$where is asked for its year when it is that of another age', ({ id, on }) => {
    const sentences = (day: string) =>
      troublesOf(declaredForm(id), on(day), { today }).map(({ sentence }) => sentence);
    expect(sentences('1026-11-01').join()).toMatch(/Periksa tahunnya/);
    const ahead = contradictionsOf(declaredForm(id), on('2106-05-01'), nothing);
    const told = [...sentences('2106-05-01'), ...ahead.map(({ sentence }) => sentence)];
    expect(told.join()).toMatch(/1 Mei 2106/);
  });

  it.each(everyDate)('$where is told under its own path, with its label', ({ id, at, on }) => {
    const troubles = troublesOf(declaredForm(id), on('1026-11-01'), { today }).filter(
      ({ path }) => path === pathOf(at),
    );
    expect(troubles.map(({ sentence }) => sentence.includes(at.label))).toContain(true);
  });

  it.each(everyDate.filter(({ at }) => at.notBefore !== undefined))(
    '$where does not come before the day it follows from',
    ({ id, at, on }) => {
      const told = troublesOf(declaredForm(id), on(addDays(sampleDay, -1)), { today }).map(
        ({ path }) => path,
      );
      expect(told).toContain(pathOf(at));
      expect(troublesOf(declaredForm(id), on(sampleDay), { today })).toEqual([]);
    },
  );

  it('of service or review is held against admission and leaving, and names them', () => {
    // The case form says the admission itself; `notBefore` above is its rule.
    const held = everyDate.filter(
      ({ at, id }) => ['service', 'review'].includes(at.means) && id !== 'caseFile',
    );
    for (const { id, at, on } of held) {
      const told = (day: string, known: Partial<KnownDays>) =>
        contradictionsOf(declaredForm(id), on(day), { ...nothing, ...known })
          .filter(({ path }) => path === pathOf(at))
          .map(({ sentence }) => sentence);
      const stays = [stay('2026-01-10', '2026-02-01')];
      expect(told('2016-01-15', { stays })).toEqual([`${at.label}: sebelum tanggal masuk, 10 Januari 2026.`]);
      expect(told('2026-02-02', { stays })).toEqual([
        `${at.label}: sesudah tanggal terminasi, 1 Februari 2026.`,
      ]);
      expect(told(sampleDay, { stays })).toEqual([]);
    }
    expect(held.length).toBeGreaterThanOrEqual(8);
  });
});

describe('a contradiction', () => {
  const admitted = stay('2026-09-01');

  it('of a first contact is one of more than a year', () => {
    expect(named('eic', { metOn: '2026-08-01' }, { stays: [admitted] })).toEqual([]);
    expect(named('eic', { metOn: '2016-09-01' }, { stays: [admitted] })).toEqual([
      [
        'long-before-admission',
        'ask',
        'Tanggal kontak awal: lebih dari setahun sebelum tanggal masuk, 1 September 2026.',
      ],
    ]);
  });

  it('of a leaving names what was written after it, and of an admission what was before it', () => {
    const known = {
      stays: [admitted],
      entries: [note, { ...note, label: 'Kontak EIC', means: 'approach' as const }],
    };
    expect(named('termination', { terminatedOn: '2026-10-20' }, known)).toEqual([
      [
        'left-before-entry',
        'ask',
        'Tanggal terminasi: sebelum isian yang sudah tercatat (Catatan intervensi 15 Nov 2026 dan Kontak EIC 15 Nov 2026).',
      ],
    ]);
    expect(named('caseFile', { admittedOn: '2026-09-10' }, known)).toEqual([
      [
        'admitted-after-entry',
        'ask',
        'Tanggal masuk: sesudah isian yang sudah tercatat (Catatan intervensi 5 Sep 2026).',
      ],
    ]);
  });

  it('of two stays is refused whichever side is written', () => {
    const first = stay('2026-08-01', '2026-10-01');
    const second = stay('2026-10-05', null, other);
    expect(named('termination', { terminatedOn: '2026-10-20' }, { stays: [first, second] })).toEqual([
      [
        'stays-overlap-leaving',
        'refuse',
        'Tanggal terminasi: bertumpang tindih dengan kasus K-2025-0007, masuk 5 Oktober 2026.',
      ],
    ]);
    const before = stay('2025-01-01', '2026-03-01', other);
    expect(named('caseFile', { admittedOn: '2026-02-01' }, { stays: [stay('2026-03-05'), before] })).toEqual([
      [
        'stays-overlap-admission',
        'refuse',
        'Tanggal masuk: sebelum kasus K-2025-0007 berakhir, 1 Maret 2026.',
      ],
    ]);
    expect(named('caseFile', { admittedOn: '2026-03-01' }, { stays: [stay('2026-03-05'), before] })).toEqual(
      [],
    );
  });

  it('of a child’s own consent is refused when it is given, and told when the birth is corrected', () => {
    const own = { state: 'given', relation: 'self', givenOn: '2026-10-03', recordedOn: '2026-10-03' };
    const child = { bornOn: '2010-05-01', stays: [admitted] };
    expect(named('consent', own, child)).toEqual([
      [
        'child-consents',
        'refuse',
        expect.stringMatching(/^Hubungan dengan penerima manfaat: ia berumur 16 tahun/),
      ],
    ]);
    expect(named('consent', { ...own, relation: 'parent' }, child)).toEqual([]);
    expect(named('consent', own, child, { ...own, relation: 'parent' })[0]?.[1]).toBe('refuse');
    expect(named('client', { birthDate: '2010-05-01' }, { ownConsents: ['2026-10-03'] })).toEqual([
      [
        'child-consented',
        'ask',
        'Tanggal lahir: ia menjadi berumur 16 tahun ketika memberi persetujuannya sendiri, 3 Oktober 2026.',
      ],
    ]);
  });

  it('of a target due before its plan names the target', () => {
    const goals = [{ number: 1, targets: [{ number: 4, statement: 'Bersekolah', dueOn: '2026-09-01' }] }];
    expect(named('planning', { plannedOn: '2026-09-20', goals }, { stays: [admitted] })).toEqual([
      ['target-before-plan', 'ask', 'Target 4: Tenggat: sebelum tanggal rencana, 20 September 2026.'],
    ]);
    const removed = [
      {
        number: 1,
        targets: [{ number: 4, statement: 'Bersekolah', dueOn: '2026-09-01', removedReason: 'Salah' }],
      },
    ];
    expect(named('planning', { plannedOn: '2026-09-20', goals: removed }, { stays: [admitted] })).toEqual([]);
  });

  it('that stood before the correction is shown and stops nothing', () => {
    const old = { evaluatedOn: '2016-09-01' };
    expect(named('evaluation', old, { stays: [admitted] }).map(([, weight]) => weight)).toEqual(['refuse']);
    expect(named('evaluation', old, { stays: [admitted] }, old).map(([, weight]) => weight)).toEqual([
      'show',
    ]);
  });

  it('can come of every rule of the table', () => {
    const met = new Set<DayRuleId>();
    const day = fc.integer({ min: -4000, max: 9000 }).map((days) => addDays(today, days));
    const known = fc.record({
      today: fc.constant(today),
      bornOn: day,
      stays: fc
        .tuple(day, day, day, day)
        .map(([a, b, c, d]) => [stay(a, a < b ? b : null), stay(c, c < d ? d : null, other)]),
      entries: fc.tuple(day, day).map(([first, last]) => [{ ...note, first, last }]),
      ownConsents: fc.array(day, { maxLength: 1 }),
    });
    fc.assert(
      fc.property(known, day, fc.constantFrom(...everyDate), (facts, on, date) => {
        const told = contradictionsOf(declaredForm(date.id), date.on(on), facts);
        for (const { rule, sentence } of told) {
          met.add(rule);
          expect(sentence).toMatch(/^[A-Z].*\.$/);
        }
      }),
      { numRuns: 1500, seed: 7 },
    );
    const own = { state: 'given', relation: 'self', givenOn: '2026-10-03' };
    for (const [rule] of named('consent', own, { bornOn: '2010-05-01' })) met.add(rule as DayRuleId);
    expect([...met].sort()).toEqual(Object.keys(dayRules).sort());
  });
});

describe('stays that were let in', () => {
  const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-01-01', days));

  it('never stop the month: admissions, leavings and their corrections, in any order', () => {
    const step = fc.record({ at: fc.nat(3), form: fc.constantFrom('caseFile', 'termination'), on: day });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const stays: { admittedOn: string; leftOn: string | null }[] = [];
        for (const { at, form, on } of steps) {
          const own = stays[at];
          // One open stay a person; a leaving needs a stay.
          if (own === undefined && (form === 'termination' || stays.some(({ leftOn }) => leftOn === null)))
            continue;
          const known = stays.map((one, index) => stay(one.admittedOn, one.leftOn, { isThis: index === at }));
          const answers = form === 'caseFile' ? { admittedOn: on } : { terminatedOn: on };
          const told = named(form as FormId, answers, { stays: known });
          if (told.some(([, weight]) => weight === 'refuse')) continue;
          if (own === undefined) stays.push({ admittedOn: on, leftOn: null });
          else if (form === 'caseFile') own.admittedOn = on;
          else own.leftOn = on;
        }
        const asRead = stays.map(({ admittedOn, leftOn }, index) => ({
          ...{ caseId: String(index), personId: 'a', category: 'x', sex: 'L', reason: 'T01', admittedOn },
          ...(leftOn === null ? {} : { leftOn }),
        }));
        expect(checkStays(asRead)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
