import { describe, expect, it } from 'vitest';
import { type Arrival, listArrivals } from '#demo/arrivals';
import { demoAccounts } from '#demo/demo-accounts';
import { demoCentre } from '#demo/make-demo-vault';
import { addDays, ageOn } from '#domain/civil-date';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { categoryWarnings } from '#domain/people/category-warnings';
import { readNik } from '#domain/people/nik';
import { stageIds } from '#domain/stage';
import { currentStage } from '#domain/workflow';

const today = '2026-11-26';
const staff = demoAccounts.map(({ name, role }, index) => ({ id: String(index), name, role }));
const arrivalsOf = (seed: number, cases = 120) =>
  listArrivals({ cases, seed, today, centre: demoCentre, staff });
const formsOf = ({ life }: Arrival, form: string) => life.happenings.filter((one) => one.form === form);

/** The stage a case stands in, from what happened in it. */
function stageOf(arrival: Arrival) {
  const completed = Object.fromEntries(stageIds.map((stage) => [stage, formsOf(arrival, stage).length]));
  return currentStage(
    {
      completed: completed as Record<(typeof stageIds)[number], number>,
      isClosed: arrival.life.leftOn !== undefined,
    },
    formsOf(arrival, 'evaluation').some(({ answers }) => answers.kind === 'final'),
  );
}

describe('the people of the demo', () => {
  const arrivals = arrivalsOf(1);

  it('are the same for the same seed and day, and others for another seed', () => {
    expect(arrivalsOf(1)).toEqual(arrivals);
    expect(arrivalsOf(2).map(({ person }) => person.fullName)).not.toEqual(
      arrivals.map(({ person }) => person.fullName),
    );
  });

  it.each([1, 2, 3, 7])('stand in every stage, and left for every reason (seed %i)', (seed) => {
    const all = arrivalsOf(seed);
    expect(new Set(all.map(stageOf))).toEqual(new Set(stageIds));
    const reasons = all.flatMap((one) => formsOf(one, 'termination')).map(({ answers }) => answers.reason);
    expect([...new Set(reasons)].sort()).toEqual(Object.keys(terminationReasons));
  });

  it('came in the three years before, and nothing happens after today', () => {
    const days = arrivals.flatMap(({ admittedOn, life }) => [
      admittedOn,
      ...life.happenings.map(({ on }) => on),
    ]);
    expect(days.filter((day) => day < addDays(today, -1096) || day > today)).toEqual([]);
  });

  it('are of an age and a sex their category is for, also when they come back', () => {
    const odd = arrivals.flatMap(({ story, person, admittedOn }) =>
      categoryWarnings(story.category, { age: ageOn(person.birthDate, admittedOn), sex: person.sex }),
    );
    expect(odd).toEqual([]);
    expect(arrivals.some(({ before }) => before !== undefined)).toBe(true);
  });

  it('have a NIK that fits them and was never issued, or a reason to have none', () => {
    for (const { person } of arrivals) {
      const { nik, nikAbsenceReason } = person.answers;
      if (nik === undefined) expect(nikAbsenceReason).toBeTruthy();
      else {
        expect(nik).toMatch(/0000$/);
        expect(readNik(String(nik), { sex: person.sex, birthDate: person.birthDate })).toMatchObject({
          errors: [],
          warnings: [],
        });
      }
    }
  });

  it('are told in whole sentences: no word is left open, and each begins with a capital', () => {
    const texts = arrivals.flatMap(({ life }) =>
      life.happenings.flatMap(({ answers }) =>
        [
          'summary',
          'clientResponse',
          'condition',
          'problemByClient',
          'problemStatement',
          'explanation',
          'note',
        ]
          .map((name) => answers[name])
          .filter((text) => typeof text === 'string'),
      ),
    );
    expect(texts.length).toBeGreaterThan(3_000);
    expect(texts.filter((text) => /[{}]|undefined|\.\.|^\p{Ll}|[.!?] \p{Ll}/u.test(text))).toEqual([]);
  });

  it('say one thing of how they came: who brought them is who the story says did', () => {
    for (const arrival of arrivals.filter(({ before }) => before === undefined)) {
      const [contact] = formsOf(arrival, 'contact');
      if (/Satpol PP/.test(String(contact?.answers.summary)))
        expect(arrival.caseFile.referralSource).toBe('public-order');
      if (/Bapas|jaksa/.test(String(contact?.answers.summary)))
        expect(arrival.caseFile.referralSource).toBe('justice');
    }
  });

  it('have plans that are looked at again: what fell behind is moved or taken out, with its reason', () => {
    const revisions = arrivals.flatMap((one) => formsOf(one, 'planning').filter(({ version }) => version));
    expect(revisions.length).toBeGreaterThan(20);
    expect(revisions.every(({ reason }) => reason?.startsWith('Disesuaikan dengan hasil evaluasi'))).toBe(
      true,
    );
    expect(JSON.stringify(revisions)).toContain('removedReason');
  });
});
