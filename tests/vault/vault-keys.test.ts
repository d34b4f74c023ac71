import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { createVaultKeys } from '#vault/keys/create-vault';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { toSummedText } from '#vault/keys/slot-file';
import type { SlotFile } from '#vault/keys/slot-format';
import { changePassphrase, unlockWithPassphrase, unlockWithRecoveryKey } from '#vault/keys/unlock';
import {
  addUserSlot,
  clearFailedTries,
  forgetWarnings,
  removeUserSlot,
  renameCentre,
  replaceRecoveryKey,
  resetPassphrase,
} from '#vault/keys/vault-keys';
import { makeFolder, makeVault, owner, troubleOf } from './support.ts';

const now = new Date('2026-11-23T01:00:00Z');
const budi = { userId: 'u-budi', loginName: 'budi', passphrase: 'sepeda kabut gerimis tembikar' };

let vault: Awaited<ReturnType<typeof makeVault>>;
beforeAll(async () => {
  vault = await makeVault();
});

const enter = (loginName: string, passphrase: string, folder = vault.folder) =>
  unlockWithPassphrase({ folder, loginName, passphrase, now });
const refusal = async (loginName: string, passphrase: string, folder = vault.folder) =>
  (await troubleOf(() => enter(loginName, passphrase, folder))).code;

async function edit(folder: string, change: (slotFile: SlotFile) => void): Promise<void> {
  const { slots, previousSlots } = vaultFiles(folder);
  const { checksum: _checksum, ...slotFile } = JSON.parse(await readFile(slots, 'utf8'));
  change(slotFile);
  for (const file of [slots, previousSlots]) await writeFile(file, toSummedText(slotFile));
}

describe('a vault', () => {
  it('opens for its user, with the key of its database', async () => {
    const { dataKey, ...rest } = await enter(' SRI ', owner.passphrase);
    expect(rest).toEqual({
      vaultId: vault.vaultId,
      kind: 'real',
      centreName: 'Panti Harapan Bangsa',
      userId: 'u-sri',
      loginName: 'sri',
      failedTries: 0,
      slotTroubles: [],
      slotChanges: 1,
    });
    openDatabase(vaultFiles(vault.folder).database, dataKey, { expectVaultId: vault.vaultId }).close();
  });

  it('takes the pass phrase however the keyboard composed it, with a space pasted behind', async () => {
    const made = await makeVault({ owner: { ...owner, passphrase: 'kafé lesung dermaga jambu' } });
    await enter('sri', 'kafe\u0301 lesung dermaga jambu ', made.folder);
  });

  it('opens by the recovery key alone, as typed by a tired person', async () => {
    const typed = vault.recoveryKey
      .toLowerCase()
      .replaceAll('-', ' ')
      .replaceAll('0', 'o')
      .replaceAll('1', 'l');
    const { dataKey } = await unlockWithRecoveryKey({ folder: vault.folder, recoveryKey: typed });
    expect(Buffer.from(dataKey).equals(vault.dataKey)).toBe(true);
  });

  it('tells a mistyped recovery key from a wrong one', async () => {
    const enterByPaper = (recoveryKey: string) =>
      unlockWithRecoveryKey({ folder: vault.folder, recoveryKey });
    const mistyped = vault.recoveryKey.replace(/.$/, (letter) => (letter === '7' ? '8' : '7'));
    expect((await troubleOf(() => enterByPaper(mistyped))).code).toBe('recovery-key-mistyped');
    expect((await troubleOf(() => enterByPaper(createRecoveryKey()))).code).toBe('wrong-recovery-key');
  });

  it('says the same of a wrong name and of a wrong pass phrase, and works as long', async () => {
    const timed = async (loginName: string) => {
      const start = performance.now();
      const { message } = await troubleOf(() => enter(loginName, 'bukan kata sandinya'));
      return { message, ms: performance.now() - start };
    };
    const [unknown, known] = [await timed('siapa'), await timed('sri')];
    expect(unknown.message).toBe(known.message);
    expect(known.message).toBe('Nama pengguna atau kata sandi salah. Anda dapat mencoba 4 kali lagi.');
    expect(unknown.ms).toBeGreaterThan(known.ms / 4); // the costly part ran
  });

  it('keeps nothing but sealed keys in its slot file, for its owner alone', async () => {
    const { slots, previousSlots, database } = vaultFiles(vault.folder);
    const text = await readFile(slots, 'latin1');
    for (const secret of [vault.dataKey.toString(), Buffer.from(vault.dataKey).toString('base64url')]) {
      expect(text).not.toContain(secret);
    }
    expect(text).not.toContain(vault.recoveryKey.slice(0, 9));
    for (const file of [slots, previousSlots, database]) expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(vault.folder)).mode & 0o777).toBe(0o700);
  });

  it('is not written over another', async () => {
    const again = () => createVaultKeys({ folder: vault.folder, kind: 'demo', centreName: 'X', owner });
    expect((await troubleOf(again)).code).toBe('folder-not-empty');
  });

  it('refuses a weak first pass phrase, and makes nothing', async () => {
    const folder = makeFolder();
    const weak = await troubleOf(() =>
      makeVault({ folder, owner: { ...owner, passphrase: 'panti harapan bangsa' } }),
    );
    expect(weak.code).toBe('passphrase-refused');
    expect(weak.message).toMatch(/nama lembaga/);
    await makeVault({ folder });
  });
});

