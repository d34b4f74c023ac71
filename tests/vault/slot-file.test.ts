import { copyFileSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { readSlotFile, readSlotsForUse, readSummedText } from '#vault/keys/slot-file';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { addUserSlot, removeUserSlot } from '#vault/keys/vault-keys';
import { makeFolder, makeVault, owner, troubleOf } from './support.ts';

const budi = { userId: 'u-budi', loginName: 'budi', passphrase: 'sepeda kabut gerimis tembikar' };
const now = new Date('2026-11-23T01:00:00Z');

let vault: Awaited<ReturnType<typeof makeVault>>;
let files: ReturnType<typeof vaultFiles>;
beforeEach(async () => {
  vault = await makeVault();
  files = vaultFiles(vault.folder);
});

const enter = (passphrase = owner.passphrase) =>
  unlockWithPassphrase({ folder: vault.folder, loginName: 'sri', passphrase, now });
const asideIn = (folder: string) => readdirSync(folder).filter((name) => name.includes('.rusak-'));

describe('a slot file', () => {
  it('is never taken for whole with any bit of it flipped, blanks and checksum included', () => {
    const whole = readFileSync(files.slots);
    expect(readSummedText(whole).kind).toBe('summed');
    const taken: number[] = [];
    for (let bit = 0; bit < whole.length * 8; bit += 1) {
      const spoilt = Buffer.from(whole);
      spoilt[bit >> 3] = (spoilt[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (readSummedText(spoilt).kind === 'summed') taken.push(bit);
    }
    expect(taken).toEqual([]);
  });

  it('with a bit flipped in its end is damaged, not one of the version that had no checksum, nor a newer one', async () => {
    const whole = readFileSync(files.slots);
    for (let at = whole.length - 100; at < whole.length; at += 1) {
      for (const bit of [0, 1, 5]) {
        const spoilt = Buffer.from(whole);
        spoilt[at] = (spoilt[at] ?? 0) ^ (1 << bit);
        writeFileSync(files.slots, spoilt);
        expect((await readSlotFile(vault.folder)).trouble).toEqual({ newest: 'damaged', previous: 'sound' });
      }
    }
  });

  it('of the version before is read as it stands, and gets its checksum and its other half', async () => {
    const folder = makeFolder();
    copyFileSync(
      join(import.meta.dirname, '../migrations/fixtures/0001/vault.keys'),
      vaultFiles(folder).slots,
    );
    expect(await readSlotFile(folder)).toMatchObject({ isUnsummed: true });
    await readSlotsForUse(folder);
    const both = [vaultFiles(folder).slots, vaultFiles(folder).previousSlots].map((file) =>
      readFileSync(file),
    );
    expect(both.map((bytes) => readSummedText(bytes).kind)).toEqual(['summed', 'summed']);
    expect((await readSlotFile(folder)).slotFile.untold).toBeUndefined();
  });
});

describe('a slot file that is not as it was left', () => {
  it('is known before a pass phrase is tried, and told once whoever comes in is right', async () => {
    truncateSync(files.slots, 300);
    expect((await troubleOf(() => enter('bukan kata sandinya'))).code).toBe('wrong-passphrase');
    expect((await readSlotFile(vault.folder)).trouble).toBeUndefined();
    expect((await enter()).slotTroubles).toEqual([{ newest: 'damaged', previous: 'sound' }]);
  });

  it('is kept beside under a name that says so, until a way in it may hold is taken away', async () => {
    await addUserSlot(vault, budi);
    const whole = readFileSync(files.slots);
    const spoilt = Buffer.from(whole);
    spoilt[40] = (spoilt[40] ?? 0) ^ 1;
    writeFileSync(files.slots, spoilt);
    await enter();
    const [aside = '', ...more] = asideIn(vault.folder);
    expect([aside.startsWith('vault.keys.rusak-'), more]).toEqual([true, []]);
    expect(readFileSync(join(vault.folder, aside))).toEqual(spoilt);
    await removeUserSlot(vault, budi.userId);
    expect(asideIn(vault.folder)).toEqual([]);
    for (const name of readdirSync(vault.folder))
      expect(readFileSync(join(vault.folder, name), 'latin1')).not.toContain(budi.userId);
  });

  it.each([
    ['damaged', (file: string) => writeFileSync(file, 'x')],
    ['lost', (file: string) => rmSync(file)],
  ] as const)(
    'is told as well when it is only the previous one, %s, which is made again',
    async (previous, spoil) => {
      spoil(files.previousSlots);
      expect((await enter()).slotTroubles).toEqual([{ newest: 'sound', previous }]);
      expect((await readSlotFile(vault.folder)).trouble).toBeUndefined();
    },
  );

  it('is told when the two were swapped, and when an older previous one was put back', async () => {
    await enter(); // counts a try in the newest alone
    const [newest, previous] = [readFileSync(files.slots), readFileSync(files.previousSlots)];
    writeFileSync(files.slots, previous);
    writeFileSync(files.previousSlots, newest);
    expect((await enter()).slotTroubles).toEqual([{ newest: 'older', previous: 'sound' }]);
    await addUserSlot(vault, budi);
    writeFileSync(files.previousSlots, previous);
    expect((await enter()).slotTroubles.at(-1)).toEqual({ newest: 'sound', previous: 'older' });
    expect(readFileSync(files.previousSlots, 'utf8')).toContain('u-budi');
  });
});
