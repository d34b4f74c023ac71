import type { WholeCentre } from '#contract/centre';
import type { Tables } from '#database/tables';
import { addDays, ageOn, daysBetween } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { Draft } from '#domain/fields/field';
import type { TerminationReason } from '#domain/lists/termination-reasons';
import { categoryWarnings } from '#domain/people/category-warnings';
import type { Life } from './life/chapter.ts';
import { liveCase } from './life/life.ts';
import { referralSourceOf } from './life/open.ts';
import { makePerson, type Person } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';
import { tellerOf } from './tell.ts';

/** Somebody of the demo centre. */
export type Staff = { id: string; name: string; role: Tables['user']['role'] };

/** Who is to come, when, and to whom. */
export type Population = {
  cases: number;
  seed: number;
  /** The day the demo is looked at, YYYY-MM-DD; everything happened in the three years before it. */
  today: string;
  centre: WholeCentre;
  staff: readonly Staff[];
};

/** Somebody coming to the centre, with the worker they get, and all that becomes of it. */
export type Arrival = {
  admittedOn: string;
  story: Story;
  person: Person;
  /** The stay they come back after. */
  before?: Arrival;
  worker: Staff;
  caseFile: Draft;
  life: Life;
};

/** Everybody who came, oldest first. The same seed and day give the same people. */
export function listArrivals(population: Population): Arrival[] {
  const random = createRandom(population.seed);
  const reasons = new Map<TerminationReason, number>();
  const gone: Arrival[] = [];
  return arrivalDays(random, population).map((admittedOn, index) => {
    const returning = gone.findIndex((one) => mayReturn(one, admittedOn));
    const before = returning >= 0 && random.chance(0.08) ? gone.splice(returning, 1)[0] : undefined;
    const arrival = arrive(random, population, reasons, { index, admittedOn, before });
    if (arrival.life.leftOn !== undefined) gone.push(arrival);
    return arrival;
  });
}

/** Days before today on which somebody came and still stands in EIC, in Asesmen, and in Perencanaan. */
const newcomers = [14, 14, 8, 7, 1];
/** The case that has had its last round and is about to leave: every so many, among those here long enough. */
const leavesEvery = 40;

/** Chance spreads the arrivals over three years; a demo of some size also has people in every early stage. */
function arrivalDays(random: Random, { cases, today }: Population): string[] {
  const recent = cases >= 20 ? newcomers : [];
  const before = Array.from({ length: cases - recent.length }, () => random.between(15, 1095));
  return [...before, ...recent].map((days) => addDays(today, -days)).sort();
}

/** The dead do not come back, nor who was turned away or taken over by others, nor a child who grew up. */
function mayReturn({ person, story, life }: Arrival, on: string): boolean {
  if (life.leftOn === undefined || addDays(life.leftOn, 40) > on) return false;
  const isOver = life.happenings.some(({ answers }) =>
    ['T06', 'T10', 'T13', 'T17'].includes(String(answers.reason)),
  );
  return !isOver && categoryWarnings(story.category, { age: ageOn(person.birthDate, on) }).length === 0;
}

type Coming = { index: number; admittedOn: string; before: Arrival | undefined };

function arrive(
  random: Random,
  { centre, staff, today }: Population,
  reasons: Map<TerminationReason, number>,
  { index, admittedOn, before }: Coming,
): Arrival {
  const story = before?.story ?? random.weighted(stories.map((one) => [one, one.weight] as const));
  const person = before?.person ?? makePerson(random, story, admittedOn);
  const of = (role: Staff['role']) => random.pick(staff.filter((one) => one.role === role));
  const [worker, head] = [of('socialWorker'), of('head')];
  const teller = tellerOf({ random, person, worker: worker.name, admittedOn });
  const referralSource = referralSourceOf(
    random,
    story.referralSources,
    teller.told(story.caseReason),
    before !== undefined,
  );
  const isLeaving = index % leavesEvery === leavesEvery - 1 && daysBetween(admittedOn, today) > 90;
  const life = liveCase({
    random,
    story,
    person,
    worker: worker.name,
    head: head.name,
    centre: centre.name,
    admittedOn,
    isReturn: before !== undefined,
    referralSource,
    today,
    ...(isLeaving ? { leavesIn: random.between(2, 5) } : {}),
    reasons,
  });
  accept(life, random, admittedOn);
  const caseFile: Draft = {
    category: story.category,
    cluster: story.cluster,
    ...story.admission?.[person.strand],
    admittedOn,
    approach: 'residential',
    caseReason: before === undefined ? teller.told(story.problemStatement) : teller.say(story.returnReason),
    ...(story.isUnknown ? {} : { origin: person.origin }),
    referralSource,
  };
  return {
    admittedOn,
    story,
    person,
    ...defined({ before }),
    worker,
    caseFile,
    life,
  };
}

/** Who is being assessed was accepted by decree on the day of the intake; who is not yet waits for it. */
function accept({ happenings }: Life, random: Random, admittedOn: string): void {
  const intake = happenings.findIndex(({ form }) => form === 'eic');
  const on = happenings[intake]?.on;
  if (on === undefined || !happenings.some(({ form }) => form === 'assessment')) return;
  const answers = {
    state: 'accepted',
    acceptedOn: on,
    decreeNumber: `460/${random.between(101, 989)}/SK/${admittedOn.slice(0, 4)}`,
    decreeOn: on,
    ground: 'eligibility',
  };
  happenings.splice(intake + 1, 0, { on, form: 'acceptance', answers, by: 'worker' });
}
