import type { Kysely } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import { defined } from '#domain/defined';
import type { DutyActKind } from '#domain/duties/duty';
import type { DutyKind } from '#domain/duties/duty-kinds';
import { formOf } from '#domain/forms';
import { instantOf, type Zone, zoneOffsets } from '#domain/instant';
import { listCoercive, sayUnreviewed } from '#records/coercion.queries';
import { keepReview } from '#records/coercion-reviews.queries';
import { completeRecord } from '#records/complete-record';
import { listOpenDuties } from '#records/duty.queries';
import { keepAct } from '#records/duty-acts';
import { insertCase, insertClient } from '#records/open-case';
import { refreshCase } from '#records/refresh-case';
import { sayNotAsked } from '#records/worker-request.queries';
import { writeAudit } from '#vault/audit/audit';
import { type Arrival, listArrivals, type Population, type Staff } from './arrivals.ts';
import { confer } from './conferences.ts';
import type { Happening } from './life/chapter.ts';
import { createRandom, type Random } from './random.ts';
import { findSiblings, linkSiblings, shareFamily } from './siblings.ts';

/**
 * Fills a vault with synthetic people who lived their cases through the same functions every real record goes
 * through. Returns the numbers of the cases, oldest first.
 */
export async function populate(
  db: Kysely<Tables>,
  population: Population,
  onProgress?: (done: number, of: number) => void,
): Promise<string[]> {
  const random = createRandom(population.seed + 2);
  const kept = new Map<Arrival, { clientId: string; caseId: string }>();
  const numbers: string[] = [];
  const arrivals = listArrivals(population);
  const siblings = findSiblings(arrivals);
  if (siblings !== undefined) shareFamily(siblings);
  for (const arrival of arrivals) {
    const before = arrival.before && kept.get(arrival.before);
    const { number, ...ids } = await db
      .transaction()
      .execute((trx) => liveOut(trx, random, arrival, population, before));
    kept.set(arrival, ids);
    numbers.push(number);
    onProgress?.(numbers.length, population.cases);
  }
  const cases = [...kept].map(([arrival, ids]) => ({ arrival, ...ids }));
  await db.transaction().execute((trx) => confer(trx, population, cases));
  const [one, other] = [siblings && kept.get(siblings.one), siblings && kept.get(siblings.other)];
  if (siblings !== undefined && one !== undefined && other !== undefined) {
    const ids = {
      id: random.uuid(Date.parse(siblings.other.admittedOn)),
      clientId: one.clientId,
      kinId: other.clientId,
    };
    await db.transaction().execute((trx) => linkSiblings(trx, ids, siblings));
  }
  return numbers;
}

async function liveOut(
  trx: Trx,
  random: Random,
  arrival: Arrival,
  { centre, staff, today }: Population,
  before: { clientId: string; caseId: string } | undefined,
) {
  const { admittedOn, story, person, worker, caseFile, life } = arrival;
  const of = (role: Staff['role']) => random.pick(staff.filter((one) => one.role === role));
  const [caregiver, supervisor] = [of('caregiver'), of('supervisor')];
  const start = Date.parse(`${admittedOn}T01:00:00Z`);
  const newId = () => random.uuid(start + random.between(0, 9_999_999));
  const momentOf = (day: string) => momentOn(random, day, { today, zone: centre.zone });
  const at = { trx, centre, newId, now: momentOf(admittedOn), userId: worker.id, requestId: newId() };
  const clientId = before?.clientId ?? (await insertClient(at, person.answers, admittedOn));
  const admission = { clientId, workerId: worker.id, caseFile };
  const { caseId, caseNumber } = await insertCase(at, admission);
  const record = async (happening: Happening) => {
    const by = happening.by === 'caregiver' ? caregiver : worker;
    const now = momentOf(happening.on);
    const facts = { today: happening.on, centre };
    const place = { clientId, caseId };
    // A story closes cases over coercion that nobody has reviewed yet, as people do.
    const isEnd = happening.form === 'termination';
    const asked = isEnd ? [await sayUnreviewed(trx, caseId), await sayNotAsked(trx, caseId)] : [];
    const done = await completeRecord(
      trx,
      {
        ...place,
        form: formOf(happening.form),
        version: happening.version ?? 0,
        answers: happening.answers,
        ...defined({ reason: happening.reason }),
        confirmed: asked.filter((sentence) => sentence !== undefined),
        requestId: newId(),
        userId: by.id,
        now,
        newId,
        refresh: 'later',
      },
      facts,
    );
    if (!done.ok) throw new Error(`${story.id} ${happening.form}: ${JSON.stringify(done)}`);
    await writeAudit(trx, {
      at: now,
      actor: { id: by.id, role: by.role, sessionId: 'demo' },
      operation: ['form', happening.form, 'complete'],
      kind: 'write',
      outcome: 'done',
      ...place,
      detail: { form: happening.form },
    });
  };
  if (before === undefined)
    await record({ on: admittedOn, form: 'client', answers: person.answers, by: 'worker' });
  await record({ on: admittedOn, form: 'caseFile', answers: caseFile, by: 'worker' });
  for (const happening of life.happenings) await record(happening);
  await reviewCoercion(trx, caseId, supervisor, today);
  await refreshCase(trx, caseId, { today, centre });
  await endDuties({ trx, centre, today }, { caseId, clientId }, worker);
  return { number: caseNumber, clientId, caseId };
}

