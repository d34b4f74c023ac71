import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';

const minutes = (count: number) => count * 60_000;

describe('the lock', () => {
  let centre: TestCentre;
  eachCentre(makeTestCentre, (made) => {
    centre = made;
  });

  it('falls after five minutes without a request, before the next one is served', async () => {
    centre.time.pass(minutes(5));
    expect((await refusalOf(centre.client.home.get())).code).toBe('LOCKED');
    expect((await centre.client.vault.status()).state).toBe('locked');
  });

  it('is put off by work, not by asking for the status', async () => {
    for (let round = 0; round < 3; round++) {
      centre.time.pass(minutes(4));
      await centre.client.home.get();
    }
    centre.time.pass(minutes(3));
    await centre.client.vault.status();
    centre.time.pass(minutes(2));
    expect((await refusalOf(centre.client.home.get())).code).toBe('LOCKED');
  });

  it('is not fooled by a wall clock set back or forward', async () => {
    centre.time.setWall('2026-11-22T02:00:00.000Z');
    expect((await refusalOf(centre.client.home.get())).code).toBe('LOCKED');
    centre.time.setWall('2026-11-23T02:00:00.000Z');
    await centre.as('kepala');
    centre.time.setWall('2027-11-23T02:00:00.000Z');
    expect((await refusalOf(centre.client.home.get())).code).toBe('LOCKED');
  });

  it('has fallen when a PC wakes: while it slept only the clock on the wall went on', async () => {
    centre.time.setWall('2026-11-23T02:04:00.000Z');
    await centre.client.home.get();
    centre.time.setWall('2026-11-23T02:10:00.000Z');
    expect((await refusalOf(centre.client.home.get())).code).toBe('LOCKED');
    expect((await centre.client.vault.status()).state).toBe('locked');
  });

  it('changes the person in one step, and the new one sees only their own', async () => {
    await centre.addUser('sri', 'socialWorker');
    await register(centre.client, someone('Milik Kepala'));
    await centre.as('sri');
    expect((await centre.client.caseload.list({})).total).toBe(0);
    expect((await centre.client.vault.status()).session?.loginName).toBe('sri');
  });

  it('says how many tries are left, then makes one wait, and the right pass phrase must wait too', async () => {
    await centre.client.vault.lock();
    const wrong = () =>
      refusalOf(centre.client.vault.unlock({ loginName: 'kepala', passphrase: 'bukan ini sama sekali' }));
    expect((await wrong()).message).toBe(
      'Nama pengguna atau kata sandi salah. Anda dapat mencoba 4 kali lagi.',
    );
    for (let round = 0; round < 3; round++) await wrong();
    const fifth = await wrong();
    expect(fifth.message).toContain('setelah 30 detik');
    const right = await refusalOf(centre.client.vault.unlock(headLogin));
    expect([right.code, (right.data as { waitSeconds: number }).waitSeconds]).toEqual(['LOGIN_REFUSED', 30]);
  });

  it('refuses a second Titian on the same vault, in a sentence', async () => {
    const second = createApp(centre.parts);
    const client = createRouterClient(second.router, { context: second.context });
    const refusal = await refusalOf(client.vault.unlock(headLogin));
    expect(refusal.code).toBe('VAULT_REFUSED');
    expect(refusal.message).toContain('sedang dibuka oleh Titian yang lain');
    await second.close();
  });

  it('asks for the pass phrase again before users are changed, five minutes after the last time', async () => {
    for (let round = 0; round < 2; round++) {
      centre.time.pass(minutes(3));
      await centre.client.home.get();
    }
    const add = () => centre.addUser('baru', 'operator');
    expect((await refusalOf(add())).code).toBe('REAUTH');
    await centre.client.vault.confirm({ passphrase: headLogin.passphrase });
    await add();
  });
});

describe('vault.create', () => {
  it('writes nothing until the recovery key has been typed back', async () => {
    const centre = await makeTestCentre();
    const { app, parts } = centre;
    const other = createApp({ ...parts, folder: `${parts.folder}-lain` });
    const client = createRouterClient(other.router, { context: other.context });
    const { recoveryKey } = await client.vault.offerRecoveryKey();
    const input = {
      centre: { name: 'LKS Lain', kind: 'lks' as const, town: 'Bantul' },
      user: {
        name: 'Kepala Lain',
        loginName: 'kepala',
        position: '',
        employeeNumber: '',
        passphrase: 'pagar melati tujuh sungai',
      },
      recoveryKey,
    };
    const { recoveryKey: another } = await client.vault.offerRecoveryKey();
    const misread = await refusalOf(client.vault.create({ ...input, typedBack: another }));
    expect(misread.code).toBe('RECOVERY_KEY_MISTYPED');
    expect((await refusalOf(client.vault.create({ ...input, typedBack: 'salah' }))).message).toContain(
      'belum lengkap',
    );
    expect((await client.vault.status()).state).toBe('none');
    const weak = { ...input, user: { ...input.user, passphrase: '12345678' }, typedBack: recoveryKey };
    expect((await refusalOf(client.vault.create(weak))).code).toBe('VAULT_REFUSED');
    expect((await client.vault.status()).state).toBe('none');
    const session = await client.vault.create({
      ...input,
      typedBack: recoveryKey.toLowerCase().replaceAll('-', ' '),
    });
    expect([session.role, session.centreName]).toEqual(['head', 'LKS Lain']);
    await other.close();
    await app.close();
    await centre.close();
  });
});
