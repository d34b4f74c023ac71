import { appendFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBackupHead } from '#vault/backup/backup-file';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { copyBackup } from '#vault/backup/copy-backup';
import { type FoundBackup, listBackups } from '#vault/backup/list-backups';
import { toPlaceError } from '#vault/backup/place-errors';
import { pruneBackups } from '#vault/backup/prune-backups';
import { mountSmallDisk } from '../support/small-disk.ts';
import type { TestCentre } from '../support/test-centre.ts';
import { makeFolder, troubleOf } from '../vault/support.ts';
import { backUp, makePeopledCentre, namesIn } from './support.ts';

const nothingDecided = { confirmed: new Set<string>(), failed: new Set<string>() };

describe('a place of backups', () => {
  let centre: TestCentre;
  let backup: FoundBackup;
  beforeAll(async () => {
    centre = await makePeopledCentre(2);
    backup = await backUp(centre);
  });
  afterAll(() => centre.close());

  it('is given a copy that was read back, and the same copy only once', async () => {
    const place = makeFolder();
    const copy = await copyBackup(backup, place);
    expect(readFileSync(copy.file)).toEqual(readFileSync(backup.file));
    expect(await copyBackup(backup, place)).toEqual(copy);
    expect(namesIn(place)).toHaveLength(1);
  });

  it('that is not there is said to be missing, and is never made', async () => {
    const place = join(makeFolder(), 'flash disk', 'Cadangan Titian');
    const trouble = await troubleOf(() => copyBackup(backup, place));
    expect([trouble.code, trouble.detail.path]).toEqual(['backup-place-missing', place]);
    expect(trouble.message).toContain('tidak ditemukan atau terlepas');
  });

  it('pulled out half-way is said to be missing, and the vault is not touched', async () => {
    const place = makeFolder();
    const pulled = `${place}-dicabut`;
    const trouble = await troubleOf(() =>
      copyBackup(backup, place, { onProgress: () => renameSync(place, pulled) }),
    );
    expect(trouble.code).toBe('backup-place-missing');
    expect((await listBackups(pulled)).backups).toEqual([]);
    mkdirSync(place);
    expect((await copyBackup(backup, place)).manifest).toEqual(backup.manifest);
    rmSync(pulled, { recursive: true });
  });

  it('forgets what a killed process left half written, but not what another vault is writing', async () => {
    const place = makeFolder();
    const ours = `.${backup.manifest.vaultId.slice(0, 8)}-0badcafe.sebagian`;
    const theirs = '.ffffffff-0badcafe.sebagian';
    for (const name of [ours, theirs]) writeFileSync(join(place, name), 'half');
    await copyBackup(backup, place);
    expect(namesIn(place)).toEqual([theirs, expect.stringMatching(/^cadangan-/)]);
  });

  it('keeps files that cannot be read, and lists why', async () => {
    const place = makeFolder();
    const { file } = await copyBackup(backup, place);
    appendFileSync(file, 'x');
    writeFileSync(join(place, 'catatan.titian'), 'bukan cadangan');
    const { backups, unreadable } = await listBackups(place);
    expect(backups).toEqual([]);
    expect(unreadable.map(({ trouble }) => trouble.code)).toEqual(['backup-unknown', 'backup-unknown']);
    expect(await pruneBackups(place, backup.manifest.vaultId, nothingDecided)).toBe(0);
    expect(namesIn(place)).toHaveLength(2);
  });

  it.each([
    ['EIO', 'backup-place-missing'],
    ['ENODEV', 'backup-place-missing'],
    ['ENOSPC', 'backup-place-full'],
    ['EFBIG', 'backup-place-full'],
    ['EROFS', 'backup-place-read-only'],
    ['SQLITE_IOERR_WRITE', 'backup-place-missing'],
  ])('that answers %s is said to be %s', (code, trouble) => {
    const error = Object.assign(new Error('as the system says it'), { code });
    expect(toPlaceError(error, '/media/stick')?.code).toBe(trouble);
  });

  it('with too little room is refused before anything is written, with both sizes', async () => {
    const disk = mountSmallDisk(2);
    try {
      disk.fill(20_000);
      const trouble = await troubleOf(() => backUp(centre, { place: join(disk.place, 'cadangan') }));
      expect(trouble.message).toMatch(/tidak cukup: diperlukan [\d,]+ [kM]B, tersisa [\d,]+ kB\./);
      expect(namesIn(join(disk.place, 'cadangan'))).toEqual([]);
      disk.makeRoom();
      disk.setReadOnly(true);
      expect((await troubleOf(() => copyBackup(backup, disk.place))).code).toBe('backup-place-read-only');
    } finally {
      disk.setReadOnly(false);
      disk.unmount();
    }
  });
});

describe('pruning a folder', () => {
  it('leaves what the rules keep, and every backup while one lost people', async () => {
    const centre = await makePeopledCentre(1);
    const place = ownBackupFolder(centre.folder);
    for (let number = 1; number <= 6; number += 1) await backUp(centre, { number });
    const { vaultId } = (await readBackupHead(join(place, namesIn(place)[0] ?? ''))).manifest;
    expect(await pruneBackups(place, crypto.randomUUID(), nothingDecided)).toBe(0);
    expect(await pruneBackups(place, vaultId, nothingDecided)).toBe(3);
    expect((await listBackups(place)).backups.map(({ manifest }) => manifest.number)).toEqual([6, 5, 4]);
    await centre.close();
  });
});
