import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { changeBackupSettings, getBackupSettings } from '#vault/backup/backup-settings.queries';
import { listBackups } from '#vault/backup/list-backups';
import { refusalOf, register } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, type TestCentre } from '../support/test-centre.ts';
import { makeFolder } from '../vault/support.ts';
import { makePeopledCentre, nthPerson, sourceOf } from './support.ts';

const hours = (count: number) => count * 3_600_000;

describe('backups nobody asks for', () => {
  let centre: TestCentre;
  const made = async () =>
    (await listBackups(ownBackupFolder(centre.folder))).backups.map(({ manifest }) => manifest.reason);
  const troubles = async () => centre.app.context.backups.troubles(await sourceOf(centre));
  const tick = () => centre.app.context.backups.tick();
  eachCentre(
    () => makePeopledCentre(1, { centre: { idleMinutes: 15 } }),
    (made) => {
      centre = made;
    },
  );

  /** Time in which somebody works. */
  async function work(milliseconds: number) {
    for (let left = milliseconds; left > 0; left -= 600_000) {
      centre.time.pass(Math.min(left, 600_000));
      await centre.client.home.get();
    }
  }

  it('are made at the first use and after every four hours, when something was written', async () => {
    await tick();
    expect(await made()).toEqual(['scheduled']);
    await work(hours(4));
    await tick();
    expect(await made()).toHaveLength(1);
    await register(centre.client, nthPerson(1));
    await tick();
    expect(await made()).toHaveLength(2);
    await register(centre.client, nthPerson(2));
    await work(hours(3.9));
    await tick();
    expect(await made()).toHaveLength(2);
  });

  it('are made at lock when something was written since the last, and the audit says so', async () => {
    await centre.client.vault.lock();
    expect(await made()).toEqual(['lock']);
    await centre.as('kepala');
    await centre.client.home.get();
    await centre.client.vault.lock();
    expect(await made()).toEqual(['lock']);
    await centre.as('kepala');
    const { rows } = await centre.client.audit.list({});
    const row = rows.find(({ operation }) => operation === 'backup.auto');
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({ number: 1, reason: 'lock', clients: 1 });
  });

  it('are made at quit, and left out by one who is in a hurry', async () => {
    await centre.app.lock({ hasty: true });
    expect(await made()).toEqual([]);
    await centre.as('kepala');
    await centre.app.close();
    expect(await made()).toEqual(['lock']);
  });

  it('do not keep the next person waiting: whoever logs in ends the one being made', async () => {
    const locked = centre.client.vault.lock();
    await centre.as('kepala');
    await locked;
    expect(readdirSync(ownBackupFolder(centre.folder)).filter((name) => name.endsWith('.sebagian'))).toEqual(
      [],
    );
    expect((await centre.client.vault.status()).state).toBe('unlocked');
  });

  it('are made before a migration, and without one nothing is migrated', async () => {
    const { sqlite } = await sourceOf(centre);
    sqlite.pragma('user_version = 0');
    await centre.app.lock({ hasty: true });
    const refusal = await refusalOf(centre.client.vault.unlock(headLogin));
    expect((refusal.data as { code: string }).code).toBe('migration-failed');
    const [{ manifest } = { manifest: undefined }] = (await listBackups(ownBackupFolder(centre.folder)))
      .backups;
    expect([manifest?.reason, manifest?.schemaVersion]).toEqual(['migration', 0]);
  });

  it('say so once when they fail, and work goes on', async () => {
    const place = ownBackupFolder(centre.folder);
    writeFileSync(place, 'a file where the folder should be');
    await tick();
    await tick();
    expect((await troubles()).own?.code).toBe('backup-place-missing');
    const { rows } = await centre.client.audit.list({});
    expect(rows.filter(({ operation }) => operation === 'backup.auto')).toHaveLength(1);
    rmSync(place);
    await tick();
    expect((await troubles()).own).toBeUndefined();
    expect(await made()).toEqual(['scheduled']);
  });

  it('reach the second place when it comes back', async () => {
    const stick = join(makeFolder(), 'Cadangan Titian');
    const { db } = await sourceOf(centre);
    await db.transaction().execute((trx) => changeBackupSettings(trx, () => ({ secondPlace: stick })));
    await tick();
    expect(await made()).toEqual(['scheduled']);
    expect((await troubles()).second?.code).toBe('backup-place-missing');
    mkdirSync(stick);
    await tick();
    expect((await listBackups(stick)).backups).toHaveLength(1);
    expect((await troubles()).second).toBeUndefined();
    const settings = await db.transaction().execute(getBackupSettings);
    expect(settings.copiedAt).toBe((await listBackups(stick)).backups[0]?.manifest.madeAt);
  });

  it('are still carried to the second place when the vault is locked already', async () => {
    const stick = makeFolder();
    const { db } = await sourceOf(centre);
    await db.transaction().execute((trx) => changeBackupSettings(trx, () => ({ secondPlace: stick })));
    await centre.app.close();
    expect((await listBackups(stick)).backups).toHaveLength(1);
  });

  it('delete nothing while the clock reads earlier than the last backup', async () => {
    for (let number = 0; number < 5; number += 1) {
      await register(centre.client, nthPerson(number + 10));
      await centre.app.context.backups.run(await sourceOf(centre), 'asked');
    }
    expect(await made()).toHaveLength(3);
    centre.time.setWall('2020-01-01T02:00:00.000Z');
    await centre.as('kepala');
    const { backup } = await centre.app.context.backups.run(await sourceOf(centre), 'asked');
    expect(backup.isClockDoubtful).toBe(true);
    expect(await made()).toHaveLength(4);
  });
});
