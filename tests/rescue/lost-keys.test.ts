import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { readSlotFile, toSummedText } from '#vault/keys/slot-file';
import { makePeopledCentre, nthPerson, troubleCodeOf } from '../backup/support.ts';
import { erase, registerLeaver } from '../erasure/support.ts';
import { refusalOf, register } from '../support/cases.ts';
import { copyOf, headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { makeFolder } from '../vault/support.ts';

const next = { loginName: 'kepala', passphrase: 'kerikil jambu dermaga lesung' };

describe('lost key files', { timeout: 60_000 }, () => {
  let begun: TestCentre;
  let centre: TestCentre;
  let me: string;
  let sri: string;
  beforeAll(async () => {
    begun = await makePeopledCentre(2);
    me = (await begun.client.users.list())[0]?.id ?? '';
    sri = await begun.addUser('sri', 'socialWorker');
    await begun.client.backup.make();
    await register(begun.client, nthPerson(5));
    // The backup of the lock would know the newest person; only the one before is left.
    await begun.app.lock({ hasty: true });
  });
  afterAll(() => begun.close());
  beforeEach(() => {
    centre = copyOf(begun);
  });
  afterEach(() => centre.close());

  const files = () => vaultFiles(centre.folder);
  const keyFiles = () => [files().slots, files().previousSlots];
  const lose = () => {
    for (const file of keyFiles()) rmSync(file);
  };
  const find = (more = {}) =>
    centre.client.rescue.findKeyBackup({ recoveryKey: centre.recoveryKey, ...more });
  const remake = (more = {}) =>
    centre.client.rescue.remakeKeys({
      recoveryKey: centre.recoveryKey,
      userId: me,
      passphrase: next.passphrase,
      ...more,
    });
  const operations = async () => (await centre.client.audit.list({})).rows.map(({ operation }) => operation);
  /** Everything of the vault but its lock. */
  const content = () =>
    readdirSync(centre.folder)
      .filter((name) => !/lock|-wal$|-shm$/.test(name) && name.startsWith('vault'))
      .map((name) => [name, readFileSync(join(centre.folder, name)).toString('base64')]);

  async function refusesAndKeeps(code: string, ...asked: (() => Promise<unknown>)[]) {
    const before = content();
    for (const ask of asked) expect(troubleCodeOf(await refusalOf(ask()))).toBe(code);
    expect(content()).toEqual(before);
  }

  it('are made anew by the paper, and whoever came after the backup is still there', async () => {
    lose();
    expect(await centre.client.vault.status()).toMatchObject({
      state: 'trouble',
      areKeysLost: true,
      trouble: expect.stringContaining('Buat ulang berkas kunci'),
    });
    const own = ownBackupFolder(centre.folder);
    const { file, ...found } = await find();
    expect([file.startsWith(own), found]).toEqual([
      true,
      {
        madeAt: '2026-11-23T02:00:00.000Z',
        centreName: 'PSAA Tunas Melati',
        heads: [{ userId: me, name: 'Ratna Dewanti', loginName: 'kepala' }],
      },
    ]);
    expect(await remake()).toEqual({ loginName: 'kepala', keptAside: [] });
    expect((await centre.client.vault.status()).state).toBe('locked');
    expect((await refusalOf(centre.client.vault.unlock(headLogin))).code).toBe('LOGIN_REFUSED');
    const session = await centre.client.vault.unlock(next);
    expect(session.warnings).toEqual([]);
    expect((await centre.client.caseload.list({ status: 'all' })).total).toBe(3);
    expect((await centre.client.audit.verify({})).found).toBe(0);
    expect(await operations()).toContain('rescue.remakeKeys');
    expect(
      (await operations()).filter((one) => one.startsWith('vault.slots') || one === 'vault.changed'),
    ).toEqual([]);
    await centre.client.vault.lock();
    expect(await centre.client.vault.listKepala({ recoveryKey: centre.recoveryKey })).toMatchObject({
      heads: [{ userId: me }],
    });
  });

  it('keep everybody else out until the Kepala gives them a new pass phrase', async () => {
    lose();
    await remake();
    expect((await refusalOf(centre.as('sri'))).code).toBe('LOGIN_REFUSED');
    await centre.client.vault.unlock(next);
    await centre.client.users.resetPassphrase({ userId: sri, passphrase: 'jendela biru empat gajah' });
    expect((await refusalOf(centre.as('sri'))).code).toBe('LOGIN_REFUSED');
    await centre.client.vault.unlock({ loginName: 'sri', passphrase: 'jendela biru empat gajah' });
  });

  it('that are damaged or altered are kept under another name, also after the next change of the keys', async () => {
    const { slotFile } = await readSlotFile(centre.folder);
    const altered = toSummedText({ ...slotFile, users: slotFile.users.slice(1) });
    writeFileSync(files().slots, altered);
    truncateSync(files().previousSlots, 200);
    const damaged = readFileSync(files().previousSlots, 'utf8');
    expect(
      troubleCodeOf(await refusalOf(centre.client.vault.listKepala({ recoveryKey: centre.recoveryKey }))),
    ).toBe('slot-file-altered');
    writeFileSync(files().previousSlots, damaged); // a try mends it
    const { keptAside } = await remake();
    await centre.client.vault.unlock(next);
    await centre.client.users.resetPassphrase({ userId: sri, passphrase: 'jendela biru empat gajah' });
    expect(keptAside.map((file) => readFileSync(file, 'utf8'))).toEqual([
      expect.stringContaining(slotFile.seal),
      damaged,
    ]);
  });

  it('are refused a key of another vault, a mistyped one, a weak pass phrase and whoever is not Kepala', async () => {
    lose();
    const mistyped = centre.recoveryKey.startsWith('7')
      ? centre.recoveryKey.replace('7', '8')
      : `7${centre.recoveryKey.slice(1)}`;
    const path = '/media/tidak-ada'; // the letters are looked at before any file
    await refusesAndKeeps(
      'recovery-key-mistyped',
      () => find({ recoveryKey: mistyped, path }),
      () => remake({ recoveryKey: mistyped, path }),
    );
    const recoveryKey = createRecoveryKey();
    await refusesAndKeeps(
      'key-backup-missing',
      () => find({ recoveryKey }),
      () => remake({ recoveryKey }),
    );
    await refusesAndKeeps('passphrase-refused', () => remake({ passphrase: 'panti12345678' }));
    await refusesAndKeeps('user-unknown', () => remake({ userId: sri }));
    await refusesAndKeeps('backup-missing', () => find({ path }));
  });

  it('are not made of the backup of another centre, though its own paper opens it', async () => {
    lose();
    const other = await makeTestCentre();
    await other.client.backup.make();
    const { recoveryKey } = other;
    const path = ownBackupFolder(other.folder);
    await refusesAndKeeps(
      'key-backup-unfit',
      () => find({ recoveryKey, path }),
      () => remake({ recoveryKey, path }),
    );
    await other.close();
  });

  it('are not made of a backup from before the data key was changed, and are of one from after', async () => {
    const { client } = centre;
    await client.vault.unlock(headLogin);
    await client.keys.rotateDataKey({});
    const older = new Set(readdirSync(ownBackupFolder(centre.folder)));
    await client.backup.make();
    await centre.app.lock({ hasty: true });
    const away = makeFolder();
    for (const name of readdirSync(ownBackupFolder(centre.folder)).filter((one) => !older.has(one))) {
      const file = join(ownBackupFolder(centre.folder), name);
      copyFileSync(file, join(away, basename(file)));
      rmSync(file);
    }
    lose();
    await refusesAndKeeps(
      'key-backup-unfit',
      () => find(),
      () => remake(),
    );
    await remake({ path: away });
    await client.vault.unlock(next);
    expect((await client.caseload.list({ status: 'all' })).total).toBe(3);
  });

  it('are not made while the keys are whole, nor for a database that is damaged as well', async () => {
    await refusesAndKeeps(
      'keys-whole',
      () => find(),
      () => remake(),
    );
    lose();
    const whole = readFileSync(files().database);
    const withoutFirstPage = Buffer.concat([Buffer.alloc(4096, 7), whole.subarray(4096)]);
    for (const [code, spoilt] of [
      ['keys-database-damaged', whole.subarray(0, 8192)],
      ['keys-database-damaged', Buffer.alloc(0)],
      ['key-backup-unfit', withoutFirstPage], // no page can be read without the salt in the first
    ] as const) {
      writeFileSync(files().database, spoilt);
      await refusesAndKeeps(code, find, remake);
    }
    writeFileSync(files().database, whole);
    await remake();
  });

  it('come whole or not at all, wherever the writing is cut off', async () => {
    lose();
    const [newest = '', previous = ''] = keyFiles().map((file) => `${file}.tmp`);
    mkdirSync(newest); // nothing can be written here
    await refusalOf(remake());
    rmSync(newest, { recursive: true, force: true });
    expect((await centre.client.vault.status()).areKeysLost).toBe(true);

    mkdirSync(previous);
    await refusalOf(remake());
    rmSync(previous, { recursive: true, force: true });
    expect((await centre.client.vault.status()).state).toBe('locked');
    await centre.client.vault.unlock(next);
    expect((await centre.client.caseload.list({ status: 'all' })).total).toBe(3);
    const told = (await operations()).filter((one) => one === 'rescue.remakeKeys');
    expect(told).toHaveLength(2);
  });

  it('remember who was erased', async () => {
    const { client } = centre;
    await client.vault.unlock(headLogin);
    const leaver = await registerLeaver(centre);
    await erase(centre, leaver);
    await centre.app.lock({ hasty: true });
    lose();
    await remake();
    const { erased } = (await readSlotFile(centre.folder)).slotFile;
    expect(erased?.map(({ clientId }) => clientId)).toEqual([leaver.clientId]);
  });
});
