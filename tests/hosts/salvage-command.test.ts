import { existsSync, truncateSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { makePeopledCentre } from '../backup/support.ts';
import { headLogin, type TestCentre } from '../support/test-centre.ts';
import { titian } from './support/titian.ts';

describe('titian salvage', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  const account = { TITIAN_USER: headLogin.loginName, TITIAN_PASSPHRASE: headLogin.passphrase };
  beforeAll(async () => {
    centre = await makePeopledCentre(5);
    await centre.app.close();
  });
  afterAll(() => centre.close());
  const salvage = (to: string, environment = account) =>
    titian(['salvage', '--data', centre.folder, '--to', to], environment);

  it('makes a whole vault of one that was cut off, which then passes every check', async () => {
    const { database } = vaultFiles(centre.folder);
    truncateSync(database, 40 * 4096);
    const to = `${centre.folder}-selamat`;
    const ended = await salvage(to);
    expect([ended.code, ended.out]).toEqual([0, '']);
    expect(ended.err).toMatch(/\d+ dari \d+ halaman tidak terbaca\. .+ baris diambil dari cadangan [\d-]+\./);
    expect(ended.err).toContain(`Brankas yang diselamatkan ada di ${to}.`);
    expect((await titian(['verify', '--data', to], account)).code).toBe(0);
  });

  it('never calls a wrong pass phrase damage, and makes nothing', async () => {
    const to = `${centre.folder}-salah`;
    const ended = await salvage(to, { ...account, TITIAN_PASSPHRASE: 'bukan kata sandinya' });
    expect([ended.code, existsSync(to)]).toEqual([1, false]);
    expect(ended.err).toContain('Nama pengguna atau kata sandi salah.');
  });

  it('goes into no folder that holds something', async () => {
    const ended = await salvage(centre.folder);
    expect(ended.code).toBe(1);
    expect(ended.err).toContain('sudah berisi berkas lain');
  });
});
