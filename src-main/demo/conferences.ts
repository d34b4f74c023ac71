import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { addDays } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { instantOf, zoneOffsets } from '#domain/instant';
import { completeRecord } from '#records/complete-record';
import { takeMeetingNumber } from '#records/numbers';
import { writeAudit } from '#vault/audit/audit';
import type { Arrival, Population, Staff } from './arrivals.ts';
import { insertConference } from './conferences.queries.ts';
import { createRandom, type Random } from './random.ts';

/** A case of the demo that may be discussed. */
type Discussed = { clientId: string; caseId: string; arrival: Arrival };
type Room = { population: Population; random: Random; chair: Staff; minutes: Staff };

/** What is asked of a case, what was said of it, and what is to be done about it. */
const asked = [
  {
    question: 'Apakah rencana masih tepat untuk tiga bulan ke depan?',
    options: ['Rencana diteruskan', 'Target disesuaikan'],
    discussion:
      'Perkembangan dibacakan dari evaluasi terakhir. Pengasuh melihat kemajuan dalam kegiatan harian.',
    reasons: 'Sebagian besar target berjalan menurut waktunya.',
    what: 'Membicarakan hasil konferensi dengan penerima manfaat',
  },
  {
    question: 'Bagaimana keluarga dilibatkan sebelum kepulangan dibicarakan?',
    options: ['Kunjungan rumah', 'Pertemuan di lembaga'],
    discussion: 'Hubungan dengan keluarga membaik, tetapi kesiapan rumah belum dilihat.',
    reasons: 'Keluarga bersedia ditemui; keadaan rumah perlu dilihat lebih dahulu.',
    what: 'Kunjungan rumah dan laporan kesiapan keluarga',
  },
] as const;

/** So long before the day the demo is looked at the last conference was held, and so long after it the next one is. */
const [heldBefore, plannedIn] = [28, 5];

/** One conference that was held and approved a month ago, and the next one with its agenda. */
export async function confer(trx: Trx, population: Population, cases: readonly Discussed[]): Promise<void> {
  const { today, staff, seed } = population;
  const [chair, minutes] = (['head', 'supervisor'] as const).map((role) =>
    staff.find((one) => one.role === role),
  );
  const longHere = cases.filter(
    ({ arrival }) => arrival.life.leftOn === undefined && arrival.admittedOn < addDays(today, -90),
  );
  if (chair === undefined || minutes === undefined || longHere.length < 2) return;
  const room = { population, random: createRandom(seed + 3), chair, minutes };
  await holdLast(trx, room, longHere.slice(0, 6));
  await planNext(trx, room, longHere.slice(0, 4));
}

async function holdLast(trx: Trx, room: Room, cases: readonly Discussed[]): Promise<void> {
  const { population, chair } = room;
  const heldOn = addDays(population.today, -heldBefore);
  const now = momentOn(heldOn, population);
  const meeting = await meetingOn(trx, room, heldOn, {
    state: 'approved',
    approvedBy: chair.id,
    approvedAt: now,
  });
  const items: Tables['meetingItem'][] = [];
  for (const one of cases) {
    const item = itemOf(room, meeting, one, items.length);
    items.push({ ...item, recordId: await decide(trx, room, meeting, one, items.length) });
  }
  await insertConference(trx, meeting, peopleOf(room, cases, 1), items);
}

async function planNext(trx: Trx, room: Room, cases: readonly Discussed[]): Promise<void> {
  const heldOn = addDays(room.population.today, plannedIn);
  const meeting = await meetingOn(trx, room, heldOn, {
    state: 'planned',
    approvedBy: null,
    approvedAt: null,
  });
  const items = cases.map((one, at) => itemOf(room, meeting, one, at));
  await insertConference(trx, meeting, peopleOf(room, cases, 0), items);
}

