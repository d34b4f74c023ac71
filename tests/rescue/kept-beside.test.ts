import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { findRescueCopy } from '#vault/file/rescue-copy';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { nthPerson, sourceOf } from '../backup/support.ts';
import { assign, register } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { spoilBit, unreadPage } from './spoil-pages.ts';

let centre: TestCentre;
beforeEach(async () => {
  centre = await makeTestCentre();
});
afterEach(() => centre.close());

const fileOf = () => vaultFiles(centre.folder).database;
const logBytes = () => statSync(`${fileOf()}-wal`, { throwIfNoEntry: false })?.size ?? 0;
const warnings = async () =>
  (await centre.client.audit.list({})).rows
    .filter(({ operation }) => operation.startsWith('vault.') && !operation.endsWith('unlock'))
    .map(({ operation }) => operation);

/** Logs in, and waits for what a login does not wait for on a slow machine: the verdict on the file, and the copy. */
async function comeIn() {
  await centre.as('kepala');
  await (await sourceOf(centre)).firstCheck?.ended;
  await centre.app.context.keeper.writeBack();
}

/** The key of the locked vault, for looking at its files from outside. */
async function keyOf() {
  const { dataKey, vaultId } = await unlockWithPassphrase({
    folder: centre.folder,
    ...headLogin,
    now: new Date(),
  });
  return { folder: centre.folder, dataKey, vaultId };
}

describe('what is kept beside the vault', () => {
  it('is its first page as it stands, where everything begins, and from lock to login the print of it all', async () => {
    const inUse = await findRescueCopy(await sourceOf(centre));
    expect(inUse?.print).toBeUndefined();
    expect(Buffer.from(inUse?.firstPage ?? [])).toEqual(readFileSync(fileOf()).subarray(0, 4096));
    expect(inUse?.trees.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['client', 'case_file', 'audit']),
    );
    await centre.client.vault.lock();
    const left = await findRescueCopy(await keyOf());
    expect(left?.print?.bytes).toBe(statSync(fileOf()).size);
    await comeIn();
    expect((await findRescueCopy(await sourceOf(centre)))?.print).toBeUndefined();
    expect(await warnings()).toEqual([]);
  });

  it('tells nobody without the key anything', async () => {
    const text = readFileSync(vaultFiles(centre.folder).rescueCopy, 'utf8');
    expect(Object.keys(JSON.parse(text))).toEqual(['format', 'version', 'nonce', 'box']);
    const other = { ...(await sourceOf(centre)), dataKey: new Uint8Array(32) };
    expect(await findRescueCopy(other)).toBeUndefined();
  });

  it('is made again when it is lost or damaged, and nobody is kept waiting for it', async () => {
    const { rescueCopy } = vaultFiles(centre.folder);
    await centre.client.vault.lock();
    rmSync(rescueCopy);
    await comeIn();
    expect(await findRescueCopy(await sourceOf(centre))).toBeDefined();
    await centre.client.vault.lock();
    writeFileSync(rescueCopy, 'rusak');
    await comeIn();
    expect(await findRescueCopy(await sourceOf(centre))).toBeDefined();
    expect(await warnings()).toEqual([]);
  });
});

describe('the log of the vault', () => {
  it('is written back while one works, and is empty at lock', async () => {
    await register(centre.client, nthPerson(1));
    expect(logBytes()).toBeGreaterThan(0);
    await centre.app.context.keeper.writeBack();
    expect(logBytes()).toBe(0);
    await register(centre.client, nthPerson(2));
    await centre.client.vault.lock();
    expect(logBytes()).toBe(0);
  });

  it('waits for nobody: while a backup reads, it is left for the next time', async () => {
    await register(centre.client, nthPerson(1));
    const { dataKey } = await sourceOf(centre);
    const reader = openDatabase(fileOf(), dataKey, { readonly: true });
    reader.exec('begin');
    reader.prepare('select count(*) from client').get();
    await register(centre.client, nthPerson(2));
    const begun = performance.now();
    await centre.app.context.keeper.writeBack();
    expect(performance.now() - begun).toBeLessThan(500);
    expect(logBytes()).toBeGreaterThan(0);
    reader.close();
    await centre.app.context.keeper.writeBack();
    expect(logBytes()).toBe(0);
  });
});

describe('a file that was changed while the vault was closed', () => {
  it('is told at the next login: an older one put in its place, of which every page is whole', async () => {
    await centre.client.vault.lock();
    const older = `${centre.folder}-lama`;
    copyFileSync(fileOf(), older);
    await comeIn();
    await register(centre.client, nthPerson(1));
    await centre.client.vault.lock();
    copyFileSync(older, fileOf());
    rmSync(older);
    await comeIn();
    expect((await centre.client.audit.state()).warning?.sentence).toMatch(
      /padahal berkas kunci mencatat|diganti/,
    );
  });

  it('is told when one page is an older one of its own, which no check of a page can see', async () => {
    await register(centre.client, nthPerson(1));
    await centre.client.vault.lock();
    const before = readFileSync(fileOf());
    await comeIn();
    const caseRow = (await centre.client.caseload.list({})).rows[0];
    await assign(centre.client, {
      caseId: caseRow?.caseId ?? '',
      workerId: await centre.addUser('sri', 'socialWorker'),
    });
    await centre.client.vault.lock();
    const after = readFileSync(fileOf());
    const changed = [...Array(before.length / 4096).keys()].filter(
      (page) =>
        page > 0 &&
        !before
          .subarray(page * 4096, page * 4096 + 4096)
          .equals(after.subarray(page * 4096, page * 4096 + 4096)),
    );
    const page = changed[0] ?? 0;
    before.copy(after, page * 4096, page * 4096, page * 4096 + 4096);
    writeFileSync(fileOf(), after);
    await comeIn();
    expect(await warnings()).toEqual(['vault.changed']);
  });

  it('is told with how much of it is lost, and work goes on with the rest', async () => {
    for (let number = 0; number < 5; number += 1) await register(centre.client, nthPerson(number));
    const page = unreadPage((await sourceOf(centre)).sqlite);
    await centre.client.vault.lock();
    spoilBit(fileOf(), page);
    await comeIn();
    expect((await sourceOf(centre)).damage).toMatchObject({ lostPages: 1 });
    expect(await warnings()).toEqual(['vault.damaged']);
  });
});
