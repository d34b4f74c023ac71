import { statSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { beginCheck } from '#vault/integrity/first-check';
import { nthPerson } from '../backup/support.ts';
import { register } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { spoilBit, unreadPage } from './spoil-pages.ts';

let centre: TestCentre;
beforeEach(async () => {
  centre = await makeTestCentre();
});
afterEach(() => centre.close());

const fileOf = () => vaultFiles(centre.folder).database;
const logBytes = () => statSync(`${fileOf()}-wal`, { throwIfNoEntry: false })?.size ?? 0;
const current = async () => {
  const vault = await centre.app.context.keeper.current();
  if (vault === undefined) throw new Error('nobody is in');
  return vault;
};
const warnings = async () =>
  (await centre.client.audit.list({})).rows
    .filter(({ kind }) => kind === 'warning')
    .map(({ operation }) => operation);

/** Makes the file as big as those whose check takes a while, in a thread of its own. */
async function grow(bytes: number): Promise<void> {
  const { sqlite } = await current();
  sqlite.exec(`insert into setting (key, value) values ('isian', printf('%.*c', ${bytes}, 'x'))`);
}

/** A check of a file so big that it is never over. */
const endlessCheck = () =>
  beginCheck(
    (signal) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    async () => undefined,
    () => undefined,
  );

describe('the integrity check of the whole file', () => {
  it('goes on while one works, and tells the person and the audit what it found', async () => {
    await grow(40_000_000);
    const page = unreadPage((await current()).sqlite);
    await centre.client.vault.lock();
    spoilBit(fileOf(), page);
    await centre.as('kepala');
    await register(centre.client, nthPerson(1)); // nobody waits for the check
    await (await current()).firstCheck?.ended;
    const { session } = await centre.client.vault.status();
    expect(session?.warnings[0]).toMatch(/1 dari [\d.]+ halaman/);
    expect(await warnings()).toEqual(['vault.damaged']);
  });

  it('lets nothing be written back into the file until it is over', async () => {
    const vault = await current();
    vault.firstCheck = endlessCheck();
    await register(centre.client, nthPerson(1));
    await centre.app.context.keeper.writeBack();
    expect(logBytes()).toBeGreaterThan(0);
    await vault.firstCheck.stop();
    await centre.app.context.keeper.writeBack();
    expect(logBytes()).toBe(0);
  });

  it('that is cut short by a lock hides nothing: the next one reads each page', async () => {
    await register(centre.client, nthPerson(1));
    const vault = await current();
    const check = endlessCheck();
    vault.firstCheck = check;
    const page = unreadPage(vault.sqlite);
    await centre.client.vault.lock();
    expect([check.isOver(), check.hasVerdict()]).toEqual([true, false]);
    spoilBit(fileOf(), page);
    await centre.as('kepala');
    await (await current()).firstCheck?.ended;
    expect(await warnings()).toEqual(['vault.damaged']);
  });

  it('tells of damage at every login until it is mended', async () => {
    await register(centre.client, nthPerson(1));
    const page = unreadPage((await current()).sqlite);
    await centre.client.vault.lock();
    spoilBit(fileOf(), page);
    for (let login = 0; login < 2; login += 1) {
      await centre.as('kepala');
      await (await current()).firstCheck?.ended;
      expect((await centre.client.vault.status()).session?.warnings).toHaveLength(1);
      await centre.client.vault.lock();
    }
  });
});
