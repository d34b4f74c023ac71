import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DutyRow } from '#contract/duty';
import type { DutyActKind } from '#domain/duties/duty';
import { record } from '../bench/plain-twin.ts';
import {
  assign,
  complete,
  eicAnswers,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('duties', () => {
  let centre: TestCentre;
  let caseId: string;
  let sri: string;
  let tono: string;
  let people = 0;
  const names = [
    'Anggrek',
    'Bambang',
    'Cahyo',
    'Dewi',
    'Endang',
    'Fitri',
    'Galuh',
    'Hadi',
    'Indah',
    'Joko',
    'Kartika',
    'Lestari',
    'Mulyono',
    'Nanang',
    'Prasetyo',
    'Rahmat',
    'Wulandari',
  ];

  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    tono = await centre.addUser('tono', 'socialWorker', 'Tono');
    await centre.addUser('ida', 'supervisor', 'Ida');
    await centre.addUser('bude', 'caregiver', 'Bude');
  });
  afterAll(() => centre.close());
  beforeEach(async () => {
    await centre.as('kepala');
    ({ caseId } = await register(centre.client, someone(`Contoh ${names[people++]}`)));
    await assign(centre.client, { caseId, workerId: sri });
    await centre.as('sri');
  });

  const open = async (): Promise<DutyRow[]> => (await centre.client.duty.ofCase({ caseId })).open;
  const mine = async () => (await centre.client.duty.inbox()).rows.filter((row) => row.caseId === caseId);
  const act = (row: Pick<DutyRow, 'key' | 'askedOn'> | undefined, kind: DutyActKind, more: object = {}) =>
    centre.client.duty.act({
      key: row?.key ?? '',
      askedOn: row?.askedOn ?? '2026-01-01',
      act: kind,
      word: 'Sudah ditelepon.',
      requestId: randomUUID(),
      ...more,
    });
  const aNote = (more: object = {}) =>
    complete(centre.client, caseId, 'note', {
      happenedOn: '2026-11-10',
      contactKind: 'client',
      summary: 'Konseling.',
      ...more,
    });
  const followUp = { followUp: 'Hubungi Dukcapil', followUpDueOn: '2026-11-20' };
  const only = async (kind: string) => (await open()).filter((row) => row.kind === kind);

  it('of a follow-up stays until somebody says that it was done, whatever else was noted', async () => {
    await aNote(followUp);
    await aNote({ happenedOn: '2026-11-22', summary: 'Senam pagi bersama.' });
    const [row] = await only('followUp');
    expect([row?.what, row?.on, row?.part]).toEqual([
      'Tindak lanjut: Hubungi Dukcapil',
      '2026-11-20',
      'overdue',
    ]);
    await act(row, 'done');
    expect(await only('followUp')).toEqual([]);
    const { events } = await centre.client.duty.ofCase({ caseId });
    expect(events.map(({ by, word, act: said }) => [by, said, word])).toEqual([
      ['Sri Wahyuni', 'done', 'Sudah ditelepon.'],
    ]);
    await act(row, 'reopened');
    expect(await only('followUp')).toHaveLength(1);
  });

  it('of a day that was typed late is told, though a later entry is there already', async () => {
    await aNote({ happenedOn: '2026-11-22' });
    await aNote({ happenedOn: '2026-11-05', ...followUp, followUpDueOn: '2026-11-08' });
    expect((await only('followUp')).map(({ on }) => on)).toEqual(['2026-11-08']);
  });

  it('is put off to a day ahead, and told on that day in the list too', async () => {
    for (const row of await open())
      if (row.kind !== 'eic') await act(row, 'put-off', { until: '2027-01-15' });
    const [eic] = await only('eic');
    expect((await refusalOf(act(eic, 'put-off', { until: '2026-11-23' }))).code).toBe('NO_DAY');
    expect((await refusalOf(act(eic, 'put-off'))).code).toBe('NO_DAY');
    await act(eic, 'put-off', { until: '2026-12-01' });
    const [told] = await only('eic');
    expect([told?.on, told?.askedOn, told?.part]).toEqual(['2026-12-01', eic?.askedOn, 'later']);
    const { rows } = await centre.client.caseload.list({ limit: 500 });
    expect(rows.find((row) => row.caseId === caseId)?.nextDueOn).toBe('2026-12-01');
  });

  it('is handed over to who may work in the case, and then theirs', async () => {
    const [eic] = await only('eic');
    expect((await refusalOf(act(eic, 'handed-over', { toId: tono }))).code).toBe('NO_HAND');
    const hands = await centre.client.duty.hands({ caseId });
    expect(hands.map(({ name }) => name)).toEqual(['Ida', 'Ratna Dewanti', 'Sri Wahyuni']);
    await act(eic, 'handed-over', { toId: hands[0]?.id });
    expect((await mine()).filter(({ kind }) => kind === 'eic')).toEqual([]);
    await centre.as('ida');
    const [taken] = (await mine()).filter(({ kind }) => kind === 'eic');
    expect(taken?.holder?.name).toBe('Ida');
  });

  it('is not ended by a word where a record is asked for', async () => {
    const [eic] = await only('eic');
    expect(eic?.can.done.ok).toBe(false);
    const refusal = await refusalOf(act(eic, 'done'));
    expect([refusal.code, refusal.message]).toEqual([
      'NOT_THIS_WAY',
      'EIC berakhir bila formulirnya diselesaikan.',
    ]);
    await complete(centre.client, caseId, 'eic', eicAnswers);
    expect(await only('eic')).toEqual([]);
  });

  it('that two people end is ended once; the second is told by whom and with what', async () => {
    await aNote(followUp);
    const [row] = await only('followUp');
    const requestId = randomUUID();
    await act(row, 'done', { requestId });
    await act(row, 'done', { requestId });
    expect((await centre.client.duty.ofCase({ caseId })).events).toHaveLength(1);
    await centre.as('ida');
    const refusal = await refusalOf(act(row, 'done'));
    expect([refusal.code, refusal.message]).toEqual([
      'ENDED',
      'Tugas ini sudah diakhiri oleh Sri Wahyuni (selesai): Sudah ditelepon.',
    ]);
  });

  it('of a case that was closed meanwhile is not there any more, and says so', async () => {
    await aNote(followUp);
    const [row] = await only('followUp');
    await saveAnyway((confirmed) =>
      complete(centre.client, caseId, 'termination', terminationAnswers(), { confirmed }),
    );
    const refusal = await refusalOf(act(row, 'done'));
    expect([refusal.code, refusal.message]).toEqual([
      'ENDED',
      'Tugas ini sudah tidak menunggu: berkasnya sudah berubah. Muat ulang daftar tugas.',
    ]);
  });

  it('of a flag is on the Beranda of worker and supervisor until somebody says what was done', async () => {
    await centre.as('bude');
    const flagged = {
      happenedOn: '2026-11-22',
      shift: 'night',
      note: 'Berkata ingin mengakhiri hidup.',
      needsAttention: true,
      attentionReason: 'Berkata ingin mengakhiri hidup.',
    };
    const { recordId } = await complete(centre.client, caseId, 'dailyNote', flagged);
    expect((await refusalOf(centre.client.duty.ofCase({ caseId }))).code).toBe('FORBIDDEN');
    expect(await mine()).toEqual([]);
    for (const who of ['sri', 'ida', 'kepala']) {
      await centre.as(who);
      const [row] = (await mine()).filter(({ part }) => part === 'flagged');
      expect([who, row?.recordId, row?.what]).toEqual([
        who,
        recordId,
        'Perlu perhatian: Berkata ingin mengakhiri hidup.',
      ]);
    }
    await centre.as('sri');
    await act((await only('flag'))[0], 'done', { word: 'Sudah ditemani dan dirujuk ke psikolog.' });
    expect(await only('flag')).toEqual([]);
  });

  it('of a coerced entry waits for a review by those who may, and is nobody’s to put off', async () => {
    await aNote({ influenceTechniques: ['coerce'], coerceReason: 'Melukai diri.' });
    expect((await mine()).filter(({ part }) => part === 'review')).toEqual([]);
    await centre.as('ida');
    const [row] = (await mine()).filter(({ part }) => part === 'review');
    expect((await refusalOf(act(row, 'put-off', { until: '2026-12-01' }))).code).toBe('NOT_THIS_WAY');
  });

  it('of one’s own, and those given to a colleague by whoever oversees, stand with the others', async () => {
    const task = { what: 'Beli susu', dueOn: '2026-11-23', caseId: null, requestId: randomUUID() };
    await centre.client.duty.give({ ...task, ownerId: sri });
    await centre.client.duty.give({ ...task, ownerId: sri });
    const todos = async () =>
      (await centre.client.duty.inbox()).rows.filter(
        ({ kind, what }) => kind === 'todo' && what === 'Beli susu',
      );
    expect((await todos()).map(({ part, holder }) => [part, holder?.name])).toEqual([
      ['today', 'Sri Wahyuni'],
    ]);
    expect(
      (await refusalOf(centre.client.duty.give({ ...task, requestId: randomUUID(), ownerId: tono }))).code,
    ).toBe('NOT_FOR_OTHERS');
    await act((await todos())[0], 'done');
    expect(await todos()).toEqual([]);
    await centre.as('ida');
    await centre.client.duty.give({ ...task, what: 'Beli susu', ownerId: tono, requestId: randomUUID() });
    const past = { ...task, dueOn: '2026-11-22', ownerId: tono, requestId: randomUUID() };
    expect((await refusalOf(centre.client.duty.give(past))).code).toBe('NO_DAY');
    await centre.as('tono');
    expect((await todos()).map(({ givenBy }) => givenBy)).toEqual(['Ida']);
    await centre.as('sri');
    expect(await todos()).toEqual([]);
  });

  it('goes with its record into the right file', async () => {
    await centre.as('kepala');
    const other = await register(centre.client, someone('Zulkarnain Tetangga'));
    await assign(centre.client, { caseId: other.caseId, workerId: sri });
    await centre.as('sri');
    const noted = await aNote(followUp);
    const flagged = {
      happenedOn: '2026-11-20',
      note: 'Menangis.',
      needsAttention: true,
      attentionReason: 'Menangis.',
    };
    const daily = await complete(centre.client, caseId, 'dailyNote', flagged);
    for (const [form, { recordId }] of [
      ['note', noted],
      ['dailyNote', daily],
    ] as const)
      await centre.client.form[form].proposeRepair({
        ...{ caseId, recordId, movesTo: other.caseId, reason: 'Tertukar dengan tetangganya.' },
      });
    await centre.as('ida');
    for (const { repairId } of await centre.client.repair.waiting())
      await centre.client.repair.decide({ caseId, repairId, accepts: true });
    expect([await only('followUp'), await only('flag')]).toEqual([[], []]);
    const moved = (await centre.client.duty.ofCase({ caseId: other.caseId })).open.map(({ kind }) => kind);
    expect(moved).toEqual(expect.arrayContaining(['followUp', 'flag']));
  });

  it('goes back to the worker of the case when who was given it does not see the case any more', async () => {
    await centre.as('ida');
    await act((await only('eic'))[0], 'handed-over', { toId: sri });
    await assign(centre.client, { caseId, workerId: tono, reason: 'Berganti.' });
    expect((await only('eic'))[0]?.holder?.name).toBe('Tono');
  });

  it('says nothing of itself to who may not read the case', async () => {
    const [row] = await only('eic');
    await act(row, 'dropped', { word: 'Rahasia keluarga.' });
    for (const who of ['bude', 'tono']) {
      await centre.as(who);
      expect((await refusalOf(act(row, 'done'))).message).not.toContain('Rahasia');
      expect((await refusalOf(act(row, 'reopened'))).code).toBe('ENDED');
    }
  });

  it('are counted by worker for whoever oversees, and what waits too long is told', async () => {
    expect((await refusalOf(centre.client.duty.byWorker())).code).toBe('FORBIDDEN');
    await centre.as('ida');
    const row = (await centre.client.duty.byWorker()).find(({ workerId }) => workerId === sri);
    const { rows, escalated } = await centre.client.duty.inbox();
    expect(row?.openCases).toBeGreaterThan(0);
    expect(row?.overdue).toBeGreaterThanOrEqual(row?.escalated ?? 0);
    expect(escalated.others).toBeGreaterThanOrEqual(row?.escalated ?? 0);
    expect(rows.filter(({ kind }) => kind === 'eic')).toHaveLength(1);
    const all = await centre.client.duty.calendar({ of: sri, from: '2026-09-01', to: '2026-09-30' });
    expect(new Set(all.map(({ holder }) => holder?.name))).toEqual(new Set(['Sri Wahyuni']));
  });

  it('are counted by indexes, those of everybody without a look at any, and nobody’s are read through', async () => {
    await centre.as('ida');
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault was locked');
    const ran = await record(vault.sqlite, async () => {
      await centre.client.duty.byWorker();
      await centre.client.duty.inbox();
    });
    const plans = ran
      .filter(({ sql }) => /(sum|count)\(.*"duty"/.test(sql))
      .map(({ sql, parameters }) =>
        vault.sqlite
          .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
          .all(parameters)
          .map(({ detail }) => detail)
          .filter((detail) => /\bduty\b/.test(detail)),
      );
    const [given, others] = plans;
    expect([given, others]).toEqual([
      ['SEARCH duty USING INDEX duty_by_owner (owner_id>?)'],
      ['SEARCH duty USING COVERING INDEX duty_by_worker (worker_id=? AND due_on<?)'],
    ]);
    expect(plans.flat().filter((detail) => !detail.startsWith('SEARCH duty USING'))).toEqual([]);
  });

  it('that were given are found among the given, whichever kinds are asked for', async () => {
    await centre.as('ida');
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault was locked');
    const ran = await record(vault.sqlite, () => centre.client.duty.inbox());
    const given = ran.filter(({ sql }) => /duty\.owner_id is not null.*order by "duty"/s.test(sql));
    expect(given).toHaveLength(4);
    for (const { sql, parameters } of given) {
      const plan = vault.sqlite
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(parameters);
      expect(plan.map(({ detail }) => detail)).toContainEqual(expect.stringContaining('duty_by_owner'));
    }
  });

  it('stay as they lie when a save changes none of them, and so do the row of the case and its words', async () => {
    await aNote();
    const vault = await centre.app.context.keeper.current();
    if (vault === undefined) throw new Error('the vault was locked');
    const writes = async (save: () => Promise<unknown>) =>
      (await record(vault.sqlite, save)).flatMap(
        ({ sql }) =>
          /^\s*(?:insert into|update|delete from) "?(caseload_row|caseload_search|duty|requirement|missing_answer|fallen_due)\b/.exec(
            sql,
          )?.[1] ?? [],
      );
    expect(await writes(() => aNote())).toEqual([]);
    expect(await writes(() => aNote(followUp))).toEqual(['duty', 'duty']);
    expect((await only('followUp')).map(({ on }) => on)).toEqual(['2026-11-20']);
  });

  it('are kept from a colleague who does not see the case', async () => {
    const [eic] = await only('eic');
    await centre.as('tono');
    expect(await mine()).toEqual([]);
    expect((await refusalOf(centre.client.duty.ofCase({ caseId }))).code).toBe('NOT_YOURS');
    expect((await refusalOf(act(eic, 'put-off', { until: '2026-12-01' }))).code).toBe('ENDED');
    expect(await centre.client.duty.calendar({ of: sri, from: '2026-09-01', to: '2026-12-30' })).toEqual([]);
  });
});
