import { rmSync } from 'node:fs';
import { afterAll, expect, it } from 'vitest';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
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