describe('users', () => {
  it('are added, given a new pass phrase and removed by whoever holds the data key', async () => {
    const made = await makeVault();
    await addUserSlot(made, budi);
    expect((await enter('budi', budi.passphrase, made.folder)).userId).toBe('u-budi');

    await resetPassphrase(made, 'u-budi', 'pelita gunting rawa semangka');
    expect(await refusal('budi', budi.passphrase, made.folder)).toBe('wrong-passphrase');
    await enter('budi', 'pelita gunting rawa semangka', made.folder);

    await removeUserSlot(made, 'u-budi');
    expect(await refusal('budi', 'pelita gunting rawa semangka', made.folder)).toBe('wrong-passphrase');
    await enter('sri', owner.passphrase, made.folder);
  });

  it('who were removed, and pass phrases that were changed, do not live on in the previous generation', async () => {
    const made = await makeVault();
    await addUserSlot(made, budi);
    await removeUserSlot(made, 'u-budi');
    await changePassphrase({
      folder: made.folder,
      loginName: 'sri',
      passphrase: owner.passphrase,
      newPassphrase: 'anyelir kompor lumbung senja',
      now,
    });
    await rm(vaultFiles(made.folder).slots);
    expect(await refusal('budi', budi.passphrase, made.folder)).toBe('wrong-passphrase');
    expect(await refusal('sri', owner.passphrase, made.folder)).toBe('wrong-passphrase');
    await enter('sri', 'anyelir kompor lumbung senja', made.folder);
  });

  it('change their own pass phrase only knowing the old one', async () => {
    const attempt = { folder: vault.folder, loginName: 'sri', passphrase: 'keliru keliru keliru', now };
    const change = () => changePassphrase({ ...attempt, newPassphrase: 'anyelir kompor lumbung senja' });
    expect((await troubleOf(change)).code).toBe('wrong-passphrase');
    await enter('sri', owner.passphrase);
  });

  it('cannot share a login name, leave the vault without any user, or be touched with another key', async () => {
    const holder = vault;
    expect((await troubleOf(() => addUserSlot(holder, { ...budi, loginName: 'Sri' }))).code).toBe(
      'login-name-taken',
    );
    expect((await troubleOf(() => addUserSlot(holder, { ...budi, loginName: 'b b' }))).code).toBe(
      'login-name-refused',
    );
    const weak = { ...budi, passphrase: 'budibudibudi' };
    expect((await troubleOf(() => addUserSlot(holder, weak))).code).toBe('passphrase-refused');
    expect((await troubleOf(() => removeUserSlot(holder, 'u-sri'))).code).toBe('last-user');
    expect((await troubleOf(() => removeUserSlot(holder, 'u-tidak-ada'))).code).toBe('user-unknown');
    const stranger = { folder: vault.folder, dataKey: new Uint8Array(32) };
    expect((await troubleOf(() => addUserSlot(stranger, budi))).code).toBe('data-key-refused');
  });

  it('get a new recovery key, after which the old paper opens nothing', async () => {
    const made = await makeVault();
    const recoveryKey = await replaceRecoveryKey(made);
    await unlockWithRecoveryKey({ folder: made.folder, recoveryKey });
    const old = () => unlockWithRecoveryKey({ folder: made.folder, recoveryKey: made.recoveryKey });
    expect((await troubleOf(old)).code).toBe('wrong-recovery-key');
  });

  it('see the centre under its new name', async () => {
    const made = await makeVault();
    await renameCentre(made, 'Balai Tirta');
    expect((await enter('sri', owner.passphrase, made.folder)).centreName).toBe('Balai Tirta');
  });
});

