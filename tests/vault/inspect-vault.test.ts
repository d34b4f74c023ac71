import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { inspectVault } from '#vault/keys/inspect-vault';
import { makeFolder, makeVault, troubleOf } from './support.ts';

const made = async (spoil: (files: ReturnType<typeof vaultFiles>) => void) => {
  const { folder } = await makeVault();
  spoil(vaultFiles(folder));
  const before = contentOf(folder);
  const found = await inspectVault(folder);
  expect(contentOf(folder)).toEqual(before);
  return found;
};
const contentOf = (folder: string) =>
  readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);

describe('a folder, looked at without any key', () => {
  it('that is missing or empty has no vault', async () => {
    const folder = makeFolder();
    expect(await inspectVault(folder)).toEqual({ state: 'none' });
    expect(await inspectVault(join(folder, 'belum', 'ada'))).toEqual({ state: 'none' });
  });

  it('with a vault says whose it is', async () => {
    const { folder, vaultId } = await makeVault();
    expect(await inspectVault(folder)).toEqual({
      state: 'ready',
      vaultId,
      kind: 'real',
      centreName: 'Panti Harapan Bangsa',
    });
  });

  it('with a spoiled vault names the trouble and touches nothing', async () => {
    const cases: [string, (files: ReturnType<typeof vaultFiles>) => void][] = [
      ['database-lost', ({ database }) => rmSync(database)],
      ['empty', ({ database }) => truncateSync(database, 0)],
      ['truncated', ({ database }) => truncateSync(database, 100)],
      [
        'foreign',
        ({ database }) => {
          rmSync(database);
          new BetterSqlite(database).exec('CREATE TABLE a (b)').close();
        },
      ],
      [
        'slot-file-lost',
        ({ slots, previousSlots }) => {
          rmSync(slots);
          rmSync(previousSlots);
        },
      ],
      [
        'slot-file-damaged',
        ({ slots, previousSlots }) => {
          truncateSync(slots, 99);
          truncateSync(previousSlots, 99);
        },
      ],
      [
        'slot-file-damaged',
        ({ slots, previousSlots }) => {
          truncateSync(slots, 99);
          rmSync(previousSlots);
        },
      ],
      ['newer', ({ slots }) => writeFileSync(slots, '{"format":"titian-keys","version":7}')],
    ];
    for (const [state, spoil] of cases) {
      const found = await made(spoil);
      expect(found.state).toBe(state);
      expect(found.error?.message).toMatch(/\.$/);
    }
  });

  it('still names the centre when only the database is in trouble', async () => {
    const found = await made(({ database }) => rmSync(database));
    expect(found.centreName).toBe('Panti Harapan Bangsa');
  });

  it('is ready by its previous slots when the newest are damaged', async () => {
    const found = await made(({ slots }) => writeFileSync(slots, ''));
    expect([found.state, found.slotTrouble]).toEqual(['ready', { newest: 'damaged', previous: 'sound' }]);
  });

  it('full of other things is no place for a vault, and stays as it is', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'skripsi.docx'), 'isi');
    expect((await inspectVault(folder)).state).toBe('folder-not-empty');
    expect((await troubleOf(() => makeVault({ folder }))).code).toBe('folder-not-empty');
    expect(readdirSync(folder)).toEqual(['skripsi.docx']);
  });
});
