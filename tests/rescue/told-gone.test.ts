import { rmSync, statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { nameRow } from '#domain/safety/rescue-words';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { rescueVault } from '#vault/rescue/rescue-vault';
import { makePeopledCentre } from '../backup/support.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, type TestCentre } from '../support/test-centre.ts';
import { pageBytes, spoilPages } from './spoil-pages.ts';

const now = '2026-11-24T02:00:00.000Z';
const keys = {
  client: 'id',
  case_file: 'id',
  form_record: 'id',
  form_version: "record_id || ' ' || version",
  user: 'id',
  audit: 'seq',
} as const;

describe('the report of a rescue without a backup', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  eachCentre(
    () => makePeopledCentre(30),
    async (made) => {
      centre = made;
      await centre.client.vault.lock();
      rmSync(ownBackupFolder(centre.folder), { recursive: true, force: true });
    },
  );

  const unlock = () => unlockWithPassphrase({ folder: centre.folder, ...headLogin, now: new Date(now) });

  function idsOf(database: Database): Set<string> {
    const ids = Object.entries(keys).flatMap(([table, key]) =>
      database.prepare<[], string>(`select '${table} ' || ${key} from ${table}`).pluck().all(),
    );
    return new Set(ids);
  }

  function read(folder: string, { dataKey, vaultId }: { dataKey: Uint8Array; vaultId: string }) {
    const database = openDatabase(vaultFolder(folder), dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      return idsOf(database);
    } finally {
      database.close();
    }
  }
  const vaultFolder = (folder: string) => vaultFiles(folder).database;

  it.each([3, 5, 8, 13, 21])('tells of every row that is missing, and of no other: seed %i', async (seed) => {
    const unlocked = await unlock();
    const before = read(centre.folder, unlocked);
    const file = vaultFolder(centre.folder);
    const pages = statSync(file).size / pageBytes;
    spoilPages(
      file,
      [1, 2, 3, 4, 5, 6].map((at) => 2 + ((seed * at * 31) % (pages - 2))),
    );
    const to = `${centre.folder}-selamat-${seed}`;
    const { vaultId, centreName, dataKey } = unlocked;
    const place = { folder: centre.folder, to, vaultId, centreName, dataKey };
    const report = await rescueVault({ ...place, now, today: '2026-11-24' });
    const after = read(to, unlocked);
    rmSync(to, { recursive: true, force: true });
    const missing = [...before].filter((id) => !after.has(id)).length;
    const counted = new Set(Object.keys(keys).map(nameRow));
    const told =
      report.tables.filter(({ what }) => counted.has(what)).reduce((sum, { gone }) => sum + gone, 0) +
      report.leftovers.filter(({ what }) => counted.has(what)).length;
    if (report.isCounted) expect(told).toBe(missing);
    else expect(told).toBeLessThanOrEqual(missing);
  });
});
