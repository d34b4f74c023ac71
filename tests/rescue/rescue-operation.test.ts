import { existsSync, readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { makePeopledCentre } from '../backup/support.ts';
import { refusalOf } from '../support/cases.ts';
import { headLogin, passphraseOf, type TestCentre } from '../support/test-centre.ts';
import { spoilPages } from './spoil-pages.ts';

describe('rescue.run', { timeout: 120_000 }, () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makePeopledCentre(5);
    await centre.addUser('sri', 'socialWorker');
    await centre.client.vault.lock();
    spoilPages(vaultFiles(centre.folder).database, [1]);
  });
  afterEach(() => centre.close());
  const beside = () => readdirSync(dirname(centre.folder)).filter((name) => name.includes('-diganti-'));

  it('puts a whole vault in place of one without its first page, keeps the damaged one, and the report', async () => {
    const { client } = centre;
    expect(await refusalOf(client.vault.unlock(headLogin))).toMatchObject({ code: 'VAULT_REFUSED' });
    const { report, replaced = '' } = await client.rescue.run(headLogin);
    expect(report).toMatchObject({ lostPages: 1, gone: 0, isCounted: true, leftovers: [] });
    expect(existsSync(vaultFiles(replaced).database)).toBe(true);
    expect(await client.rescue.progress()).toBeNull();
    const session = await client.vault.unlock(headLogin);
    expect(session.warnings).toEqual([]);
    expect((await client.caseload.list({ status: 'all' })).total).toBe(5);
    expect(await client.rescue.report()).toEqual(report);
    expect((await client.backup.list()).rescuedAt).toBe(report.at);
  });

  it('takes the recovery key as well', async () => {
    const { client, recoveryKey } = centre;
    expect((await client.rescue.run({ recoveryKey })).report.lostPages).toBe(1);
  });

  it('refuses a wrong pass phrase and whoever is not Kepala, and leaves everything as it is', async () => {
    const { client } = centre;
    expect((await refusalOf(client.rescue.run({ ...headLogin, passphrase: 'bukan' }))).message).toContain(
      'kata sandi salah',
    );
    const sri = { loginName: 'sri', passphrase: passphraseOf('sri') };
    expect((await refusalOf(client.rescue.run(sri))).message).toContain('Hanya Kepala Panti');
    expect(beside()).toEqual([]);
  });
});
