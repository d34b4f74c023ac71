import { rmSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#database/connect';
import { migrations } from '#database/migrations/list';
import { migrate, newestNumber } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { purgeClient } from '#vault/erasure/purge-client';
import { openDatabase } from '#vault/file/open-database';
import { rescueVault } from '#vault/rescue/rescue-vault';
import { copyFixture } from '../migrations/fixtures.ts';
import { spoilPages } from './spoil-pages.ts';

const closers: (() => void)[] = [];
afterAll(() => {
  for (const close of closers) close();
});

it('rescues a vault that was damaged before it was ever brought up to date', async () => {
  const { folder, dataKey, vaultId, remove } = await copyFixture(1);
  const to = `${folder}-selamat`;
  closers.push(remove, () => rmSync(to, { recursive: true, force: true }));
  const before = openDatabase(vaultFiles(folder).database, dataKey, { readonly: true });
  const count = 'select count(*) from form_record';
  const records = before.prepare(count).pluck().get();
  const page = before.prepare("select rootpage from sqlite_schema where name = 'preference'").pluck().get();
  before.close();
  spoilPages(vaultFiles(folder).database, [Number(page)]);
  const facts = { vaultId, dataKey, centreName: 'Panti Contoh', now: '2026-12-20T02:00:00.000Z' };
  await rescueVault({ folder, to, today: '2026-12-20', ...facts });
  const after = openDatabase(vaultFiles(to).database, dataKey, { readonly: true });
  closers.unshift(() => after.close());
  expect(after.pragma('user_version', { simple: true })).toBe(newestNumber(migrations));
  expect(after.prepare(count).pluck().get()).toBe(records);
  expect(after.prepare('select count(*) from writing_due').pluck().get()).toBeGreaterThan(0);
});

// Whoever is erased again in a rescue goes from the backup in the form of what was damaged: any since erasure began.
describe('erases somebody whole, with the words by which they are found, from a vault', () => {
  let vault: Awaited<ReturnType<typeof copyFixture>>;
  let sqlite: Database;
  beforeAll(async () => {
    vault = await copyFixture(1);
    sqlite = openDatabase(vaultFiles(vault.folder).database, vault.dataKey);
    closers.unshift(() => sqlite.close(), vault.remove);
  });

  // One vault goes from form to form; in each of them the erasure is taken back.
  it.each(migrations.map(({ number }) => number).filter((form) => form >= 3))(
    'of the form %i',
    async (form) => {
      migrate(sqlite, migrations.slice(0, form));
      const left = 'select client_id from case_file where left_on is not null';
      const clientId = sqlite.prepare<[], string>(left).pluck().get() ?? '';
      const number = (query: string) => Number(sqlite.prepare(query).pluck().get(clientId));
      const row = number(`select row_number from caseload_row
      where case_id in (select id from case_file where client_id = ?)`);
      const rows = [
        'select count(*) from client where id = ?',
        'select count(*) from case_file where client_id = ?',
        'select count(*) from form_record where client_id = ?',
        `select count(*) from caseload_row where row_number = ${row} and ? <> ''`,
        `select count(*) from caseload_search where rowid = ${row} and ? <> ''`,
      ];
      expect(rows.map(number).every((count) => count > 0)).toBe(true);
      const erased = { vaultFolder: vault.folder, clientId, erasedAt: '2026-12-20T02:00:00.000Z' };
      const trx = await connect(sqlite).startTransaction().execute();
      try {
        await purgeClient(trx, erased);
        expect(rows.map(number)).toEqual(rows.map(() => 0));
      } finally {
        await trx.rollback().execute();
      }
    },
  );
});
