import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import type { DutyRow } from '#contract/duty';
import { demoAccounts } from '#demo/demo-accounts';
import { makeDemoVault } from '#demo/make-demo-vault';
import { addDays } from '#domain/civil-date';
import { type DutyKind, dutyKindCodes } from '#domain/duties/duty-kinds';
import type { Draft } from '#domain/fields/field';
import type { PlanGoal } from '#domain/fields/plan-tree';
import type { FormId } from '#domain/forms';
import { kdfFloor } from '#vault/keys/kdf';
import {
  anAdmission,
  assessmentAnswers,
  assign,
  complete,
  eicAnswers,
  planWith,
  register,
  roundWith,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { type TestClient, testClock } from '../support/test-centre.ts';

type Login = (typeof demoAccounts)[number]['loginName'];
const month = { from: '2026-11-01', to: '2026-11-30' };
/** Of the many duties of the demo that are alike one is ended; of what was returned the second reading too. */
const endedOfKind = (kind: DutyKind) => (kind === 'signOff' ? 2 : 1);

/** The demo centre lives through November: what is done on its days, and each duty ended as its kind is ended. */
describe('a month of the demo centre', { timeout: 120_000 }, () => {
  const home = mkdtempSync(join(tmpdir(), 'titian-bulan-'));
  const time = testClock(`${month.from}T01:00:00.000Z`);
  const folder = join(home, 'contoh');
  const app = createApp({ folder, demoFolder: join(home, 'lain'), clock: time.clock, kdfCost: kdfFloor });
  const client: TestClient = createRouterClient(app.router, { context: app.context });
  let today = month.from;
  let inside: Login | undefined;
  /** Who came on the first day, and residents of Sri with a plan. */
  let newcomer = '';
  let residents: string[] = [];

  beforeAll(async () => {
    await makeDemoVault({ folder, cases: 24, seed: 1, today: month.from, kdfCost: kdfFloor });
    await as('kepala');
    const { rows } = await client.caseload.list({ limit: 200 });
    residents = rows
      .filter(({ stage, leftOn }) => leftOn === null && (stage === 'intervention' || stage === 'evaluation'))
      .map(({ caseId }) => caseId)
      .slice(0, 4);
    const sri = (await client.users.list()).find(({ loginName }) => loginName === 'sri')?.id ?? '';
    for (const caseId of residents)
      await assign(client, { caseId, workerId: sri, reason: 'Dibagi lagi.' }).catch(() => undefined);
  });
  afterAll(async () => {
    await app.close();
    rmSync(home, { recursive: true, force: true });
  });

  async function as(loginName: Login) {
    if (inside === loginName) return;
    inside = loginName;
    const { passphrase = '' } = demoAccounts.find((one) => one.loginName === loginName) ?? {};
    await client.vault.unlock({ loginName, passphrase });
  }
  const resident = (index: number) => residents[index] ?? '';
  const write = async (caseId: string, form: FormId, answers: Draft, more: object = {}) =>
    await saveAnyway((confirmed) => complete(client, caseId, form, answers, { confirmed, ...more }));
  /** Corrects a record with a reason. */
  const mend = async (
    caseId: string,
    form: FormId,
    change: (present: Draft) => Draft,
    recordId?: string | null,
  ) => {
    const about = recordId ? { caseId, recordId } : { caseId };
    const { record } = await client.form[form].open(about);
    const more = { ...about, version: record?.version ?? 0, reason: 'Dibetulkan' };
    return await write(caseId, form, change(record?.answers ?? {}), more);
  };
  const say = async (row: DutyRow, act: 'done' | 'dropped') =>
    await client.duty.act({
      ...{ key: row.key, askedOn: row.askedOn, act, word: 'Sudah dibicarakan.' },
      requestId: randomUUID(),
    });
  const caseOf = ({ caseId }: DutyRow) => caseId ?? '';
  const upon = async (row: DutyRow) => {
    const found = await client.signOff.ofCase({ caseId: caseOf(row) });
    const { recordId = '', version = 0 } = found.find((one) => one.recordId === row.recordId) ?? {};
    return { caseId: caseOf(row), recordId, version };
  };

  const contractUntil = (endsOn: string): Draft => ({
    kind: 'primary',
    purpose: 'Pelayanan dalam panti.',
    parties: [
      { name: 'Sri Wahyuni', role: 'worker', tasks: 'Mendampingi.' },
      { name: 'Arif Contoh', role: 'client', tasks: 'Mengikuti kegiatan.' },
    ],
    startsOn: today,
    endsOn,
  });
  const consent = { recordedOn: month.from, lawfulBasis: 'public-task' };

  /** A round over every target of the plan, all achieved. */
  async function evaluate(caseId: string) {
    const { record } = await client.form.planning.open({ caseId });
    const goals = (record?.answers.goals ?? []) as PlanGoal[];
    const all = goals.flatMap(({ targets }) => targets.map(({ number }) => [number, 'achieved'] as const));
    const period = { periodFrom: addDays(today, -7), periodTo: today };
    await write(caseId, 'evaluation', roundWith(Object.fromEntries(all), { evaluatedOn: today, ...period }));
  }

  /** What the people of the house do on the days of the month, besides what waits for them. */
  const happenings: Readonly<Record<string, [Login, () => Promise<unknown>][]>> = {
    '2026-11-01': [
      [
        'sri',
        async () => {
          const legal = { nextHearingOn: '2026-11-12', abhVerdictEndsOn: '2026-11-20' };
          const admission = anAdmission({ admittedOn: today, plannedLeaveOn: '2026-11-30', ...legal });
          ({ caseId: newcomer } = await register(client, someone('Arif Contoh'), admission));
        },
      ],
      [
        'sri',
        () =>
          write(resident(3), 'termination', {
            ...terminationAnswers({ terminatedOn: addDays(today, -1) }),
            ...toFamily,
          }),
      ],
      [
        'supervisor',
        () =>
          write(resident(0), 'supervision', {
            ...{ heldOn: today, topic: 'Hubungan keluarga', direction: 'Bicarakan dengan ibunya.' },
            nextOn: '2026-11-16',
          }),
      ],
    ],
    '2026-11-02': [['sri', () => mend(resident(1), 'planning', (plan) => ({ ...plan, focus: 'Mandiri.' }))]],
    '2026-11-03': [
      [
        'sri',
        () =>
          write(resident(0), 'note', {
            ...{ happenedOn: today, contactKind: 'client', summary: 'Ditahan di kamar.' },
            ...{ influenceTechniques: ['coerce'], coerceReason: 'Hendak melukai diri.' },
            ...{ followUp: 'Telepon ibunya', followUpDueOn: '2026-11-11' },
          }),
      ],
      [
        'pengasuh',
        () =>
          write(resident(1), 'dailyNote', {
            ...{ happenedOn: today, shift: 'night', note: 'Menangis semalaman.' },
            ...{ needsAttention: true, attentionReason: 'Berkata ingin mati.' },
          }),
      ],
    ],
    '2026-11-04': [
      [
        'kepala',
        async () => await client.centre.save({ ...(await client.centre.get()), signOffs: ['planning'] }),
      ],
      [
        'sri',
        () =>
          write(resident(0), 'referral', {
            ...{ institution: 'Balai Contoh', reason: 'Terapi.', state: 'sent', sentOn: today },
          }),
      ],
      [
        'sri',
        () =>
          write(newcomer, 'contact', {
            ...{ metOn: today, summary: 'Kunjungan rumah.', followUp: 'Bertemu RT' },
            followUpDueOn: '2026-11-10',
          }),
      ],
    ],
    '2026-11-05': [
      [
        'sri',
        () =>
          client.case.requestWorker({
            ...{ caseId: resident(0), reason: 'Klien tidak mau bertemu saya.', proposedId: null },
            ...{ handover: 'Ibunya hanya mau ditelepon sore.', toldClient: '', requestId: randomUUID() },
          }),
      ],
      [
        'sri',
        () =>
          write(resident(1), 'conference', {
            ...{ heldOn: today, question: 'Pulang?', decision: 'stays', reasons: 'Belum siap.' },
            participants: [{ name: 'Sri Wahyuni' }],
            followUps: [{ what: 'Menghubungi Bapas', who: 'Sri', dueOn: '2026-11-19' }],
          }),
      ],
    ],
    '2026-11-06': [
      [
        'sri',
        () =>
          write(resident(0), 'intervention', {
            ...{ startedOn: '2026-11-06', availability: 'later', availableFrom: '2026-11-18' },
          }),
      ],
      ['sri', () => write(resident(0), 'contract', contractUntil('2026-11-24'))],
      ['sri', () => write(resident(1), 'assessment', watching(today))],
      ['sri', () => write(resident(1), 'letter', invitation)],
      ['sri', () => write(resident(1), 'letter', leave)],
    ],
  };
  const watching = (assessedOn: string): Draft => ({
    ...{ ...assessmentAnswers, assessedOn, kind: 'followUp' },
    findings: [
      { number: 90, kind: 'risk', statement: 'Mudah sesak', decision: 'watched', dueOn: '2026-11-12' },
    ],
  });
  const invitation = { kind: 'invitation', issuedOn: '2026-11-06', meetOn: '2026-11-13' };
  const leave = {
    ...{ kind: 'leavePermit', issuedOn: '2026-11-06' },
    ...{ fromOn: '2026-11-14', untilOn: '2026-11-17' },
  };
  const toFamily = { destination: 'family', receiver: 'Ibunya' };

  const done = (row: DutyRow) => say(row, 'done');
  let readPlans = 0;

  /** By whom and how a duty of each kind is ended. */
  const endings: Record<DutyKind, [Login, (row: DutyRow) => Promise<unknown>]> = {
    flag: ['sri', done],
    coercion: [
      'supervisor',
      async (row) => {
        const found = (await client.case.listCoercion({})).entries.find(
          ({ recordId }) => recordId === row.recordId,
        );
        const { recordId = '', version = 0 } = found ?? {};
        const said = { outcome: 'followUp', remark: 'Bahas dengan keluarganya.' } as const;
        await client.case.reviewCoercion({ caseId: caseOf(row), recordId, version, ...said });
      },
    ],
    coercionFollowUp: ['sri', done],
    supervision: [
      'supervisor',
      (row) =>
        write(caseOf(row), 'supervision', { heldOn: today, topic: 'Lanjutan', direction: 'Teruskan.' }),
    ],
    signOff: [
      'supervisor',
      async (row) => {
        readPlans += 1;
        if (readPlans > 1) await client.signOff.approve(await upon(row));
        else await client.signOff.return({ ...(await upon(row)), remark: 'Tenggat belum masuk akal.' });
      },
    ],
    returned: ['sri', (row) => mend(caseOf(row), 'planning', (plan) => ({ ...plan, focus: 'Bersekolah.' }))],
    unsubmitted: ['sri', async (row) => client.signOff.submit(await upon(row))],
    workerRequest: [
      'kepala',
      async (row) => {
        const { requests } = await client.case.hands({ caseId: caseOf(row) });
        const workerRequestId = requests[0]?.workerRequestId ?? '';
        await client.case.decideRequest({
          ...{ caseId: caseOf(row), workerRequestId, workerId: null, remark: 'Tidak ada yang longgar.' },
        });
      },
    ],
    workerRequestDeclined: ['sri', done],
    eic: ['kepala', (row) => write(caseOf(row), 'eic', { ...eicAnswers, metOn: today })],
    consent: [
      'kepala',
      (row) =>
        write(caseOf(row), 'consent', {
          ...consent,
          recordedOn: today,
          ...{ state: 'later', stateReason: 'Wali dicari.', expectedOn: '2026-11-15' },
        }),
    ],
    contract: ['kepala', (row) => write(caseOf(row), 'contract', contractUntil('2026-12-30'))],
    consentToFollow: [
      'kepala',
      (row) =>
        write(caseOf(row), 'consent', {
          ...{ ...consent, recordedOn: today, givenOn: today, state: 'given', givenBy: 'Ibu Contoh' },
          ...{ relation: 'parent', way: 'written' },
        }),
    ],
    intake: ['kepala', (row) => write(caseOf(row), 'acceptance', { state: 'accepted', acceptedOn: today })],
    assessment: [
      'kepala',
      (row) => write(caseOf(row), 'assessment', { ...assessmentAnswers, assessedOn: today }),
    ],
    planning: [
      'kepala',
      (row) =>
        write(caseOf(row), 'planning', {
          ...{ ...planWith(1, () => ({ dueOn: '2027-03-01' })), plannedOn: today },
        }),
    ],
    reassessment: [
      'kepala',
      (row) =>
        write(caseOf(row), 'assessment', { ...assessmentAnswers, assessedOn: today, kind: 'followUp' }),
    ],
    evaluation: ['kepala', (row) => evaluate(caseOf(row))],
    target: ['kepala', (row) => evaluate(caseOf(row))],
    contractEnd: ['kepala', done],
    serviceBegins: ['sri', done],
    finding: ['sri', done],
    followUp: ['kepala', done],
    contactFollowUp: ['kepala', done],
    charge: [
      'kepala',
      (row) =>
        mend(
          caseOf(row),
          'conference',
          ({ followUps, ...rest }) => ({
            ...rest,
            followUps: (followUps as Draft[]).map((one) => ({ ...one, doneOn: today })),
          }),
          row.recordId,
        ),
    ],
    referral: [
      'kepala',
      (row) =>
        mend(
          caseOf(row),
          'referral',
          (sent) => ({ ...sent, state: 'accepted', answeredOn: today }),
          row.recordId,
        ),
    ],
    resourceLink: [
      'kepala',
      (row) =>
        mend(
          caseOf(row),
          'resourceLink',
          ({ nextOn: _day, next: _what, steps, ...rest }) => ({
            ...rest,
            steps: [...((steps ?? []) as Draft[]), { state: 'stopped', on: today, obstacles: ['other'] }],
          }),
          row.recordId,
        ),
    ],
    plannedLeave: [
      'kepala',
      (row) =>
        write(caseOf(row), 'termination', { ...terminationAnswers({ terminatedOn: today }), ...toFamily }),
    ],
    appointment: ['sri', done],
    leaveReturn: ['sri', done],
    verdictEnd: ['sri', done],
    hearing: ['sri', done],
    aftercare: [
      'kepala',
      (row) => write(caseOf(row), 'followUp', { followedUpOn: today, condition: 'Sehat, bersekolah.' }),
    ],
  };

  /** What fell due in the month until today, and waits. */
  async function due(): Promise<DutyRow[]> {
    await as('supervisor');
    return await client.duty.calendar({ of: 'everybody', from: month.from, to: today });
  }
  const same = (a: DutyRow) => (b: DutyRow) => a.key === b.key && a.askedOn === b.askedOn;

  it('lets every duty of the table fall due, and each is ended by its act', async () => {
    const ended = new Map<DutyKind, number>();
    for (; today <= month.to; today = addDays(today, 1)) {
      time.setWall(`${today}T02:00:00.000Z`);
      inside = undefined;
      for (const [who, does] of happenings[today] ?? []) {
        await as(who);
        await does();
      }
      for (let row = await next(ended); row !== undefined; row = await next(ended)) {
        const kind = row.kind as DutyKind;
        const [who, end] = endings[kind];
        await as(who);
        await end(row);
        expect([kind, (await due()).some(same(row))]).toEqual([kind, false]);
        ended.set(kind, (ended.get(kind) ?? 0) + 1);
      }
    }
    expect(dutyKindCodes.filter((kind) => !ended.has(kind))).toEqual([]);
  });

  /** The next duty to be ended: of a kind of which enough were ended already, none. */
  async function next(ended: ReadonlyMap<DutyKind, number>) {
    return (await due()).find(({ kind }) => kind !== 'todo' && (ended.get(kind) ?? 0) < endedOfKind(kind));
  }
});