/** The supervisor looked at every coercive entry within a week. */
async function reviewCoercion(trx: Trx, caseId: string, supervisor: Staff, today: string): Promise<void> {
  for (const { recordId, happenedOn, version } of await listCoercive(trx, caseId)) {
    if (happenedOn >= addDays(today, -7)) continue;
    await keepReview(trx, {
      ...{ recordId, caseId, version, isAlone: 0, by: supervisor.id },
      at: `${addDays(happenedOn, 3)}T03:00:00.000Z`,
      outcome: 'appropriate',
      remark: 'Dibahas dengan petugas. Upaya yang lebih ringan sudah ditempuh lebih dahulu.',
    });
  }
}

/** How duties were ended in the demo, and with what word. */
const endings = {
  flag: ['done', 'Sudah ditemui dan diajak bicara; pengasuh diberi tahu.'],
  followUp: ['done', 'Sudah dilakukan.'],
  contactFollowUp: ['done', 'Sudah dilakukan.'],
  contractEnd: ['done', 'Dibicarakan bersama; tidak perlu dilanjutkan.'],
  consentToFollow: ['dropped', 'Wali belum ditemukan; pelayanan berlanjut atas dasar pelayanan publik.'],
  aftercare: ['dropped', 'Keluarga tidak dapat dihubungi lagi.'],
  reassessment: ['dropped', 'Dibahas dalam evaluasi: pelayanan masih efektif dan masih diperlukan.'],
} as const satisfies Partial<Record<DutyKind, readonly [DutyActKind, string]>>;

/** The worker has seen to what was promised until a week ago. */
async function endDuties(
  { trx, centre, today }: { trx: Trx; centre: Population['centre']; today: string },
  { caseId, clientId }: { caseId: string; clientId: string },
  worker: Staff,
): Promise<void> {
  const kinds = Object.keys(endings) as (keyof typeof endings)[];
  const open = await listOpenDuties(trx, caseId, { kinds, before: addDays(today, -7) });
  if (open.length === 0) return;
  for (const { key, kind, recordId, what, askedOn } of open) {
    const said = { saidAt: `${addDays(askedOn, 1)}T03:00:00.000Z`, saidBy: worker.id, requestId: null };
    const [act, word] = endings[kind as keyof typeof endings];
    await keepAct(trx, {
      ...{ key, caseId, recordId, what, askedOn, word, act, until: null, toId: null },
      ...said,
    });
    await writeAudit(trx, {
      at: said.saidAt,
      actor: { id: worker.id, role: worker.role, sessionId: 'demo' },
      operation: ['duty', 'act'],
      kind: 'write',
      outcome: 'done',
      caseId,
      clientId,
      detail: { kind, act },
    });
  }
  await refreshCase(trx, caseId, { today, centre });
}

/** An hour of the working day; today a minute after midnight, so that whoever looks this morning comes after it. */
function momentOn(random: Random, day: string, { today, zone }: { today: string; zone: Zone }): string {
  const ofDay = random.between(0, 480);
  const [from, minutes] = day === today ? ['00:00', ofDay / 60] : ['08:00', ofDay];
  const sinceFrom = Math.floor(minutes) * 60_000 + random.between(0, 59_999);
  return new Date(Date.parse(instantOf(day, from, zoneOffsets[zone])) + sinceFrom).toISOString();
}
