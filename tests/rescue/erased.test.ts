import { rmSync, statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { listOurs } from '#vault/backup/take-backup';
import { openDatabase } from '#vault/file/open-database';
import { findRescueCopy } from '#vault/file/rescue-copy';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { rescueVault } from '#vault/rescue/rescue-vault';
import { countCanaries, erase, ownBackups, registerLeaver } from '../erasure/support.ts';
import { anAdmission, register, someone } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { pageBytes, spoilPages } from './spoil-pages.ts';

const now = '2026-12-20T02:00:00.000Z';

/** The only backup that is left was made before somebody was erased. */
describe('a rescue with a backup older than an erasure', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  let clientId: string;
  beforeEach(async () => {
    centre = await makeTestCentre();
    const leaver = await registerLeaver(centre);
    clientId = leaver.clientId;
    await register(
      centre.client,
      someone('Orang Yang Tinggal', { birthDate: '1950-01-01' }),
      anAdmission({ category: 'PMKS-08' }),
    );
    await centre.client.backup.make();
    const older = new Set((await ownBackups(centre)).map(({ file }) => file));
    await erase(centre, leaver);
    await centre.client.vault.lock();
    const { vaultId } = await unlock();
    for (const { file } of await listOurs(ownBackupFolder(centre.folder), vaultId)) {
      if (!older.has(file)) rmSync(file);
    }
  });
  afterEach(() => centre.close());

  const fileOf = () => vaultFiles(centre.folder).database;
  const unlock = () => unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date(now) });

  it.each([
    ['the page of what screens remember', async () => [await rootOf('preference')]],
    ['the page of the ledger', async () => [await rootOf('erased_person')]],
    ['every second page', async () => everySecondPage()],
  ])('brings nobody back when it lost %s', async (_what, lost) => {
    spoilPages(fileOf(), await lost());
    const { dataKey, vaultId, centreName } = await unlock();
    const to = `${centre.folder}-selamat`;
    const order = { folder: centre.folder, to, vaultId, centreName, dataKey, now, today: '2026-12-20' };
    expect((await rescueVault(order)).backupMadeAt).toBe('2026-11-23T02:00:00.000Z');

    const rescued = openDatabase(vaultFiles(to).database, dataKey, {
      readonly: true,
      expectVaultId: vaultId,
    });
    const count = (sql: string) => rescued.prepare(sql).pluck().get(clientId);
    expect(countCanaries(rescued.serialize())).toBe(0);
    expect(count('select count(*) from client where id = ?')).toBe(0);
    expect(count('select count(*) from case_file where client_id = ?')).toBe(0);
    expect(count('select count(*) from erased_person where client_id = ?')).toBe(1);
    rescued.close();
  });

  async function rootOf(table: string): Promise<number> {
    const { dataKey, vaultId } = await unlock();
    const copy = await findRescueCopy({ folder: centre.folder, vaultId, dataKey });
    return copy?.trees.find(({ name }) => name === table)?.root ?? 0;
  }

  function everySecondPage(): number[] {
    const pages = statSync(fileOf()).size / pageBytes;
    return Array.from({ length: Math.floor(pages / 2) }, (_page, index) => 2 * index + 2);
  }
});