async function meetingOn(
  trx: Trx,
  { population, random, chair }: Room,
  heldOn: string,
  state: Pick<Tables['meeting'], 'state' | 'approvedBy' | 'approvedAt'>,
): Promise<Tables['meeting']> {
  const at = Date.parse(`${heldOn}T00:00:00Z`);
  return {
    ...{
      id: random.uuid(at),
      kind: 'routine',
      number: await takeMeetingNumber({ trx, centre: population.centre }, heldOn),
    },
    ...{ heldOn, startsAt: '09:00', endsAt: '12:00', place: 'Ruang rapat', reason: '', revision: 1 },
    ...{ createdBy: chair.id, createdAt: momentOn(addDays(heldOn, -7), population) },
    ...{ requestId: random.uuid(at), ...state },
  };
}

/** Put forward by its worker, a week before. */
function itemOf(
  { population, random }: Room,
  meeting: Tables['meeting'],
  { caseId, arrival }: Discussed,
  position: number,
): Tables['meetingItem'] {
  const { question, options } = askedAt(position);
  return {
    ...{ id: random.uuid(Date.parse(meeting.createdAt)), meetingId: meeting.id, caseId, position },
    ...{ question, options: JSON.stringify(options), named: 'initials', leftOut: '', recordId: null },
    ...{ putBy: arrival.worker.id, putAt: momentOn(addDays(meeting.heldOn, -6), population) },
  };
}

const askedAt = (at: number): (typeof asked)[number] => asked[at % 2 === 0 ? 0 : 1];

/** The chair, who takes the minutes, and the workers of the cases. */
function peopleOf({ random, chair, minutes }: Room, cases: readonly Discussed[], attended: number) {
  const workers = new Map(cases.map(({ arrival }) => [arrival.worker.id, arrival.worker]));
  const parts = [
    { one: chair, part: 'chair' as const, job: 'Kepala' },
    { one: minutes, part: 'minutes' as const, job: 'Supervisor' },
    ...[...workers.values()].map((one) => ({ one, part: 'member' as const, job: 'Pekerja Sosial' })),
  ];
  return parts.map(({ one, part, job }) => ({
    ...{ id: random.uuid(0), userId: one.id, name: one.name, job, part, attended },
  }));
}

/** What was decided, as a record of the case; everything that was promised was done since. */
async function decide(
  trx: Trx,
  room: Room,
  { heldOn, number }: Tables['meeting'],
  one: Discussed,
  at: number,
): Promise<string> {
  const { population, chair, minutes, random } = room;
  const { caseId, clientId, arrival } = one;
  const { question, options, discussion, reasons, what } = askedAt(at);
  const followUp = {
    what,
    who: arrival.worker.name,
    dueOn: addDays(heldOn, 14),
    doneOn: addDays(heldOn, 10),
  };
  const answers: Draft = {
    ...{
      heldOn,
      heldAt: '09:00',
      place: 'Ruang rapat',
      number,
      chair: chair.name,
      minuteTaker: minutes.name,
    },
    participants: [chair, minutes, arrival.worker].map(({ name }) => ({ name })),
    ...{
      question,
      options: options.join('\n'),
      discussion,
      decision: 'stays',
      reasons,
      followUps: [followUp],
    },
  };
  const now = momentOn(heldOn, population);
  const newId = () => random.uuid(Date.parse(now));
  const facts = { today: population.today, centre: population.centre };
  const done = await completeRecord(
    trx,
    {
      ...{ caseId, clientId, form: formOf('conference'), version: 0, answers, confirmed: [] },
      ...{ requestId: newId(), userId: minutes.id, now, newId },
    },
    facts,
  );
  if (!done.ok) throw new Error(`conference: ${JSON.stringify(done)}`);
  await writeAudit(trx, {
    ...{
      at: now,
      actor: { id: minutes.id, role: minutes.role, sessionId: 'demo' },
      operation: ['meeting', 'decide'],
    },
    ...{ kind: 'write', outcome: 'done', caseId, clientId, detail: { record: done.recordId } },
  });
  return done.recordId;
}

/** Noon of a day at the centre. */
const momentOn = (day: string, { centre }: Population): string =>
  instantOf(day, '12:00', zoneOffsets[centre.zone]);
