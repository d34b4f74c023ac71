import { randomUUID } from 'node:crypto';
import { ORPCError } from '@orpc/client';
import { createRandom, type Random } from '#demo/random';
import { addDays } from '#domain/civil-date';
import { ownSeat } from '#vault/session';
import { register, saveAnyway, someone } from '../../support/cases.ts';
import { fastPlace } from '../../support/fast-place.ts';
import { makeTestCentre, type TestCentre } from '../../support/test-centre.ts';
import type { Fault } from '../support/fault.ts';
import { type Deed, dealLife, type Lived } from './live.ts';
import { comparePlaces } from './places.ts';
import { countIn, type Happened, tooSeldom } from './wealth.ts';

const start = '2025-06-01';
const livesInACentre = 20;

/** hosts/SECURITY.md I8: one thing has one figure, wherever and whenever it is read. */
export const oneFigure: Fault = {
  name: 'one-figure',
  goal: 'I8',
  promise: 'list, Beranda, Ringkasan, packet and month say the same of a case on the same day',
  trials: { short: 10, long: 1_000 },
  async run(trials, firstSeed = 1) {
    const differences: string[] = [];
    const happened: Happened = new Map();
    let lives = 0;
    for (let seed = firstSeed; lives < trials; seed++) {
      const count = Math.min(livesInACentre, trials - lives);
      const seen = await liveAndLook(createRandom(seed), count, happened);
      differences.push(...seen.map((one) => `${seed}: ${one}`));
      lives += count;
    }
    const seldom = tooSeldom(happened, lives);
    const example = differences.length === 0 ? '' : ` (${differences.slice(0, 3).join('; ')})`;
    return [
      {
        what: `figures that differ, of ${happened.get('look') ?? 0} looks at ${lives} lives from seed ${firstSeed}${example}`,
        count: differences.length,
        wanted: 0,
      },
      {
        what: `what happened or was told too seldom to tell anything${seldom.map((one) => `; ${one}`).join('')}`,
        count: seldom.length,
        wanted: 0,
      },
    ];
  },
};

/** What happens in a centre on a day, in the order it is typed. */
type Event = { on: string; order: number; happen(): Promise<void> };

/** Lets so many lives pass in one centre, adds what happened in them, and gives what differs. */
async function liveAndLook(random: Random, count: number, happened: Happened): Promise<string[]> {
  const centre = await makeTestCentre({ start: `${addDays(start, -1)}T02:00:00.000Z`, home: fastPlace() });
  const differences: string[] = [];
  const lives: Lived[] = [];
  const events: Event[] = [];
  const at = (on: string, happen: Event['happen']) => events.push({ on, order: events.length, happen });
  for (let index = 0; index < count; index++) {
    const { admission, typedOn, deeds } = dealLife(random, addDays(start, random.between(0, 200)));
    const lived = {} as Lived;
    at(typedOn, async () => {
      Object.assign(lived, await begin(centre, index, admission));
      lives.push(lived);
    });
    for (const deed of deeds)
      at(deed.typedOn, async () => {
        if (await act(centre, lived, deed)) countIn(happened, deed.name);
      });
  }
  for (let time = 0; time < 3; time++)
    at(addDays(start, random.between(60, 450)), () => changeRules(centre, random));
  for (let time = 0; time < 8; time++) {
    const today = addDays(start, random.between(30, 500));
    at(today, async () => {
      const found = await comparePlaces(centre, lives, today, happened);
      differences.push(...found.map((one) => `${today} ${one}`));
    });
  }
  try {
    for (const { on, happen } of events.toSorted((a, b) => a.on.localeCompare(b.on) || a.order - b.order)) {
      centre.time.setWall(`${on}T02:00:00.000Z`);
      // Whoever works is not idle, however many days pass between two deeds.
      centre.app.context.keeper.touch(ownSeat);
      await happen();
    }
  } finally {
    await centre.close();
  }
  return differences;
}

async function begin({ client }: TestCentre, index: number, admission: Lived['admission']): Promise<Lived> {
  const { caseId, clientId } = await register(
    client,
    someone(`Orang ${names[index % names.length]} ${index}`),
    admission,
  );
  return {
    caseId,
    clientId,
    admission,
    goals: [],
    records: new Map([['caseFile', { recordId: '', version: 1 }]]),
    days: new Set([String(admission.admittedOn)]),
    terms: new Map(),
    hasMovedDays: false,
  };
}

/** Names that are not alike, so that nobody is asked whether they are one. */
const names =
  'Budi Rara Cipto Wulan Hendra Melati Fajar Kusuma Zulkifli Oktavia Naryo Ginting Usman Priska Yanto Embun Jaya Tirta Lestari Vina'.split(
    ' ',
  );

/**
 * What the house rightly says to a deed by chance: too early for its stage, or of a day after the closing. Any other
 * refusal is a mistake, of the house or of the deed.
 */
const isRight = (code: string, { leftOn }: Lived, on: string): boolean =>
  code === 'NOT_YET' ||
  code === 'CASE_CLOSED' ||
  (code === 'INCOMPLETE' && leftOn !== undefined && on > leftOn);

/** Types a deed, answers what is asked, and leaves out what is refused; gives whether it was saved. */
async function act(
  { client }: TestCentre,
  lived: Lived,
  { form, on, typedOn, corrects, answers }: Deed,
): Promise<boolean> {
  const record = corrects ? lived.records.get(form) : undefined;
  if (corrects && record === undefined) return false;
  const { goals, hasMovedDays } = lived;
  const terms = new Map(lived.terms);
  const given = answers(lived, typedOn);
  if (given === undefined) return false;
  const request = {
    caseId: lived.caseId,
    answers: given,
    requestId: randomUUID(),
    version: record?.version ?? 0,
    ...(record === undefined ? {} : { reason: 'Diperbaiki' }),
  };
  try {
    const done = await saveAnyway((confirmed) => client.form[form].complete({ ...request, confirmed }));
    lived.records.set(form, done);
    lived.days.add(form === 'caseFile' ? String(given.admittedOn) : on);
    if (form === 'termination') lived.leftOn = on;
    if (form === 'planning') lived.goals = given.goals as Lived['goals'];
    return true;
  } catch (error) {
    if (!(error instanceof ORPCError) || !isRight(error.code, lived, on)) throw error;
    Object.assign(lived, { goals, terms, hasMovedDays });
    return false;
  }
}

async function changeRules({ client }: TestCentre, random: Random): Promise<void> {
  const centre = await client.centre.get();
  await client.centre.save({
    ...centre,
    assessmentDueDays: random.between(3, 30),
    evaluationEveryDays: random.between(7, 60),
  });
}