describe('a slot file changed by hand', () => {
  const changed = async (change: (slotFile: SlotFile) => void, loginName = 'sri') => {
    const made = await makeVault();
    await addUserSlot(made, budi);
    await edit(made.folder, change);
    const passphrase = loginName === 'sri' ? owner.passphrase : budi.passphrase;
    return refusal(loginName, passphrase, made.folder);
  };

  it('with a cheaper guess is refused before anything is computed', async () => {
    for (const cheaper of [{ memoryKiB: 32_768 }, { passes: 1 }, { parallelism: 0 }, { memoryKiB: 1e9 }]) {
      const code = await changed((slotFile) => Object.assign(slotFile.users[0]?.kdf ?? {}, cheaper));
      expect(code).toBe('slot-file-altered');
    }
  });

  it('with another cost, salt or user id opens nothing', async () => {
    const cases: ((slotFile: SlotFile) => void)[] = [
      ({ users }) => Object.assign(users[0]?.kdf ?? {}, { passes: 4 }),
      ({ users }) => Object.assign(users[0]?.kdf ?? {}, { salt: users[1]?.kdf.salt }),
      ({ users }) => Object.assign(users[0] ?? {}, { userId: 'u-kepala' }),
    ];
    for (const change of cases) expect(await changed(change)).toBe('wrong-passphrase');
  });

  it('with two slots swapped opens neither', async () => {
    const swap = ({ users: [one, other] }: SlotFile) => {
      if (one === undefined || other === undefined) throw new Error('two slots wanted');
      [one.wrappedPrivateKey, other.wrappedPrivateKey] = [other.wrappedPrivateKey, one.wrappedPrivateKey];
      [one.sealedDataKeys, other.sealedDataKeys] = [other.sealedDataKeys, one.sealedDataKeys];
      [one.kdf, other.kdf] = [other.kdf, one.kdf];
      [one.publicKey, other.publicKey] = [other.publicKey, one.publicKey];
    };
    expect(await changed(swap, 'sri')).toBe('wrong-passphrase');
    expect(await changed(swap, 'budi')).toBe('wrong-passphrase');
  });

  it('with a changed head, name or list of users is refused once the key is known', async () => {
    const cases: ((slotFile: SlotFile) => void)[] = [
      (slotFile) => Object.assign(slotFile, { kind: 'demo' }),
      (slotFile) => Object.assign(slotFile, { centreName: 'Panti Lain' }),
      ({ kdfCost }) => Object.assign(kdfCost, { passes: 4 }),
      ({ users }) => Object.assign(users[1] ?? {}, { loginName: 'kepala' }),
      ({ users }) => void users.pop(),
    ];
    for (const change of cases) expect(await changed(change)).toBe('slot-file-altered');
  });

  it('and damaged falls back to the previous generation, or says so', async () => {
    const made = await makeVault();
    const { slots, previousSlots } = vaultFiles(made.folder);
    const text = await readFile(slots, 'utf8');
    for (const damage of ['', text.slice(0, 300), text.replace('titian-keys', 'titian-kunci'), '{}']) {
      await writeFile(slots, damage);
      expect(await refusal('sri', 'bukan kata sandinya', made.folder)).toBe('wrong-passphrase'); // mended all the same
      const { slotTroubles } = await enter('sri', owner.passphrase, made.folder);
      expect(slotTroubles).toEqual([{ newest: 'damaged', previous: 'sound' }]);
      await forgetWarnings(made, slotTroubles.length);
      expect((await enter('sri', owner.passphrase, made.folder)).slotTroubles).toEqual([]);
    }
    for (const file of [slots, previousSlots]) await writeFile(file, text.slice(0, 500));
    expect(await refusal('sri', owner.passphrase, made.folder)).toBe('slot-file-damaged');
    for (const file of [slots, previousSlots]) await rm(file);
    expect(await refusal('sri', owner.passphrase, made.folder)).toBe('slot-file-lost');
  });

  it('and from a newer Titian is refused unchanged', async () => {
    const made = await makeVault();
    await edit(made.folder, (slotFile) => Object.assign(slotFile, { version: 3, novel: true }));
    const before = await readFile(vaultFiles(made.folder).slots, 'utf8');
    expect(await refusal('sri', owner.passphrase, made.folder)).toBe('newer');
    expect(await readFile(vaultFiles(made.folder).slots, 'utf8')).toBe(before);
  });
});

