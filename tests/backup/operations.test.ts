import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeDemoVault } from '#demo/make-demo-vault';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { kdfFloor } from '#vault/keys/kdf';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { makeFolder } from '../vault/support.ts';
import { makePeopledCentre, namesIn, sourceOf, spoil, troubleCodeOf } from './support.ts';

const hourMs = 3_600_000;
const nobody = { id: '0195f3a0-0000-7000-8000-000000000000' };

describe('the backups of a vault', () => {
  let centre: TestCentre;
  eachCentre(
    () => makePeopledCentre(2, { centre: { idleMinutes: 15 } }),
    (made) => {
      centre = made;
    },
  );

  const backup = () => centre.client.backup;
  const newest = async () => {
    const [row] = (await backup().list()).rows;
    if (row === undefined) throw new Error('there is no backup');
    return row;
  };
  const fileOf = (id: string, place = ownBackupFolder(centre.folder)) =>
    join(place, namesIn(place).find((name) => name.includes(id.slice(0, 8))) ?? '');
  /** What the audit kept of the newest row of an operation. */
  async function lastDetail(operation: string) {
    const { rows } = await centre.client.audit.list({});
    return JSON.parse(rows.find((row) => row.operation === operation)?.detail ?? 'null');
  }
  /** Hours go by, and the Kepala comes in again. */
  async function pass(hours: number) {
    centre.time.pass(hours * hourMs);
    await centre.client.vault.unlock(headLogin);
  }

  it('state: worries nobody of a centre where nobody is registered yet', async () => {
    const empty = await makeTestCentre();
    expect(await empty.client.backup.state()).toMatchObject({ level: 'fresh', awayLevel: 'fresh' });
    await register(empty.client, someone('Melati Putri'));
    expect(await empty.client.backup.state()).toMatchObject({ level: 'overdue', awayLevel: 'late' });
    await empty.close();
  });

  it('state: none yet is overdue; one made now is fresh, amber after 24 hours and red after 72', async () => {
    expect(await backup().state()).toEqual({
      isAutomatic: true,
      level: 'overdue',
      awayLevel: 'late',
      isClockDoubtful: false,
      now: expect.any(String),
    });
    await backup().make();
    const levels = [];
    for (const hours of [0, 25, 48, 96]) {
      await pass(hours);
      const { level, awayLevel } = await backup().state();
      levels.push([level, awayLevel]);
    }
    expect(levels).toEqual([
      ['fresh', 'late'],
      ['late', 'late'],
      ['overdue', 'late'],
      ['overdue', 'overdue'],
    ]);
  });

  it('state: is seen by everybody, and asking it does not keep an idle vault open', async () => {
    await centre.addUser('rudi', 'auditor');
    await centre.as('rudi');
    for (let minutes = 0; minutes < 14; minutes += 1) {
      centre.time.pass(60_000);
      await backup().state();
    }
    centre.time.pass(60_000);
    expect((await refusalOf(backup().state())).code).toBe('LOCKED');
  });

  it('state: doubts a clock that reads earlier than the last backup', async () => {
    await backup().make();
    centre.time.setWall('2020-01-01T02:00:00.000Z');
    await centre.client.vault.unlock(headLogin);
    expect(await backup().state()).toMatchObject({ isClockDoubtful: true, level: 'late' });
  });

  it('make: makes one, tells its number and people, and the audit keeps which', async () => {
    const made = await backup().make();
    const row = await newest();
    expect(made).toEqual({ number: 1, clients: 2, bytes: row.bytes, file: fileOf(row.id) });
    expect(row).toMatchObject({
      number: 1,
      madeAt: '2026-11-23T02:00:00.000Z',
      reason: 'Diminta pengguna',
      clients: 2,
      cases: 2,
      notes: 0,
      isHere: true,
      isInSecondPlace: false,
      isSound: true,
      opensWithNewestKey: true,
    });
    expect(row.checkedAt).toBeUndefined();
    expect(await lastDetail('backup.make')).toMatchObject({ backup: row.id, number: 1, clients: 2 });
  });

  it('make: cancelled half-way, leaves nothing and the vault as it was', async () => {
    const stop = new AbortController();
    const made = backup().make(undefined, { signal: stop.signal });
    while ((await backup().state()).progress === undefined) await new Promise((done) => setTimeout(done, 1));
    stop.abort();
    await expect(made).rejects.toThrow();
    expect(namesIn(ownBackupFolder(centre.folder))).toEqual([]);
    expect((await centre.client.caseload.list({})).total).toBe(2);
    expect((await backup().make()).number).toBe(1);
  });

  it('make: a second click waits for the first and makes no second file', async () => {
    const [one, other] = await Promise.all([backup().make(), backup().make()]);
    expect(one).toEqual(other);
    expect(namesIn(ownBackupFolder(centre.folder))).toHaveLength(1);
  });

  it('make: says when the flash disk is out, and keeps the backup here', async () => {
    const stick = makeFolder();
    await backup().setSecondPlace({ folder: stick });
    renameSync(stick, `${stick}-dicabut`);
    const { secondTrouble } = await backup().make();
    expect(secondTrouble).toContain('tidak ditemukan atau terlepas');
    expect(await newest()).toMatchObject({ isHere: true, isInSecondPlace: false });
    expect((await backup().list()).rows).toHaveLength(1);
    expect((await backup().state()).second?.trouble).toBe(secondTrouble);
    renameSync(`${stick}-dicabut`, stick);
  });

  it('make: copies it to a folder besides, once, and refuses a folder that cannot hold it', async () => {
    const to = makeFolder();
    const { copy, file } = await backup().make({ to });
    expect(copy).toEqual({ file: join(to, basename(file)) });
    expect(readFileSync(copy?.file ?? '')).toEqual(readFileSync(file));
    expect((await backup().state()).second).toBeUndefined();
    for (const place of [join(to, 'tidak-ada'), 'flashdisk', centre.folder, ownBackupFolder(centre.folder)]) {
      expect(troubleCodeOf(await refusalOf(backup().make({ to: place })))).toMatch(/^backup-place-/);
    }
    expect(namesIn(ownBackupFolder(centre.folder))).toHaveLength(1);
  });

  it('setSecondPlace: what was said of the place before is not said of the new one', async () => {
    const first = makeFolder();
    await backup().setSecondPlace({ folder: first });
    rmSync(first, { recursive: true });
    await backup().make();
    expect((await backup().state()).second?.trouble).toContain('tidak ditemukan atau terlepas');
    rmSync(ownBackupFolder(centre.folder), { recursive: true });
    expect((await backup().setSecondPlace({ folder: makeFolder() })).second?.trouble).toBeUndefined();
  });

  it('list: names what lies there and cannot be read, and touches it not', async () => {
    await backup().make();
    const strange = join(ownBackupFolder(centre.folder), 'cadangan-lama.titian');
    writeFileSync(strange, 'terpotong');
    const { rows, unreadable, folder } = await backup().list();
    expect([rows.length, folder]).toEqual([1, ownBackupFolder(centre.folder)]);
    expect(unreadable).toEqual([
      { file: strange, sentence: expect.stringContaining('bukan cadangan Titian') },
    ]);
    expect(readFileSync(strange, 'utf8')).toBe('terpotong');
  });

  it('check: passes a sound one and remembers when', async () => {
    await backup().make();
    const { id } = await newest();
    expect(await backup().check({ id })).toEqual({ isSound: true });
    expect(await newest()).toMatchObject({ isSound: true, checkedAt: '2026-11-23T02:00:00.000Z' });
    expect(await lastDetail('backup.check')).toEqual({ backup: id, isSound: true });
  });

  it('check: leaves the open vault its key, so that the next backup can be made', async () => {
    await backup().make();
    await backup().check({ id: (await newest()).id });
    expect((await backup().make()).number).toBe(2);
  });

  it('check: says in a sentence that one is damaged, and marks it until it passes again', async () => {
    await backup().make();
    const { id } = await newest();
    const whole = readFileSync(fileOf(id));
    spoil(fileOf(id));
    const { isSound, sentence } = await backup().check({ id });
    expect([isSound, sentence]).toEqual([false, expect.stringContaining('rusak')]);
    expect((await newest()).isSound).toBe(false);
    writeFileSync(fileOf(id), whole);
    expect((await backup().check({ id })).isSound).toBe(true);
    expect((await newest()).isSound).toBe(true);
  });

  it('check: says of one made before the data key was changed that it takes the paper', async () => {
    await backup().make();
    const { id } = await newest();
    await centre.client.keys.rotateDataKey();
    await centre.client.vault.unlock(headLogin).catch(() => undefined);
    const refusal = await refusalOf(backup().check({ id }));
    expect([refusal.code, refusal.message]).toEqual([
      'CHANGED_KEY',
      expect.stringContaining('Latihan pemulihan'),
    ]);
    expect((await backup().list()).rows.find((row) => row.id === id)?.isSound).toBe(true);
    expect((await backup().rehearse({ id, recoveryKey: centre.recoveryKey })).clients).toBe(2);
  });

  it('check and rehearse: refuse one that is not there', async () => {
    await backup().make();
    expect((await refusalOf(backup().check(nobody))).code).toBe('NOT_FOUND');
    const rehearsal = backup().rehearse({ ...nobody, recoveryKey: centre.recoveryKey });
    expect((await refusalOf(rehearsal)).code).toBe('NOT_FOUND');
  });

  it('rehearse: with the key on paper, proves the backup without touching the vault', async () => {
    await backup().make();
    const { id } = await newest();
    const proof = await backup().rehearse({ id, recoveryKey: centre.recoveryKey.toLowerCase() });
    expect(proof).toEqual({ clients: 2, cases: 2, notes: 0, seconds: expect.any(Number) });
    const { rehearsedAt, rows } = await backup().list();
    expect([rehearsedAt, rows[0]?.checkedAt]).toEqual(['2026-11-23T02:00:00.000Z', rehearsedAt]);
    expect(await lastDetail('backup.rehearse')).toMatchObject({ backup: id, isSound: true });
    expect((await centre.client.caseload.list({})).total).toBe(2);
  });

  it('rehearse: proves that the newest paper is there, and an older one does not', async () => {
    await backup().make();
    const { id } = await newest();
    centre.time.pass(100 * 24 * hourMs);
    await centre.client.vault.unlock(headLogin);
    const newestPaper = createRecoveryKey();
    expect((await centre.client.keys.state()).isCheckDue).toBe(true);
    await backup().rehearse({ id, recoveryKey: centre.recoveryKey });
    expect((await centre.client.keys.state()).isCheckDue).toBe(false);
    await centre.client.keys.replaceRecoveryKey({ recoveryKey: newestPaper, typedBack: newestPaper });
    centre.time.pass(100 * 24 * hourMs);
    await centre.client.vault.unlock(headLogin);
    await backup().rehearse({ id, recoveryKey: centre.recoveryKey });
    expect((await centre.client.keys.state()).isCheckDue).toBe(true);
    expect((await backup().list()).rows.find((row) => row.id === id)?.opensWithNewestKey).toBe(false);
  });

  it('rehearse: tells a mistyped key by its group, and marks a damaged backup', async () => {
    await backup().make();
    const { id } = await newest();
    const groups = centre.recoveryKey.split('-');
    groups[2] = groups[2]?.startsWith('7') ? `8${groups[2].slice(1)}` : `7${groups[2]?.slice(1)}`;
    const mistyped = await refusalOf(backup().rehearse({ id, recoveryKey: groups.join('-') }));
    expect(mistyped.message).toContain('salah ketik dalam kunci pemulihan, di kelompok ke-3');
    spoil(fileOf(id));
    const damaged = await refusalOf(backup().rehearse({ id, recoveryKey: centre.recoveryKey }));
    expect([troubleCodeOf(damaged), (await newest()).isSound]).toEqual(['backup-damaged', false]);
    expect((await backup().list()).rehearsedAt).toBeUndefined();
  });

  it('setSecondPlace: brings the newest backup there at once, and says when it is the same disk', async () => {
    await backup().make();
    const folder = makeFolder();
    const state = await backup().setSecondPlace({ folder });
    expect(state).toMatchObject({
      second: {
        folder: join(folder, 'Cadangan Titian'),
        copiedAt: '2026-11-23T02:00:00.000Z',
        isSameDisk: true,
      },
      awayLevel: 'late',
    });
    expect(await newest()).toMatchObject({ isHere: true, isInSecondPlace: true });
    expect((await backup().setSecondPlace({ folder: null })).second).toBeUndefined();
    expect(namesIn(join(folder, 'Cadangan Titian'))).toHaveLength(1);
  });

  it('setSecondPlace: another disk counts as outside, and its age is told', async () => {
    const disk = mountSmallDisk(4);
    try {
      await backup().make();
      const { second, awayLevel } = await backup().setSecondPlace({ folder: disk.place });
      expect([second?.isSameDisk, awayLevel]).toEqual([false, 'fresh']);
      await pass(25);
      expect((await backup().state()).awayLevel).toBe('late');
      await pass(6 * 24);
      expect((await backup().state()).awayLevel).toBe('overdue');
      rmSync(ownBackupFolder(centre.folder), { recursive: true });
      expect(await newest()).toMatchObject({ isHere: false, isInSecondPlace: true });
    } finally {
      disk.unmount();
    }
  });

  it.each([
    ['a folder that is not there', () => join(makeFolder(), 'tidak', 'ada'), 'backup-place-missing'],
    ['a name that is no whole path', () => 'flash disk', 'backup-place-missing'],
    ['the vault itself', () => centre.folder, 'backup-place-refused'],
    ['a way out of a folder into the vault', () => `${centre.folder}/../brankas/x`, 'backup-place-refused'],
    ['the first place', () => ownBackupFolder(centre.folder), 'backup-place-refused'],
  ])('setSecondPlace: refuses %s, and keeps the place it had', async (_what, folder, code) => {
    const before = makeFolder();
    await backup().setSecondPlace({ folder: before });
    const refusal = await refusalOf(backup().setSecondPlace({ folder: folder() }));
    expect([refusal.code, troubleCodeOf(refusal)]).toEqual(['VAULT_REFUSED', code]);
    expect((await backup().state()).second?.folder).toBe(join(before, 'Cadangan Titian'));
  });

  it('setSecondPlace and confirmShrunken: ask for the pass phrase after five minutes', async () => {
    centre.time.pass(6 * 60_000);
    expect((await refusalOf(backup().setSecondPlace({ folder: null }))).code).toBe('REAUTH');
    expect((await refusalOf(backup().confirmShrunken(nobody))).code).toBe('REAUTH');
  });

  it('confirmShrunken: one that lost people waits, and is let go when somebody says it is right', async () => {
    const { sqlite } = await sourceOf(centre);
    sqlite.exec(`create temp table double as select * from client limit 1;
      update double set id = 'double', request_id = 'double', register_number = 'REG-DOUBLE';
      insert into client select * from double;`);
    await backup().make();
    sqlite.exec("delete from client where id = 'double'");
    await backup().make();
    const { id } = await newest();
    expect((await backup().state()).shrunken).toEqual({ id, clients: 2, before: 3 });
    expect((await backup().confirmShrunken({ id })).shrunken).toBeUndefined();
    expect(await lastDetail('backup.confirmShrunken')).toEqual({ backup: id });
  });

  it('confirmShrunken: refuses any other', async () => {
    await backup().make();
    expect((await refusalOf(backup().confirmShrunken({ id: (await newest()).id }))).code).toBe('NOT_FOUND');
  });

  it('drives: lists disks with a folder and their room', async () => {
    for (const { folder, freeBytes } of await backup().drives()) {
      expect([existsSync(folder), freeBytes]).toEqual([true, expect.any(Number)]);
    }
  });

  it('are made by Operator and Supervisor; place and drill are the Kepala’s, and nothing is for a Pengasuh', async () => {
    await backup().make();
    const { id } = await newest();
    const roles = ['supervisor', 'operator', 'socialWorker', 'caregiver', 'auditor'] as const;
    for (const role of roles) await centre.addUser(role.toLowerCase(), role);
    for (const role of roles) {
      await centre.as(role.toLowerCase());
      const isMaker = role === 'supervisor' || role === 'operator';
      const asked = [backup().list(), backup().check({ id }), backup().make()];
      const outcomes = (await Promise.allSettled(asked)).map(({ status }) => status);
      expect([role, outcomes]).toEqual([role, Array(3).fill(isMaker ? 'fulfilled' : 'rejected')]);
      for (const refused of [
        backup().drives(),
        backup().setSecondPlace({ folder: null }),
        backup().rehearse({ id, recoveryKey: centre.recoveryKey }),
        backup().confirmShrunken({ id }),
      ]) {
        expect((await refusalOf(refused)).code).toBe('FORBIDDEN');
      }
    }
  });

  it('are not made of a demo vault by themselves, and it says so', async () => {
    const { places } = centre.app.context;
    const sample = { folder: places.demo, cases: 3, seed: 1, today: '2026-11-23', kdfCost: kdfFloor };
    await makeDemoVault(sample);
    await centre.client.vault.tryDemo();
    const [{ loginName, passphrase } = headLogin] = (await centre.client.vault.status()).demoAccounts ?? [];
    await centre.client.vault.unlock({ loginName, passphrase });
    await centre.app.context.backups.tick();
    expect([(await backup().state()).isAutomatic, existsSync(ownBackupFolder(places.demo))]).toEqual([
      false,
      false,
    ]);
    expect((await backup().make()).number).toBe(1);
    expect(basename((await backup().list()).folder)).toBe('contoh-cadangan');
  });

  it('make: on a full disk, says how much room is missing and leaves the older one', async () => {
    const disk = mountSmallDisk(6);
    const small = await makePeopledCentre(1, { home: disk.place });
    try {
      await small.client.backup.make();
      disk.fill(40_000);
      const refusal = await refusalOf(small.client.backup.make());
      expect(refusal.message).toMatch(/tidak cukup: diperlukan .+, tersisa .+\./);
      expect(namesIn(ownBackupFolder(small.folder))).toHaveLength(1);
      disk.makeRoom();
      expect((await small.client.backup.make()).number).toBe(2);
    } finally {
      await small.close();
      disk.unmount();
    }
  });
});
