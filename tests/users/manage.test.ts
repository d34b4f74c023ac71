import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { refusalOf, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('users', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makeTestCentre();
  });
  afterEach(() => centre.close());

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

  it('removes an account only after its cases are handed over; what it wrote keeps its name', async () => {
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const bagus = await centre.addUser('bagus', 'socialWorker', 'Bagus P.');
    await centre.as('sri');
    const { caseId } = await register(centre.client, someone('Arif Wibowo'));
    await centre.as('kepala');
    const refusal = await refusalOf(centre.client.users.remove({ userId: sri }));
    expect([refusal.code, refusal.message]).toEqual([
      'HAS_OPEN_CASES',
      'Sri W. masih memegang 1 kasus. Alihkan kasusnya lebih dahulu.',
    ]);
    await centre.client.case.assign({ caseId, workerId: bagus });
    await centre.client.users.remove({ userId: sri });
    expect((await refusalOf(centre.as('sri'))).code).toBe('LOGIN_REFUSED');
    await centre.as('kepala');
    const { record } = await centre.client.form.client.open({ caseId });
    expect(record?.savedBy).toBe('Sri W.');
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
    await centre.client.case.assign({ caseId, workerId: sri, supervisorId: yusuf });
    const { worker, supervisor } = await centre.client.case.open({ caseId });
    expect([worker?.name, supervisor?.name]).toEqual(['Sri W.', 'Yusuf H.']);
    expect(
      (await refusalOf(centre.client.case.assign({ caseId, workerId: sri, supervisorId: sri }))).code,
    ).toBe('NOT_A_SUPERVISOR');
  });
});