describe('guessing', () => {
  const at = (seconds: number) => ({
    now: new Date(now.getTime() + seconds * 1000),
    uptimeSeconds: 9000 + seconds,
  });
  const guess = (folder: string, seconds: number, passphrase = 'tebakan yang keliru') =>
    unlockWithPassphrase({ folder, loginName: 'sri', passphrase, ...at(seconds) });

  it('is free five times and then waits, on disk, even for the right pass phrase', async () => {
    const made = await makeVault();
    const told: object[] = [];
    for (let count = 0; count < 5; count += 1)
      told.push((await troubleOf(() => guess(made.folder, 0))).detail);
    expect(told.map((detail) => Object.values(detail))).toEqual([
      [4, 0],
      [3, 0],
      [2, 0],
      [1, 0],
      [0, 30],
    ]);

    const early = await troubleOf(() => guess(made.folder, 29, owner.passphrase));
    expect([early.code, early.detail.waitSeconds]).toEqual(['throttled', 1]);
    const back = await troubleOf(() => guess(made.folder, -3600, owner.passphrase));
    expect([back.code, back.detail.waitSeconds]).toEqual(['throttled', 30]);
    expect((await guess(made.folder, -3600 + 31, owner.passphrase)).failedTries).toBe(5);
    expect((await troubleOf(() => guess(made.folder, 0))).detail.triesLeft).toBe(4);
  });

  it('side by side waits in line, and is counted each time', async () => {
    const made = await makeVault();
    const results = await Promise.all(
      Array.from({ length: 8 }, () => troubleOf(() => guess(made.folder, 0))),
    );
    expect(results.map(({ code }) => code).sort()).toEqual([
      ...Array<string>(3).fill('throttled'),
      ...Array<string>(5).fill('wrong-passphrase'),
    ]);
  });

  it('is cleared by another user who is in', async () => {
    const made = await makeVault();
    for (let count = 0; count < 5; count += 1) await troubleOf(() => guess(made.folder, 0));
    await clearFailedTries(made, 'u-sri');
    await guess(made.folder, 1, owner.passphrase);
  });

  it('leaves nothing of what was typed as a name in the file', async () => {
    const made = await makeVault();
    await refusal('kata sandi saya sendiri', 'x', made.folder);
    const text = await readFile(vaultFiles(made.folder).slots, 'utf8');
    expect(text).not.toContain('kata sandi');
    expect(text).toMatch(/"unknown-[0-9a-f]{2}"/);
  });
});
