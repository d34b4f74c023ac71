import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';

let centre: TestCentre;
beforeEach(async () => {
  centre = await makeTestCentre();
});
afterEach(() => centre.close());

const warned = async () => (await centre.client.vault.status()).session?.warnings ?? [];
const rows = async () =>
  (await centre.client.audit.list({})).rows.filter(({ operation }) => operation.startsWith('vault.slots'));

/** Both files of the keys, aside or back again. */
function copyKeys(direction: 'aside' | 'back'): void {
  const { slots, previousSlots } = vaultFiles(centre.folder);
  for (const file of [slots, previousSlots]) {
    const aside = `${centre.folder}-${file.endsWith('previous') ? 'p' : 'k'}`;
    if (direction === 'aside') copyFileSync(file, aside);
    else copyFileSync(aside, file);
  }
}

describe('vault.unlock', () => {
  it('tells of a damaged key file once: to whoever comes in, and in the audit', async () => {
    await centre.client.vault.lock();
    const { slots } = vaultFiles(centre.folder);
    const bytes = readFileSync(slots);
    bytes[500] = (bytes[500] ?? 0) ^ 4;
    writeFileSync(slots, bytes);
    const wrong = { ...headLogin, passphrase: 'bukan kata sandinya' };
    await expect(centre.client.vault.unlock(wrong)).rejects.toThrow(/salah/);
    await centre.as('kepala');
    expect(await warned()).toEqual([
      expect.stringMatching(/^Berkas kunci \(vault\.keys\) ditemukan rusak\./),
    ]);
    expect(
      (await rows()).map(({ operation, kind, detail }) => ({ operation, kind, ...JSON.parse(detail) })),
    ).toEqual([{ operation: 'vault.slotsDamaged', kind: 'warning', newest: 'damaged', previous: 'sound' }]);
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect([await warned(), (await rows()).length]).toEqual([[], 1]);
  });

  it('tells when both key files are older ones put back, which are whole and fit each other', async () => {
    await centre.client.vault.lock();
    copyKeys('aside');
    await centre.as('kepala');
    await centre.addUser('sri', 'socialWorker');
    await centre.client.vault.lock();
    copyKeys('back');
    for (let guess = 0; guess < 4; guess += 1) {
      const wrong = { ...headLogin, passphrase: 'bukan kata sandinya' };
      await expect(centre.client.vault.unlock(wrong)).rejects.toThrow(/salah/);
    }
    await centre.as('kepala');
    expect(await warned()).toEqual([
      expect.stringMatching(/yang lebih lama dipasang kembali di luar Titian/),
    ]);
    expect((await rows()).map(({ operation }) => operation)).toEqual(['vault.slotsOlder']);
    expect((await centre.client.audit.state()).warning?.sentence).toMatch(/Berkas kunci/);
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect([await warned(), (await rows()).length]).toEqual([[], 1]);
  });

  it('tells nothing when both are as they were left', async () => {
    await centre.client.vault.lock();
    await centre.as('kepala');
    expect([await warned(), await rows()]).toEqual([[], []]);
  });
});
