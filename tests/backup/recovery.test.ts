import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type App, createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { refusalOf, register } from '../support/cases.ts';
import { mistype } from '../support/mistype.ts';
import { mountSmallDisk } from '../support/small-disk.ts';
import {
  headLogin,
  makeTestCentre,
  passphraseOf,
  type TestCentre,
  type TestClient,
} from '../support/test-centre.ts';
import { makeFolder } from '../vault/support.ts';
import { backUp, makePeopledCentre, nthPerson, rewriteManifest, spoil, troubleCodeOf } from './support.ts';

const passphrase = 'kerikil jambu dermaga lesung';

/** Titian on another computer, with nothing on it or with what lies in `home`. */
function anotherComputer(home = makeFolder()): { app: App; client: TestClient; folder: string } {
  const folder = join(home, 'brankas');
  const app = createApp({ folder, demoFolder: join(home, 'contoh'), kdfCost: kdfFloor });
  return { app, folder, client: createRouterClient(app.router, { context: app.context }) };
}

describe('a recovery on a new computer', () => {
  let centre: TestCentre;
  let stick: string;
  let file: string;
  let here: ReturnType<typeof anotherComputer>;
  beforeAll(async () => {
    centre = await makePeopledCentre(3);
    await centre.addUser('sri', 'socialWorker');
    stick = makeFolder();
    const made = (await backUp(centre)).file;
    file = join(stick, basename(made));
    copyFileSync(made, file);
  });
  afterAll(() => centre.close());
  beforeEach(() => {
    here = anotherComputer();
  });
  afterEach(() => here.app.close());

  const recovery = () => here.client.recovery;
  const examine = (more = {}) => recovery().examine({ file, recoveryKey: centre.recoveryKey, ...more });
  async function restore(more = {}) {
    const [head] = (await examine()).heads;
    const order = { file, recoveryKey: centre.recoveryKey, userId: head?.userId ?? '', passphrase, ...more };
    return await recovery().restore(order);
  }
  const nothingWritten = () => expect(readdirSync(dirname(here.folder))).toEqual([]);

  it('find: finds what lies in a folder or is named, by what it says of itself', async () => {
    for (const path of [stick, file]) {
      const { backups } = await recovery().find({ path });
      expect(backups.filter((one) => one.file === file)).toEqual([
        {
          file,
          madeAt: '2026-11-23T02:00:00.000Z',
          centreName: 'PSAA Tunas Melati',
          kind: 'real',
          clients: 3,
          cases: 3,
          bytes: expect.any(Number),
        },
      ]);
    }
    nothingWritten();
  });

  it('find: says why a file cannot be used, and that a folder is not there', async () => {
    const folder = makeFolder();
    const cut = join(folder, 'cadangan-terpotong.titian');
    copyFileSync(file, cut);
    truncateSync(cut, 5_000);
    const { backups, unreadable } = await recovery().find({ path: folder });
    expect(backups.filter((one) => one.file === cut)).toEqual([]);
    expect(unreadable).toContainEqual({ file: cut, sentence: expect.stringContaining('terpotong') });
    const missing = await refusalOf(recovery().find({ path: '/media/tidak-ada' }));
    expect(troubleCodeOf(missing)).toBe('backup-missing');
    writeFileSync(join(folder, 'surat.txt'), 'sebuah surat');
    const letter = await refusalOf(recovery().find({ path: join(folder, 'surat.txt') }));
    expect(troubleCodeOf(letter)).toBe('backup-unknown');
  });

  it('examine: shows what would come back and who may be given the key, and writes nothing', async () => {
    expect(await examine()).toEqual({
      centreName: 'PSAA Tunas Melati',
      madeAt: '2026-11-23T02:00:00.000Z',
      clients: 3,
      cases: 3,
      notes: 0,
      heads: [{ userId: expect.any(String), name: 'Ratna Dewanti', loginName: 'kepala' }],
      replaces: false,
    });
    nothingWritten();
  });

  it('examine and restore: tell one mistyped letter by its group, before the file is looked at', async () => {
    const recoveryKey = mistype(centre.recoveryKey);
    const wrong = { file: '/media/tidak-ada.titian', recoveryKey };
    const refusals = [
      await refusalOf(recovery().examine(wrong)),
      await refusalOf(recovery().restore({ ...wrong, userId: 'x', passphrase })),
    ];
    for (const { message } of refusals)
      expect(message).toContain('salah ketik dalam kunci pemulihan, di kelompok ke-1');
  });

  it('examine: tells the key of another vault as such, and a damaged file', async () => {
    const other = await refusalOf(examine({ recoveryKey: createRecoveryKey() }));
    expect(troubleCodeOf(other)).toBe('backup-other-key');
    const spoiled = join(makeFolder(), basename(file));
    copyFileSync(file, spoiled);
    spoil(spoiled);
    expect(troubleCodeOf(await refusalOf(examine({ file: spoiled })))).toBe('backup-damaged');
    nothingWritten();
  });

  it('find and examine: tell a backup of a newer Titian as such, and leave it', async () => {
    const newer = join(makeFolder(), 'cadangan-baru.titian');
    const change = (manifest: object) => Object.assign(manifest, { version: 2, sesuatuYangBaru: [] });
    writeFileSync(newer, rewriteManifest(readFileSync(file), change));
    const before = readFileSync(newer);
    const found = await recovery().find({ path: dirname(newer) });
    const told = found.unreadable.find((one) => one.file === newer);
    expect(told?.sentence).toContain('dibuat dengan versi Titian yang lebih baru');
    expect(troubleCodeOf(await refusalOf(examine({ file: newer })))).toBe('backup-newer');
    expect(readFileSync(newer)).toEqual(before);
    nothingWritten();
  });

  it('restore: brings everybody back, and only the new pass phrase of the Kepala opens', async () => {
    expect(await restore()).toEqual({ loginName: 'kepala', clients: 3, cases: 3 });
    expect(await here.client.vault.status()).toMatchObject({
      state: 'locked',
      centreName: 'PSAA Tunas Melati',
    });
    expect((await refusalOf(here.client.vault.unlock(headLogin))).code).toBe('LOGIN_REFUSED');
    await here.client.vault.unlock({ loginName: 'kepala', passphrase });
    expect((await here.client.caseload.list({})).total).toBe(3);
    const { rows } = await here.client.audit.list({});
    expect(rows.map(({ operation }) => operation)).toContain('backup.restore');
  });

  it('restore: lets nobody else in until the Kepala gives them a new pass phrase', async () => {
    await restore();
    const { client } = here;
    const sri = { loginName: 'sri', passphrase: passphraseOf('sri') };
    expect((await refusalOf(client.vault.unlock(sri))).code).toBe('LOGIN_REFUSED');
    await client.vault.unlock({ loginName: 'kepala', passphrase });
    const userId = (await client.users.list()).find(({ loginName }) => loginName === 'sri')?.id ?? '';
    await client.users.resetPassphrase({ userId, passphrase: 'jendela biru empat gajah' });
    await client.vault.unlock({ ...sri, passphrase: 'jendela biru empat gajah' });
    expect((await client.vault.status()).session?.loginName).toBe('sri');
  });

  it('restore: refuses a weak pass phrase and one who is not Kepala, and leaves nothing', async () => {
    const weak = await refusalOf(restore({ passphrase: 'panti123' }));
    expect(troubleCodeOf(weak)).toBe('passphrase-refused');
    const stranger = await refusalOf(restore({ userId: 'somebody' }));
    expect(troubleCodeOf(stranger)).toBe('user-unknown');
    nothingWritten();
  });

  it('restore: cancelled half-way, leaves nothing', async () => {
    const [head] = (await examine()).heads;
    const stop = new AbortController();
    const order = { file, recoveryKey: centre.recoveryKey, userId: head?.userId ?? '', passphrase };
    const restoring = recovery().restore(order, { signal: stop.signal });
    while ((await recovery().progress()) === null) await new Promise((done) => setTimeout(done, 1));
    expect(await recovery().progress()).toMatchObject({ step: expect.stringMatching(/unpack|check/) });
    stop.abort();
    await expect(restoring).rejects.toThrow();
    expect(await recovery().progress()).toBeNull();
    nothingWritten();
  });

  it('restore: refuses a folder of other things, and leaves them', async () => {
    mkdirSync(here.folder);
    writeFileSync(join(here.folder, 'surat.docx'), 'something else');
    expect(troubleCodeOf(await refusalOf(restore()))).toBe('folder-not-empty');
    expect(readdirSync(here.folder)).toEqual(['surat.docx']);
  });

  it('restore: on a disk without room, says how much is missing and leaves nothing', async () => {
    const disk = mountSmallDisk(2);
    await here.app.close();
    here = anotherComputer(disk.place);
    try {
      disk.fill(100_000);
      const refusal = await refusalOf(examine());
      expect([troubleCodeOf(refusal), refusal.message]).toEqual([
        'restore-no-room',
        expect.stringMatching(/diperlukan .+, tersisa .+\. Brankas dan cadangan tidak disentuh/),
      ]);
      expect(readdirSync(disk.place)).toEqual(['ballast']);
    } finally {
      await here.app.close();
      disk.unmount();
    }
  });
});

