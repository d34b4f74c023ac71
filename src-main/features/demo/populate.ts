import type { Kysely } from 'kysely';
import type { Centre } from '#contract/centre';
import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { stageIds } from '#domain/stage';
import { writeAudit } from '#platform/audit';
import type { Trx } from '#platform/database/connect';
import type { Tables } from '#platform/database/tables';
import { completeRecord } from '#platform/records/complete-record';
import { insertCase, insertClient } from '#platform/records/open-case';
import { refreshCase } from '#platform/records/refresh-case';
import type { Happening } from './life/facts.ts';
import { liveCase } from './life/life.ts';
import { tell, tellStrand } from './life/tell.ts';
import { makePerson, type Person } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { stories } from './stories.ts';
import type { Story } from './story.ts';

/** Somebody of the demo centre. */
export type Staff = { id: string; name: string; role: Tables['user']['role'] };

export type Population = {
  cases: number;
  seed: number;
  /** The day the demo is looked at, YYYY-MM-DD; everything happened in the three years before it. */
  today: string;
  centre: Centre;
  staff: readonly Staff[];
  onProgress?(done: number, of: number): void;
};

type Arrival = {
  admittedOn: string;
  story: Story;
  person: Person;
  clientId?: string;
  previousCaseId: string | null;
};

/**
 * Fills a vault with synthetic people who lived their cases through the same functions every real record goes
 * through. The same seed and day give the same people. Returns the numbers of the cases, oldest first.
 */
export async function populate(db: Kysely<Tables>, population: Population): Promise<string[]> {
  const { cases, today } = population;
  const random = createRandom(population.seed);
  const days = Array.from({ length: cases }, () => arrivalDay(random, today)).sort();
  const gone: { person: Person; story: Story; clientId: string; caseId: string; leftOn: string }[] = [];
  const numbers: string[] = [];
  for (const [index, admittedOn] of days.entries()) {
    const returning = gone.findIndex((one) => one.leftOn < addDays(admittedOn, -40));
    const back = returning >= 0 && random.chance(0.08) ? gone.splice(returning, 1)[0] : undefined;
    const story = back?.story ?? random.weighted(stories.map((one) => [one, one.weight] as const));
    const arrival: Arrival = {
      admittedOn,
      story,
      person: back?.person ?? makePerson(random, story, admittedOn),
      ...(back ? { clientId: back.clientId } : {}),
      previousCaseId: back?.caseId ?? null,
    };
    const lived = await db.transaction().execute((trx) => liveOut(trx, random, arrival, population));
    numbers.push(lived.number);
    if (lived.leftOn !== undefined) gone.push({ ...arrival, ...lived, leftOn: lived.leftOn });
    population.onProgress?.(index + 1, cases);
  }
  return numbers;
}

async function liveOut(trx: Trx, random: Random, arrival: Arrival, population: Population) {
  const { admittedOn, story, person } = arrival;
  const { centre, staff, today } = population;
  const of = (role: Staff['role']) => random.pick(staff.filter((one) => one.role === role));
  const [worker, caregiver, head] = [of('socialWorker'), of('caregiver'), of('head')];
  const start = Date.parse(`${admittedOn}T01:00:00Z`);
  const newId = () => random.uuid(start + random.between(0, 9_999_999));
  const at = { trx, centre, newId, now: momentOn(random, admittedOn), userId: worker.id, requestId: newId() };
  const teller = { person, worker: worker.name, admittedOn };
  const caseFile: Draft = {
    category: story.category,
    cluster: story.cluster,
    admittedOn,
    admissionState: 'accepted',
    approach: 'residential',
    ...story.admission?.[person.strand % story.admission.length],
    caseReason: arrival.previousCaseId
      ? tell(story.returnReason, teller)
      : tellStrand(story.caseReason, teller),
    origin: person.origin,
    referralSource: person.referralSource,
  };
  const isNew = arrival.clientId === undefined;
  const clientId = arrival.clientId ?? (await insertClient(at, person.answers, admittedOn));
  const caseId = await insertCase(at, {
    clientId,
    previousCaseId: arrival.previousCaseId,
    workerId: worker.id,
    caseFile,
  });
  const life = liveCase({ random, story, person, worker: worker.name, head: head.name, admittedOn, today });
  const versions = new Map<string, number>();
  const record = async (happening: Happening) => {
    const by = happening.by === 'caregiver' ? caregiver : worker;
    const now = momentOn(random, happening.on);
    const facts = { today: happening.on, centre };
    const place = { clientId, caseId };
    const version = happening.correctedBecause === undefined ? 0 : (versions.get(happening.form) ?? 0);
    const done = await completeRecord(
      trx,
      {
        ...place,
        form: formOf(happening.form),
        version,
        answers: happening.answers,
        ...(happening.correctedBecause === undefined ? {} : { reason: happening.correctedBecause }),
        requestId: newId(),
        userId: by.id,
        now,
        newId,
        refresh: 'later',
      },
      facts,
    );
    versions.set(happening.form, version + 1);
    if (!done.ok) throw new Error(`${story.id} ${happening.form}: ${JSON.stringify(done)}`);
    const actor = { id: by.id, role: by.role, sessionId: 'demo' };
    const operation = `form.${happening.form}.complete`;
    await writeAudit(trx, {
      at: now,
      actor,
      operation,
      kind: 'write',
      outcome: 'done',
      ...place,
      detail: { form: happening.form },
    });
    // The stage moves on the day it was completed; everything else is brought up to date at the end.
    if ((stageIds as readonly string[]).includes(happening.form)) await refreshCase(trx, caseId, facts);
  };
  if (isNew) await record({ on: admittedOn, form: 'client', answers: person.answers, by: 'worker' });
  await record({ on: admittedOn, form: 'caseFile', answers: caseFile, by: 'worker' });
  for (const happening of life.happenings) await record(happening);
  await refreshCase(trx, caseId, { today, centre });
  const { number } = await trx
    .selectFrom('caseFile')
    .where('id', '=', caseId)
    .select('number')
    .executeTakeFirstOrThrow();
  return { number, clientId, caseId, leftOn: life.leftOn };
}

/** One in five came within the last month, so that every stage has somebody in it on the day it is looked at. */
function arrivalDay(random: Random, today: string): string {
  return addDays(today, -(random.chance(0.2) ? random.between(1, 30) : random.between(31, 1095)));
}

/** An hour of the working day, in UTC, for a centre in WIB. */
function momentOn(random: Random, day: string): string {
  const minutes = 60 + random.between(0, 480);
  return new Date(
    Date.parse(`${day}T00:00:00Z`) + minutes * 60_000 + random.between(0, 59_999),
  ).toISOString();
}
