import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkBackupBytes, readBackupHead } from '#vault/backup/backup-file';
import { openBackup } from '#vault/backup/open-backup';
import { rehearseRecovery } from '#vault/backup/rehearse-recovery';
import type { TestCentre } from '../support/test-centre.ts';
import { makeFolder, troubleOf } from '../vault/support.ts';
import { backUp, footBytes, makePeopledCentre, rewriteManifest } from './support.ts';

const refusals = ['backup-unknown', 'backup-damaged', 'backup-newer'];

describe('a damaged backup', () => {
  let centre: TestCentre;
  let whole: Buffer;
  let file: string;
  beforeAll(async () => {
    centre = await makePeopledCentre(2);
    whole = readFileSync((await backUp(centre)).file);
    file = join(makeFolder(), 'cadangan.titian');
  });
  afterAll(() => centre.close());

  const rewritten = (change: (manifest: Record<string, unknown>) => void) => rewriteManifest(whole, change);

  it('is refused for any one byte changed', async () => {
    const places = [
      ...Array.from({ length: 150 }, () => randomInt(whole.length)),
      ...Array.from({ length: 150 }, () => whole.length - 1 - randomInt(3_000)),
    ];
    for (const place of places) {
      const spoiled = Buffer.from(whole);
      spoiled[place] = (spoiled[place] ?? 0) ^ (1 << randomInt(8));
      writeFileSync(file, spoiled);
      expect([place, refusals]).toEqual([
        place,
        expect.arrayContaining([(await troubleOf(() => checkBackupBytes(file))).code]),
      ]);
    }
  });

  it('is refused wherever it is cut off, and with anything added', async () => {
    for (const length of [
      0,
      1,
      79,
      80,
      4096,
      whole.length - 1,
      ...Array.from({ length: 60 }, () => randomInt(whole.length)),
    ]) {
      writeFileSync(file, whole.subarray(0, length));
      expect(refusals).toContain((await troubleOf(() => readBackupHead(file))).code);
    }
    writeFileSync(file, Buffer.concat([whole, Buffer.from('more')]));
    expect((await troubleOf(() => readBackupHead(file))).code).toBe('backup-unknown');
  });

  it('is refused when its manifest was rewritten by one who has no key', async () => {
    writeFileSync(
      file,
      rewritten((manifest) => {
        manifest.counts = { clients: 9, cases: 9, notes: 9 };
      }),
    );
    expect((await readBackupHead(file)).manifest.counts.clients).toBe(9);
    expect((await troubleOf(() => openBackup(file, centre.recoveryKey))).code).toBe('backup-damaged');
  });

  it('of a newer version is told as such', async () => {
    const newer = rewritten((manifest) => Object.assign(manifest, { version: 2, somethingNew: [] }));
    writeFileSync(file, newer);
    expect((await troubleOf(() => readBackupHead(file))).code).toBe('backup-newer');
  });

  it('with the database of another backup is refused', async () => {
    const other = await makePeopledCentre(3);
    const theirs = readFileSync((await backUp(other)).file);
    await other.close();
    const length = whole.readUInt32BE(whole.length - 16);
    const end = whole.subarray(whole.length - footBytes - length);
    const theirLength = theirs.readUInt32BE(theirs.length - 16);
    const database = theirs.subarray(0, theirs.length - footBytes - theirLength);
    writeFileSync(file, Buffer.concat([database, end]));
    expect((await troubleOf(() => checkBackupBytes(file))).code).toBe('backup-damaged');
    const opened = openBackup(file, centre.recoveryKey);
    const code = await troubleOf(async () => rehearseRecovery(await opened, centre.folder)).then(
      ({ code }) => code,
    );
    expect(code).toBe('backup-damaged');
  });

  it('that is no file, or no backup, says so', async () => {
    expect((await troubleOf(() => readBackupHead(makeFolder()))).code).toBe('backup-unknown');
    expect((await troubleOf(() => readBackupHead('/nowhere/cadangan.titian'))).code).toBe('backup-missing');
    writeFileSync(file, 'sebuah surat');
    expect((await troubleOf(() => readBackupHead(file))).code).toBe('backup-unknown');
  });
});
