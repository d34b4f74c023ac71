import { describe, expect, it } from 'vitest';
import {
  assign,
  complete,
  correctUser,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('users', () => {
  let centre: TestCentre;
  eachCentre(makeTestCentre, (made) => {
    centre = made;
  });

  it('adds somebody who can log in at once with their own pass phrase', async () => {
    await centre.addUser('sri', 'socialWorker', 'Sri W.');
    await centre.as('sri');
    expect((await centre.client.vault.status()).session?.roleLabel).toBe('Pekerja Sosial');
  });

  it('refuses a name taken and a weak pass phrase, and leaves nobody behind', async () => {
    await centre.addUser('sri', 'socialWorker');
    expect((await refusalOf(centre.addUser('sri', 'operator'))).message).toContain('sudah dipakai');
    const weak = centre.client.users.add({
      name: 'Agus',
      loginName: 'agus',
      role: 'operator',
      passphrase: 'panti123',
      position: '',
      employeeNumber: '',
    });
    expect((await refusalOf(weak)).code).toBe('VAULT_REFUSED');
    expect((await centre.client.users.list()).map(({ loginName }) => loginName).sort()).toEqual([
      'kepala',
      'sri',
    ]);
  });

  it('shuts an account out at once, whatever it holds; what it wrote keeps its name', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const bagus = await centre.addUser('bagus', 'socialWorker', 'Bagus P.');
    await centre.as('sri');
    const { caseId } = await register(centre.client, someone('Arif Wibowo'));
    await centre.as('kepala');
    await centre.client.users.remove({ userId: sri });
    expect((await refusalOf(centre.as('sri'))).code).toBe('LOGIN_REFUSED');
    await centre.as('kepala');
    const { record } = await centre.client.form.client.open({ caseId });
    expect(record?.savedBy).toBe('Sri W.');
    // Nobody is forgotten: the case is told to whoever may give it to somebody, and is one click away.
    expect((await centre.client.home.get()).withoutWorker).toBe(1);
    const { rows } = await centre.client.caseload.list({ workerIds: ['nobody'] });
    expect(rows.map((row) => row.caseId)).toEqual([caseId]);
    const handover = 'Ibunya hanya mau ditelepon sore.';
    const about = { caseIds: [caseId], workerIds: [bagus], reason: 'Sri W. pindah.', handover };
    await centre.client.case.handOver(about);
    expect((await centre.client.home.get()).withoutWorker).toBe(0);
    const { holders } = await centre.client.case.history({ caseId });
    expect(holders.map(({ name, reason, by }) => [name, reason, by])).toEqual([
      ['Bagus P.', 'Sri W. pindah.', 'Ratna Dewanti'],
      ['Sri W.', null, 'Sri W.'],
    ]);
    await centre.as('bagus');
    expect((await centre.client.case.open({ caseId })).worker?.name).toBe('Bagus P.');
    expect((await centre.client.case.summary({ caseId })).handover).toMatchObject({
      handover,
      to: 'Bagus P.',
    });
  });

  it('divides cases so that loads come close, to those only who may hold one, and no closed case', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const bagus = await centre.addUser('bagus', 'socialWorker', 'Bagus P.');
    const dewi = await centre.addUser('dewi', 'caregiver', 'Dewi A.');
    const cases: string[] = [];
    for (const [name, worker] of [
      ['Arif Wibowo', sri],
      ['Gilang Permana', sri],
      ['Teguh Santosa', sri],
      ['Wawan Kurnia', bagus],
    ] as const)
      cases.push((await register(centre.client, someone(name), undefined, worker)).caseId);
    const give = (workerIds: string[], caseIds = cases.slice(0, 3)) =>
      centre.client.case.handOver({ caseIds, workerIds, reason: 'Beban kerja.' });
    expect((await refusalOf(give([bagus, dewi]))).code).toBe('NOT_A_WORKER');
    const kepala = (await centre.client.users.list()).find(({ role }) => role === 'head')?.id ?? '';
    expect(await give([bagus, kepala])).toEqual([
      { name: 'Bagus P.', cases: 1 },
      { name: 'Ratna Dewanti', cases: 2 },
    ]);
    const last = cases[3] ?? '';
    const ended = terminationAnswers({ terminatedOn: '2026-09-20', reason: 'T17' });
    await complete(centre.client, last, 'termination', ended);
    const refusal = await refusalOf(give([sri], [...cases.slice(0, 3), last]));
    expect(refusal.code).toBe('CASE_CLOSED');
    expect((await centre.client.caseload.list({ workerIds: [sri] })).total).toBe(0);
  });

  it('corrects who a colleague is, everywhere from then on, and what they may', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const { caseId } = await register(centre.client, someone('Arif Wibowo'), undefined, sri);
    const about = {
      name: 'Sri Wahyuni, S.Tr.Sos.',
      position: 'Pekerja Sosial Muda',
      employeeNumber: '19900101',
    };
    const fixed = await correctUser(centre.client, {
      userId: sri,
      role: 'supervisor',
      reason: 'change',
      ...about,
    });
    expect(fixed).toMatchObject({ ...about, role: 'supervisor', openCases: 1 });
    const { rows } = await centre.client.caseload.list({});
    expect(rows[0]?.worker).toBe(about.name);
    expect((await centre.client.case.open({ caseId })).worker?.name).toBe(about.name);
    await centre.as('sri');
    expect((await centre.client.vault.status()).session).toMatchObject({
      name: about.name,
      roleLabel: 'Supervisor',
    });
  });

  it('takes no role from who is needed in it: oneself, the last Kepala, who holds or supervises cases', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const yusuf = await centre.addUser('yusuf', 'supervisor', 'Yusuf H.');
    const { caseId } = await register(centre.client, someone('Arif Wibowo'), undefined, sri);
    await assign(centre.client, { caseId, workerId: sri, supervisorId: yusuf });
    const correct = async (userId: string, role: 'operator' | 'socialWorker', name = 'Siapa') =>
      (await refusalOf(correctUser(centre.client, { userId, role, name, reason: 'change' }))).message;
    expect(await correct(sri, 'operator')).toBe(
      'Sri W. masih memegang 1 kasus. Alihkan kasusnya lebih dahulu.',
    );
    expect(await correct(yusuf, 'socialWorker')).toBe(
      'Yusuf H. masih menjadi supervisor 1 kasus. Tetapkan supervisor lain lebih dahulu.',
    );
    const me = (await centre.client.users.list()).find(({ role }) => role === 'head')?.id ?? '';
    expect(await correct(me, 'operator')).toContain('Peran sendiri');
    expect(await correct(sri, 'socialWorker', 'S')).toBe('Nama belum diisi.');
  });

  it('keeps the last Kepala, and nobody removes themselves', async () => {
    const me = (await centre.client.users.list())[0]?.id ?? '';
    expect((await refusalOf(centre.client.users.remove({ userId: me }))).code).toBe('OWN_ACCOUNT');
    const other = await centre.addUser('wakil', 'head', 'Wakil Kepala');
    await centre.as('wakil');
    await centre.client.users.remove({ userId: me });
    await centre.as('wakil');
    expect((await refusalOf(centre.client.users.remove({ userId: other }))).code).toBe('OWN_ACCOUNT');
  });

  it('gives somebody a new pass phrase, and the old one opens nothing', async () => {
    const sri = await centre.addUser('sri', 'socialWorker');
    await centre.client.users.resetPassphrase({ userId: sri, passphrase: 'jendela biru empat gajah' });
    await centre.client.vault.lock();
    expect((await refusalOf(centre.as('sri'))).code).toBe('LOGIN_REFUSED');
    const session = await centre.client.vault.unlock({
      loginName: 'sri',
      passphrase: 'jendela biru empat gajah',
    });
    expect(session.loginName).toBe('sri');
  });

  it('changes the name and number pattern of the centre, and refuses a pattern that cannot count', async () => {
    const before = await centre.client.centre.get();
    expect((await refusalOf(centre.client.centre.save({ ...before, casePattern: 'K-{YYYY}' }))).code).toBe(
      'BAD_PATTERN',
    );
    await centre.client.centre.save({
      ...before,
      name: 'Balai Harapan',
      casePattern: '{NNN}/BH/{MM}/{YYYY}',
    });
    const { caseNumber } = await register(centre.client, someone('Teguh Santosa'));
    expect(caseNumber).toBe('001/BH/09/2026');
    await centre.client.vault.lock();
    expect((await centre.client.vault.status()).centreName).toBe('Balai Harapan');
  });

  it('names a supervisor beside the worker', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const yusuf = await centre.addUser('yusuf', 'supervisor', 'Yusuf H.');
    const { caseId } = await register(centre.client, someone('Gilang Permana'));
    await assign(centre.client, { caseId, workerId: sri, supervisorId: yusuf });
    const { worker, supervisor } = await centre.client.case.open({ caseId });
    expect([worker?.name, supervisor?.name]).toEqual(['Sri W.', 'Yusuf H.']);
    expect((await refusalOf(assign(centre.client, { caseId, workerId: sri, supervisorId: sri }))).code).toBe(
      'NOT_A_SUPERVISOR',
    );
  });
});
