import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#vault/keys/unlock';
import { complete, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, makeTestCentre, passphraseOf, type TestCentre } from '../support/test-centre.ts';

const noteAnswers = () => ({
  happenedOn: '2026-11-20',
  contactKind: 'client',
  summary: 'Konseling perorangan.',
});

/** Every row of every table but those the change itself writes, the settings of the word index among them, as text. */
function contentOf(folder: string, dataKey: Uint8Array): Record<string, string> {
  const database = openDatabase(vaultFiles(folder).database, dataKey, { readonly: true });
  const tables = database
    .prepare<[], { name: string }>(
      "select name from pragma_table_list where schema = 'main' and type = 'table' and name not like 'sqlite_%'",
    )
    .all()
    .filter(({ name }) => !['audit', 'former_audit_key', 'setting'].includes(name));
  const content = Object.fromEntries(
    tables.map(({ name }) => [name, JSON.stringify(database.prepare(`select * from "${name}"`).all())]),
  );
  const settings = database.prepare("select k, v from caseload_search_config where k <> 'version'").all();
  database.close();
  return { ...content, settings: JSON.stringify(settings) };
}

describe('keys.rotateDataKey', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  let caseId: string;
  eachCentre(
    async () => {
      const made = await makeTestCentre();
      await made.addUser('sri', 'socialWorker');
      ({ caseId } = await register(made.client, someone('Arif Wibowo')));
      await complete(made.client, caseId, 'note', noteAnswers());
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  const keyOf = async () => {
    const { dataKey } = await unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date() });
    return dataKey;
  };

  it('keeps every row under a new key, and the old key opens nothing of it', async () => {
    const old = await keyOf();
    const before = contentOf(centre.folder, old);
    await centre.client.keys.rotateDataKey();
    const present = await keyOf();
    expect(present).not.toEqual(old);
    expect(contentOf(centre.folder, present)).toEqual(before);
    expect(before.settings).toContain('secure-delete');
    expect(() => openDatabase(vaultFiles(centre.folder).database, old)).toThrow(/bukan|kunci/i);
    expect(readdirSync(centre.folder).filter((name) => name.includes('kunci-baru'))).toEqual([]);
  });

  it('lets the Kepala go on working, and everybody in by their own pass phrase or the paper', async () => {
    const { client, recoveryKey, folder } = centre;
    await client.keys.rotateDataKey();
    await complete(client, caseId, 'note', noteAnswers());
    expect((await client.caseload.list({ search: 'arif' })).total).toBe(1);
    await centre.as('sri');
    await client.vault.lock();
    await client.vault.unlock({ loginName: 'sri', passphrase: passphraseOf('sri') });
    await client.vault.lock();
    (await unlockWithRecoveryKey({ folder, recoveryKey })).dataKey.fill(0);
  });

  it('leaves a trail that verifies from its first row to its last, the change among them', async () => {
    await centre.client.keys.rotateDataKey();
    await centre.client.keys.rotateDataKey();
    const verdict = await centre.client.audit.verify({});
    expect(verdict.troubles).toEqual([]);
    const { rows } = await centre.client.audit.list({});
    expect(rows.filter(({ operation }) => operation === 'keys.rotateDataKey')).toHaveLength(2);
  });

  it('makes a backup first, which still opens with the paper after the change', async () => {
    const { client, recoveryKey, folder } = centre;
    await client.keys.rotateDataKey();
    const { rows } = await client.backup.list();
    const before = rows.find(({ reason }) => reason === 'Sebelum kunci data diganti');
    expect(before).toBeDefined();
    const drill = await client.backup.rehearse({ id: before?.id ?? '', recoveryKey });
    expect(drill).toMatchObject({ clients: 1, cases: 1, notes: 1 });
    expect(readdirSync(ownBackupFolder(folder)).length).toBeGreaterThan(0);
  });

  it('asks for the pass phrase again, and is the business of the Kepala', async () => {
    centre.time.pass(5 * 60_000 - 1);
    await centre.client.home.get();
    centre.time.pass(2);
    expect((await refusalOf(centre.client.keys.rotateDataKey())).code).toBe('REAUTH');
    await centre.as('sri');
    expect((await refusalOf(centre.client.keys.rotateDataKey())).code).toBe('FORBIDDEN');
  });

  it('is one at a time: a second click is refused and changes nothing', async () => {
    const both = await Promise.allSettled([
      centre.client.keys.rotateDataKey(),
      centre.client.keys.rotateDataKey(),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const { dataKeys } = JSON.parse(readFileSync(vaultFiles(centre.folder).slots, 'utf8'));
    expect(dataKeys).toHaveLength(1);
    await centre.client.home.get();
  });
});
