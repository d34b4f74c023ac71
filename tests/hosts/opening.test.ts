import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { migrations } from '#database/migrations/list';
import { openingReason } from '#domain/safety/opening-steps';
import { withVault } from '#hosts/cli/with-vault';
import { fixtureLogin } from '../migrations/fixtures.ts';
import { slowOldForm } from '../migrations/old-form.ts';

let old: Awaited<ReturnType<typeof slowOldForm>>;
beforeAll(async () => {
  vi.stubEnv('TITIAN_USER', fixtureLogin.loginName);
  vi.stubEnv('TITIAN_PASSPHRASE', fixtureLogin.passphrase);
  old = await slowOldForm();
});
afterAll(() => {
  vi.unstubAllEnvs();
  old.remove();
});

it('a command that opens a vault of an old form says why it waits, and each step it reached', async () => {
  const lines: string[] = [];
  const terminal = { out: () => undefined, say: (line: string) => void lines.push(line) };
  const told = (line: string) => vi.waitFor(() => expect(lines).toContain(line), 5_000);
  const done = withVault(old.folder, terminal, async (client) => (await client.vault.status()).state);
  await told('Membuat cadangan dari bentuk data yang lama…');
  expect(lines[0]).toBe(openingReason);
  await old.letBackUp();
  await told(`Memperbarui bentuk data: langkah 1 dari ${migrations.length}…`);
  old.letMigrate();
  expect(await done).toBe('unlocked');
  expect(lines.filter((line) => line === openingReason)).toHaveLength(1);

  lines.length = 0;
  await withVault(old.folder, terminal, async () => undefined);
  expect(lines).toEqual([]);
});
