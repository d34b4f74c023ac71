import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import {
  anAdmission,
  complete,
  eicAnswers,
  refusalOf,
  register,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre, type TestClient } from '../support/test-centre.ts';

/** What became of two clicks a moment apart: what succeeded, and the sentences of what did not. */
async function twice(click: () => Promise<unknown>) {
  const both = await Promise.allSettled([click(), click()]);
  return {
    done: both.filter(({ status }) => status === 'fulfilled').length,
    told: both.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as { code: string; message: string }] : [],
    ),
  };
}

describe('a double click', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('on the last step of the wizard makes one vault', async () => {
    const home = mkdtempSync(join(tmpdir(), 'titian-dua-'));
    const app = createApp({
      folder: join(home, 'brankas'),
      demoFolder: join(home, 'contoh'),
      kdfCost: kdfFloor,
    });
    const client: TestClient = createRouterClient(app.router, { context: app.context });
    const { recoveryKey } = await client.vault.offerRecoveryKey();
    const user = { name: 'Ratna Dewanti', ...headLogin, position: '', employeeNumber: '' };
    const { done, told } = await twice(() =>
      client.vault.create({
        centre: { name: 'PSAA Tunas Melati', kind: 'panti', town: 'Sleman' },
        user,
        recoveryKey,
        typedBack: recoveryKey,
      }),
    );
    expect([done, told.map(({ code }) => code)]).toEqual([1, ['VAULT_REFUSED']]);
    expect(told[0]?.message).toContain('sudah berisi berkas lain');
    expect(readdirSync(home)).toEqual(['brankas']);
    await client.vault.unlock(headLogin);
    expect((await client.users.list()).map(({ loginName }) => loginName)).toEqual(['kepala']);
    await app.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('on adding a user adds one, and says that the name is taken', async () => {
    const { client } = centre;
    const { done, told } = await twice(() => centre.addUser('sri', 'socialWorker', 'Sri Wahyuni'));
    expect([done, told.map(({ message }) => message)]).toEqual([
      1,
      ['Nama pengguna ini sudah dipakai. Pilih nama pengguna lain.'],
    ]);
    expect((await client.users.list()).filter(({ loginName }) => loginName === 'sri')).toHaveLength(1);
    await centre.as('sri');
    await centre.as('kepala');
  });

  it('on a new case opens one', async () => {
    const { client } = centre;
    const { clientId, caseId } = await register(client, someone('Nanda Kusuma'));
    await complete(client, caseId, 'termination', terminationAnswers());
    const request = {
      requestId: randomUUID(),
      clientId,
      caseFile: anAdmission({ admittedOn: '2026-11-15' }),
    };
    const both = await Promise.all([client.client.openNewCase(request), client.client.openNewCase(request)]);
    expect(both[0]).toEqual(both[1]);
    // Another window, with a request of its own, is told that there is an open case.
    const other = await refusalOf(client.client.openNewCase({ ...request, requestId: randomUUID() }));
    expect(other.message).toContain('masih memiliki kasus yang terbuka');
  });

  it('on closing a case closes it once', async () => {
    const { client } = centre;
    const { caseId } = await register(client, someone('Rusli Hamzah', { birthDate: '1970-01-01' }));
    const requestId = randomUUID();
    const both = await Promise.all(
      [1, 2].map(() => complete(client, caseId, 'termination', terminationAnswers(), { requestId })),
    );
    expect(both[0]).toEqual(both[1]);
    expect(
      (await client.case.history({ caseId })).events.filter(({ form }) => form === 'Terminasi'),
    ).toHaveLength(1);
  });

  it('from two windows that both hold the form completes it once, and the second is told', async () => {
    const { client } = centre;
    const { caseId } = await register(client, someone('Petrus Lende', { birthDate: '1982-02-02' }));
    const { done, told } = await twice(() => complete(client, caseId, 'eic', eicAnswers));
    expect([done, told.map(({ code }) => code)]).toEqual([1, ['MOVED_ON']]);
    expect(told[0]?.message).toContain('sudah diperbarui');
    expect((await client.form.eic.open({ caseId })).record?.version).toBe(1);
  });
});

describe('a wrong pass phrase behind the door', () => {
  it('changes nothing, is counted as at the door, and says how many tries are left', async () => {
    const centre = await makeTestCentre();
    const { client } = centre;
    const wrong = 'bukan kata sandi yang benar';
    const told = [
      await refusalOf(client.vault.confirm({ passphrase: wrong })),
      await refusalOf(client.vault.changePassphrase({ current: wrong, next: 'perahu kayu angin timur' })),
    ];
    expect(told.map(({ code, message }) => [code, message])).toEqual([
      ['LOGIN_REFUSED', 'Nama pengguna atau kata sandi salah. Anda dapat mencoba 4 kali lagi.'],
      ['LOGIN_REFUSED', 'Nama pengguna atau kata sandi salah. Anda dapat mencoba 3 kali lagi.'],
    ]);
    await client.vault.lock();
    expect((await client.vault.unlock(headLogin)).loginName).toBe('kepala');
    await centre.close();
  });
});
