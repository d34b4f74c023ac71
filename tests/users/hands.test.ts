import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#domain/civil-date';
import { anAdmission, complete, refusalOf, register, someone, terminationAnswers } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const day = 24 * 60 * 60 * 1000;

describe('in whose hands a case is', () => {
  let centre: TestCentre;
  let sri: string;
  let tono: string;
  let today: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    tono = await centre.addUser('tono', 'socialWorker', 'Tono Raharjo');
    await centre.addUser('wati', 'operator', 'Wati');
    await centre.addUser('ida', 'supervisor', 'Ida');
    today = (await centre.client.vault.status()).session?.today ?? '';
  });
  afterAll(() => centre.close());

  const ofSri = async (name: string) => {
    await centre.as('kepala');
    return await register(centre.client, someone(name), undefined, sri);
  };
  const request = (caseId: string, more: object = {}) =>
    centre.client.case.requestWorker({
      ...{ caseId, reason: 'Klien tidak mau bertemu saya.', proposedId: tono },
      ...{ handover: 'Ibunya hanya mau ditelepon sore.', toldClient: 'Sudah diberi tahu, setuju.' },
      ...{ requestId: randomUUID(), ...more },
    });
  const cover = (caseIds: string[], more: object = {}) =>
    centre.client.case.setHelper({
      ...{ caseIds, userId: tono, kind: 'cover', fromOn: today, untilOn: addDays(today, 2) },
      ...{ reason: 'Sri cuti.', requestId: randomUUID(), ...more },
    });
  const hands = (caseId: string) => centre.client.case.hands({ caseId });
  const said = (what: Promise<unknown>) => refusalOf(what).then(({ message }) => message);

  it('changes when a change of worker was asked for and granted, with what was handed over', async () => {
    const { caseId } = await ofSri('Anggrek Lestari');
    await centre.as('sri');
    await request(caseId);
    expect(await said(request(caseId))).toContain('sudah diminta');
    await centre.as('tono');
    expect((await refusalOf(hands(caseId))).code).toBe('NOT_YOURS');

    await centre.as('ida');
    const waiting = (await centre.client.duty.inbox()).rows.find((row) => row.caseId === caseId);
    expect([waiting?.kind, waiting?.part, waiting?.what]).toEqual([
      'workerRequest',
      'review',
      'Permintaan pergantian pekerja sosial dari Sri Wahyuni',
    ]);
    await centre.as('wati');
    // Who assigns finds it among their duties, and of the case nothing else.
    const told = (await centre.client.duty.inbox()).rows.filter((row) => row.caseId === caseId);
    expect(told.map(({ kind }) => kind)).toEqual(['workerRequest']);
    const [asOperator] = (await hands(caseId)).requests;
    // Who assigns and does not read what is written decides by the reason.
    expect([asOperator?.reason, asOperator?.handover, asOperator?.can.decide.ok]).toEqual([
      'Klien tidak mau bertemu saya.',
      null,
      true,
    ]);
    const workerRequestId = asOperator?.workerRequestId ?? '';
    const decide = (workerId: string | null) =>
      centre.client.case.decideRequest({ caseId, workerRequestId, workerId, remark: '' });
    expect(await said(decide(sri))).toContain('sudah memegang');
    await decide(tono);
    expect(await said(decide(null))).toContain('sudah diputuskan');

    await centre.as('sri');
    expect((await refusalOf(hands(caseId))).code).toBe('NOT_YOURS');
    await centre.as('tono');
    const [holder] = (await centre.client.case.history({ caseId })).holders;
    expect(holder).toMatchObject({
      ...{ kind: 'worker', name: 'Tono Raharjo', by: 'Wati', reason: 'Klien tidak mau bertemu saya.' },
      ...{ handover: 'Ibunya hanya mau ditelepon sore.', toldClient: 'Sudah diberi tahu, setuju.' },
    });
    expect((await centre.client.case.summary({ caseId })).handover).toMatchObject({
      handover: 'Ibunya hanya mau ditelepon sore.',
      to: 'Tono Raharjo',
    });
  });

  it('stays as it was when it was declined, of which the asker is told; and is not asked of a closed case', async () => {
    const { caseId } = await ofSri('Bambang Pamungkas');
    await centre.as('sri');
    await request(caseId, { proposedId: null });
    const workerRequestId = (await hands(caseId)).requests[0]?.workerRequestId ?? '';
    const about = { caseId, workerRequestId };
    await centre.as('ida');
    expect(await said(centre.client.case.withdrawRequest(about))).toContain('Hanya yang meminta');
    await centre.client.case.decideRequest({ ...about, workerId: null, remark: 'Tidak ada yang longgar.' });
    await centre.as('sri');
    expect(await said(centre.client.case.withdrawRequest(about))).toContain('sudah diputuskan');
    const told = (await centre.client.duty.ofCase({ caseId })).open.find(
      ({ kind }) => kind === 'workerRequestDeclined',
    );
    expect([told?.what, told?.can.done.ok]).toEqual([
      'Pergantian pekerja sosial tidak disetujui oleh Ida',
      true,
    ]);
    await request(caseId);
    const again = (await hands(caseId)).requests[0]?.workerRequestId ?? '';
    await complete(centre.client, caseId, 'termination', terminationAnswers({ reason: 'T03' }));
    expect(await said(request(caseId))).toContain('sudah ditutup');
    await centre.as('ida');
    const late = { caseId, workerRequestId: again, workerId: tono, remark: '' };
    expect(await said(centre.client.case.decideRequest(late))).toContain('sudah ditutup');
    expect((await hands(caseId)).requests).toHaveLength(2);
    expect((await centre.client.duty.inbox()).rows.filter((row) => row.caseId === caseId)).toEqual([]);
  });

  it('is offered to another before it is closed because the person does not get on with its worker', async () => {
    const { caseId } = await ofSri('Hadi Sumarno');
    await centre.as('sri');
    const end = () =>
      complete(
        centre.client,
        caseId,
        'termination',
        terminationAnswers({ reason: 'T08', subReason: 'T08.2' }),
      );
    expect(await said(end())).toContain('pergantian pekerja sosial belum pernah diminta');
    await request(caseId);
    await end();
  });

  it('is besides in those of a cover for leave, who sees and does what the worker does until the day is over', async () => {
    const { caseId } = await ofSri('Cahyo Nugroho');
    const { caseId: other } = await ofSri('Dewi Kartika');
    const own = (await register(centre.client, someone('Endang Sulastri'), undefined, tono)).caseId;
    expect(await said(cover([caseId], { untilOn: addDays(today, -1) }))).toContain('sebelum hari mulai');
    expect(await said(cover([caseId], { fromOn: addDays(today, -1) }))).toContain('paling awal hari ini');
    expect(await said(cover([caseId], { untilOn: addDays(today, 400) }))).toContain('satu tahun');
    expect(await said(cover([caseId, own]))).toContain('sudah memegang kasus');
    const requestId = randomUUID();
    await cover([caseId], { requestId });
    await cover([caseId], { requestId });
    expect(await said(cover([caseId, other]))).toContain('sudah ditetapkan dalam kasus');
    await cover([other], { fromOn: addDays(today, 1), untilOn: addDays(today, 1), kind: 'coworker' });
    expect((await hands(caseId)).helpers.map(({ name, state }) => [name, state])).toEqual([
      ['Tono Raharjo', 'running'],
    ]);

    await centre.as('tono');
    const listed = async () =>
      (await centre.client.caseload.list({ status: 'open' })).rows.map(({ caseId: id }) => id);
    expect(await listed()).toContain(caseId);
    expect(await listed()).not.toContain(other);
    const told = (await centre.client.duty.inbox()).rows.filter((row) => row.caseId === caseId);
    expect(told.map(({ what, holder }) => [what, holder?.name])).toContainEqual(['EIC', 'Sri Wahyuni']);
    expect((await centre.client.form.note.list({ caseId })).can.add.ok).toBe(true);
    await centre.client.form.note.saveDraft({ caseId, answers: { activity: 'Menjenguk.' }, revision: 0 });
    expect((await centre.client.duty.hands({ caseId })).map(({ name }) => name)).toContain('Tono Raharjo');

    centre.time.pass(day);
    await centre.as('tono');
    expect(await listed()).toContain(other);
    centre.time.pass(2 * day);
    await centre.as('tono');
    expect([(await listed()).includes(caseId), (await listed()).includes(other)]).toEqual([false, false]);
    expect((await refusalOf(hands(caseId))).code).toBe('NOT_YOURS');
    await centre.as('kepala');
    const vault = await centre.app.context.keeper.current();
    const trail = await vault?.db
      .selectFrom('audit')
      .where('caseId', '=', caseId)
      .where('kind', '=', 'write')
      .select('operation')
      .execute();
    const operations = trail?.map(({ operation }) => operation);
    expect(operations).toEqual(expect.arrayContaining(['case.setHelper', 'case.helperEnded']));
  });

  it('is in no one else’s once a term was ended, or the account of who had it', async () => {
    const { caseId } = await ofSri('Fitri Handayani');
    today = (await centre.client.vault.status()).session?.today ?? '';
    const rini = await centre.addUser('rini', 'socialWorker', 'Rini');
    await cover([caseId]);
    await cover([caseId], { userId: rini, kind: 'coworker' });
    const [one, two] = (await hands(caseId)).helpers;
    const ofTono = one?.name === 'Tono Raharjo' ? one : two;
    const end = { caseId, helperId: ofTono?.helperId ?? '', reason: 'Sri kembali lebih cepat.' };
    await centre.client.case.endHelper(end);
    expect(await said(centre.client.case.endHelper(end))).toContain('sudah berakhir');
    await centre.client.users.remove({ userId: rini });
    expect((await hands(caseId)).helpers.map(({ state }) => state)).toEqual(['over', 'over']);
    expect(await said(cover([caseId], { userId: rini }))).toContain('rekan yang aktif');
    await centre.as('tono');
    expect((await refusalOf(hands(caseId))).code).toBe('NOT_YOURS');
  });

  it('lets the worker of a returning person read the earlier stays, and write in none of them', async () => {
    const first = await ofSri('Galuh Prameswari');
    await centre.as('sri');
    await complete(
      centre.client,
      first.caseId,
      'termination',
      terminationAnswers({ terminatedOn: today, reason: 'T03' }),
    );
    await centre.as('tono');
    const opened = () => centre.client.case.open({ caseId: first.caseId });
    expect((await refusalOf(opened())).code).toBe('NOT_YOURS');
    await centre.as('kepala');
    const second = await centre.client.client.openNewCase({
      ...{ requestId: randomUUID(), clientId: first.clientId, workerId: tono },
      caseFile: anAdmission({ admittedOn: today }),
    });
    await centre.as('tono');
    expect(await opened()).toMatchObject({ caseNumber: first.caseNumber, isOnlyRead: true });
    const [earlier] = (await centre.client.case.open({ caseId: second.caseId })).otherCases;
    expect([earlier?.caseNumber, earlier?.canOpen]).toEqual([first.caseNumber, true]);
    expect((await centre.client.form.termination.open({ caseId: first.caseId })).can.write).toEqual({
      ok: false,
      why: 'Kasus terdahulu orang ini hanya dapat dibaca.',
    });
    const write = centre.client.form.note.saveDraft({ caseId: first.caseId, answers: {}, revision: 0 });
    expect((await refusalOf(write)).code).toBe('NOT_YOURS');
    // The former worker reads what they held, and nothing of the stay that another holds.
    await centre.as('sri');
    expect((await opened()).caseNumber).toBe(first.caseNumber);
    const later = centre.client.case.open({ caseId: second.caseId });
    expect((await refusalOf(later)).code).toBe('NOT_YOURS');
  });
});
