import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import { createApp } from '#app';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { findRescueCopy } from '#vault/file/rescue-copy';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { rescueVault } from '#vault/rescue/rescue-vault';
import { makePdf } from '../attachments/samples.ts';
import { attach } from '../attachments/support.ts';
import { makePeopledCentre } from '../backup/support.ts';
import { complete, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, passphraseOf, type TestCentre, type TestClient } from '../support/test-centre.ts';
import { untilThere } from '../support/until.ts';
import { pageBytes, spoilPages } from './spoil-pages.ts';

const people = 40;
const now = '2026-11-24T02:00:00.000Z';

describe('rescueVault', { timeout: 60_000 }, () => {
  let centre: TestCentre;
  let to: string;
  eachCentre(
    () => makePeopledCentre(people),
    (made) => {
      centre = made;
      to = `${centre.folder}-selamat`;
    },
  );

  const fileOf = () => vaultFiles(centre.folder).database;
  const digestOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

  /** Spoils so many pages spread over the file, the first when it is named. */
  function spoil(count: number, first = 2): void {
    const pages = statSync(fileOf()).size / pageBytes;
    spoilPages(
      fileOf(),
      Array.from({ length: count }, (_, index) => first + Math.floor((index * (pages - first)) / count)),
    );
  }

  async function rescue() {
    const { dataKey, vaultId, centreName } = await unlockWithPassphrase({
      folder: centre.folder,
      ...headLogin,
      now: new Date(now),
    });
    const before = digestOf(fileOf());
    const report = await rescueVault({
      folder: centre.folder,
      to,
      vaultId,
      centreName,
      dataKey,
      now,
      today: '2026-11-24',
    });
    expect(digestOf(fileOf())).toBe(before);
    return report;
  }

  /** Logs in to the rescued vault as before. */
  async function enter() {
    const app = createApp({ folder: to, demoFolder: `${to}-contoh`, kdfCost: kdfFloor });
    const client = createRouterClient(app.router, { context: app.context });
    await client.vault.unlock(headLogin);
    return { client, app };
  }

  it('brings everybody back when only the first page is gone', async () => {
    await centre.client.vault.lock();
    rmSync(ownBackupFolder(centre.folder), { recursive: true });
    spoil(1, 1);
    const report = await rescue();
    expect(report).toMatchObject({ lostPages: 1, gone: 0, leftovers: [] });
    const { client, app } = await enter();
    expect((await client.caseload.list({ status: 'all' })).total).toBe(people);
    const { rows } = await client.audit.list({});
    expect(rows.some(({ operation }) => operation === 'vault.rescue')).toBe(true);
    await app.close();
  });

  it('finds what was written by the same words as before, for whoever may read it and nobody else', async () => {
    const sri = await centre.addUser('sri', 'socialWorker');
    const { caseId } = await register(centre.client, someone('Slamet Riyadi'), undefined, sri);
    await centre.as('sri');
    const note = { happenedOn: '2026-11-20', contactKind: 'client' };
    await complete(centre.client, caseId, 'note', { ...note, summary: 'Ia merasa terlantar. Senam pagi.' });
    const kept = { ...note, summary: 'Senam rahasia.', confidentiality: 'workerOnly' };
    await complete(centre.client, caseId, 'note', kept);
    const pdf = { name: 'rapor.pdf', content: makePdf('Rapor', { bytes: 2_000 }) };
    await attach(centre.client, caseId, pdf, { title: 'Rapor senam' });
    const found = async (client: TestClient) => {
      const hits = [];
      for (const words of ['telantar', 'senam', '"senam rahasia"', 'rapor'])
        hits.push((await client.writing.find({ words })).cases);
      return hits;
    };
    const before = { sri: await found(centre.client), kepala: [] as Awaited<ReturnType<typeof found>> };
    await centre.as('kepala');
    before.kepala = await found(centre.client);
    expect(before.sri.map((cases) => cases.flatMap(({ hits }) => hits).length)).toEqual([1, 3, 1, 1]);
    expect(before.kepala.map((cases) => cases.flatMap(({ hits }) => hits).length)).toEqual([1, 2, 0, 1]);
    await centre.client.vault.lock();
    spoil(1, 1);
    await rescue();
    const { client, app } = await enter();
    // The index is made anew beside the first searches.
    await untilThere(async () => (await client.writing.find({ words: 'senam' })).left === 0 || undefined);
    expect(await found(client)).toEqual(before.kepala);
    await client.vault.unlock({ loginName: 'sri', passphrase: passphraseOf('sri') });
    expect(await found(client)).toEqual(before.sri);
    await app.close();
  });

  it('fills what is lost from the newest backup, and nobody is missing', async () => {
    await centre.client.backup.make();
    await centre.client.vault.lock();
    spoil(20);
    const report = await rescue();
    expect(report.lostPages).toBeGreaterThan(15);
    expect(report.backupMadeAt).toBeDefined();
    const { client, app } = await enter();
    expect((await client.caseload.list({ status: 'all' })).total).toBe(people);
    await app.close();
  });

  it('without a backup brings back what can be read, and names what is gone', async () => {
    const open = await centre.app.context.keeper.current();
    const leaves = "select pageno from dbstat where name = 'audit' and pagetype = 'leaf'";
    const [trail = 0] = open?.sqlite.prepare<[], number>(leaves).pluck().all() ?? [];
    await centre.client.vault.lock();
    rmSync(ownBackupFolder(centre.folder), { recursive: true });
    spoil(40);
    spoilPages(fileOf(), [trail]);
    const report = await rescue();
    expect(report.backupMadeAt).toBeUndefined();
    expect(report.read).toBeGreaterThan(people);
    expect(report.gone + report.leftovers.length + report.remade.length).toBeGreaterThan(0);
    const { client, app } = await enter();
    const { total } = await client.caseload.list({ status: 'all' });
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(people);
    const audit = await client.audit.list({ limit: 500 });
    expect(audit.rows[0]?.seq).toBeGreaterThan(audit.rows.length);
    expect(audit.total).toBe(audit.rows.length);
    await app.close();
  });

  it.each(['user', 'setting'])('loses nobody with the page of the table %s alone', async (table) => {
    await centre.addUser('sri', 'socialWorker');
    await centre.client.vault.lock();
    rmSync(ownBackupFolder(centre.folder), { recursive: true });
    const { dataKey, vaultId } = await unlockWithPassphrase({
      folder: centre.folder,
      ...headLogin,
      now: new Date(now),
    });
    const copy = await findRescueCopy({ folder: centre.folder, vaultId, dataKey });
    const root = copy?.trees.find(({ name }) => name === table)?.root ?? 0;
    spoilPages(fileOf(), [root]);
    const { remade, heads } = await rescue();
    // The name itself is told by nobody any more, and said to be a guess.
    const guesses = remade.filter(({ what }) => what === 'Pengguna');
    expect(guesses.map(({ name, guessed }) => [name, guessed.includes('nama')])).toEqual(
      table === 'user'
        ? [
            ['kepala', true],
            ['sri', true],
          ]
        : [],
    );
    expect(heads.rescued?.seq).toBe((heads.damaged?.seq ?? 0) + 1);
    const { client, app } = await enter();
    expect((await client.caseload.list({ status: 'all' })).total).toBe(people);
    expect((await client.users.list()).map(({ loginName }) => loginName).sort()).toEqual(['kepala', 'sri']);
    await app.close();
  });

  it('passes over a newest backup that is spoilt, and takes the one before it', async () => {
    await centre.client.backup.make();
    await centre.client.backup.make();
    await centre.client.vault.lock();
    const place = ownBackupFolder(centre.folder);
    const [newest = ''] = readdirSync(place)
      .filter((name) => name.endsWith('.titian'))
      .toSorted()
      .toReversed();
    truncateSync(join(place, newest), 50_000);
    spoil(6);
    expect((await rescue()).backupMadeAt).toBeDefined();
  });

  it('goes into an empty folder only, and leaves nothing when it cannot', async () => {
    await centre.client.vault.lock();
    const { dataKey, vaultId, centreName } = await unlockWithPassphrase({
      folder: centre.folder,
      ...headLogin,
      now: new Date(now),
    });
    const order = {
      folder: centre.folder,
      to: centre.folder,
      vaultId,
      centreName,
      dataKey,
      now,
      today: '2026-11-24',
    };
    await expect(rescueVault(order)).rejects.toMatchObject({ code: 'folder-not-empty' });
  });
});
