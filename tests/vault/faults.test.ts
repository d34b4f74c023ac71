import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { toVaultError } from '#platform/vault-error';
import { openDatabase } from '#vault/file/open-database';
import { acquireVaultLock } from '#vault/file/vault-lock';
import { inspectVault } from '#vault/keys/inspect-vault';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#vault/keys/unlock';
import { addUserSlot } from '#vault/keys/vault-keys';
import { mountSmallDisk } from '../support/small-disk.ts';
import { makeVault, owner, troubleOf } from './support.ts';

const now = new Date('2026-11-23T01:00:00Z');
const budi = { userId: 'u-budi', loginName: 'budi', passphrase: 'sepeda kabut gerimis tembikar' };

let disk: ReturnType<typeof mountSmallDisk>;
beforeEach(() => {
  disk = mountSmallDisk(4);
  return () => disk.unmount();
});

const contentOf = (folder: string) =>
  readdirSync(folder).map((name) => [
    name,
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex'),
  ]);

describe('a full disk', () => {
  let vault: Awaited<ReturnType<typeof makeVault>>;
  beforeEach(async () => {
    vault = await makeVault({
      folder: join(disk.place, 'brankas'),
      prepare: (database) => void database.exec('CREATE TABLE note (body TEXT NOT NULL) STRICT'),
    });
  });

  it('lets no new vault begin, and no half of one stay', async () => {
    disk.fill(40_960);
    const before = readdirSync(disk.place);
    const trouble = await troubleOf(() => makeVault({ folder: join(disk.place, 'kedua') }));
    expect([trouble.code, trouble.message.slice(0, 24)]).toEqual(['disk-full', 'Ruang penyimpanan penuh,']);
    expect(readdirSync(disk.place)).toEqual(before);
  });

  it('changes no slot, and the vault opens again once there is room', async () => {
    disk.fill();
    const before = contentOf(vault.folder);
    expect((await troubleOf(() => addUserSlot(vault, budi))).code).toBe('disk-full');
    // A guess that cannot be counted is not made.
    const enter = () =>
      unlockWithPassphrase({ folder: vault.folder, loginName: 'sri', passphrase: owner.passphrase, now });
    expect((await troubleOf(enter)).code).toBe('disk-full');
    expect(contentOf(vault.folder)).toEqual(before);
    expect((await unlockWithRecoveryKey(vault)).vaultId).toBe(vault.vaultId);

    disk.makeRoom();
    await addUserSlot(vault, budi);
    await enter();
  });

  it('loses no saved row, and still reads', () => {
    const { database: file } = vaultFiles(vault.folder);
    let database = openDatabase(file, vault.dataKey);
    const save = database.prepare('INSERT INTO note (body) VALUES (?)');
    disk.fill(400_000);
    let saved = 0;
    let code: string | undefined;
    while (code === undefined) {
      try {
        save.run('x'.repeat(9000));
        saved += 1;
      } catch (error) {
        code = toVaultError(error, file)?.code;
      }
    }
    expect(code).toBe('disk-full');
    expect(saved).toBeGreaterThan(10);
    const count = () => database.prepare('SELECT count(*) FROM note').pluck().get();
    expect(count()).toBe(saved);
    database.close();

    disk.makeRoom();
    database = openDatabase(file, vault.dataKey);
    expect(count()).toBe(saved);
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
    database.close();
  });

  it('is told when there is not even room to open', async () => {
    disk.fill();
    const { database: file } = vaultFiles(vault.folder);
    const before = contentOf(vault.folder);
    expect((await troubleOf(() => openDatabase(file, vault.dataKey))).code).toBe('disk-full');
    expect(contentOf(vault.folder).filter(([name]) => !name?.includes('-'))).toEqual(before);
    disk.makeRoom();
    openDatabase(file, vault.dataKey).close();
  });
});

describe('a read-only folder', () => {
  let vault: Awaited<ReturnType<typeof makeVault>>;
  beforeEach(async () => {
    vault = await makeVault({ folder: join(disk.place, 'brankas') });
    disk.setReadOnly(true);
  });
  afterEach(() => disk.setReadOnly(false));

  it('is named at every door, and nothing is changed', async () => {
    const { folder, dataKey } = vault;
    const before = contentOf(folder);
    const doors: [string, () => unknown][] = [
      ['new vault', () => makeVault({ folder: join(disk.place, 'kedua') })],
      ['lock', () => acquireVaultLock(folder)],
      ['login', () => unlockWithPassphrase({ folder, loginName: 'sri', passphrase: owner.passphrase, now })],
      ['slots', () => addUserSlot(vault, budi)],
      ['database', () => openDatabase(vaultFiles(folder).database, dataKey)],
    ];
    for (const [door, knock] of doors) {
      const trouble = await troubleOf(knock);
      expect([door, trouble.code]).toEqual([door, 'read-only-folder']);
      expect(trouble.message).toMatch(/tidak dapat ditulisi/);
    }
    const found = await inspectVault(folder);
    expect([found.state, found.centreName]).toEqual(['read-only-folder', 'Panti Harapan Bangsa']);
    expect(contentOf(folder)).toEqual(before);
  });
});

it('a small disk is a real one', () => {
  disk.fill();
  expect(() => writeFileSync(join(disk.place, 'lagi'), 'x'.repeat(9000))).toThrow(/ENOSPC/);
});