describe('a recovery where a vault is', () => {
  let centre: TestCentre;
  let file: string;
  beforeEach(async () => {
    centre = await makePeopledCentre(2);
    file = (await backUp(centre)).file;
  });
  afterEach(() => centre.close());

  async function restore() {
    const { recoveryKey } = centre;
    const { heads } = await centre.client.recovery.examine({ file, recoveryKey });
    const userId = heads[0]?.userId ?? '';
    return await centre.client.recovery.restore({ file, recoveryKey, userId, passphrase });
  }

  it('find: looks beside the vault, and tells its own backups from those of another', async () => {
    const { backups } = await centre.client.recovery.find({});
    expect(backups.find((one) => one.file === file)?.isOfThisVault).toBe(true);
    const other = await makeTestCentre({ centre: { name: 'LKS Lain' } });
    const theirs = (await backUp(other)).file;
    const found = await centre.client.recovery.find({ path: theirs });
    expect(found.backups.find((one) => one.file === theirs)?.isOfThisVault).toBe(false);
    await other.close();
  });

  it('restore: locks whoever is in, backs up what they wrote, and keeps the old vault by name', async () => {
    await register(centre.client, nthPerson(7));
    const { replaced } = await restore();
    expect(replaced).toMatch(/brankas-diganti-\d{4}-\d\d-\d\d-\d{4}$/);
    expect(existsSync(join(replaced ?? '', 'vault.db'))).toBe(true);
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    expect((await centre.client.caseload.list({})).total).toBe(2);
    const { rows } = await centre.client.backup.list();
    expect(rows.map(({ reason, clients }) => [reason, clients])).toEqual([
      ['Saat dikunci atau ditutup', 3],
      ['Diminta pengguna', 2],
    ]);
  });

  it.each([
    ['its data file cut off', (folder: string) => truncateSync(join(folder, 'vault.db'), 9_000)],
    ['its data file lost', (folder: string) => rmSync(join(folder, 'vault.db'))],
    [
      'its key files lost',
      (folder: string) => {
        rmSync(join(folder, 'vault.keys'));
        rmSync(join(folder, 'vault.keys.previous'));
      },
    ],
  ])('restore: a vault with %s is replaced and kept', async (_what, harm) => {
    await centre.app.lock({ hasty: true });
    harm(centre.folder);
    const { replaced = '' } = await restore();
    expect(readdirSync(replaced).length).toBeGreaterThan(0);
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    expect((await centre.client.caseload.list({})).total).toBe(2);
  });

  it('restore: refuses the backup of another centre, and says whose it is', async () => {
    const other = await makeTestCentre({ centre: { name: 'LKS Lain' } });
    const theirs = (await backUp(other)).file;
    const { recoveryKey } = other;
    const examined = await refusalOf(centre.client.recovery.examine({ file: theirs, recoveryKey }));
    const order = { file: theirs, recoveryKey, userId: 'x', passphrase };
    const refused = await refusalOf(centre.client.recovery.restore(order));
    for (const { message } of [examined, refused]) {
      expect(message).toContain('milik brankas lain (LKS Lain)');
    }
    await centre.as('kepala');
    expect((await centre.client.caseload.list({})).total).toBe(2);
    await other.close();
  });
});
