import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FoundBackup } from '#vault/backup/list-backups';
import { openBackup } from '#vault/backup/open-backup';
import { rehearseRecovery } from '#vault/backup/rehearse-recovery';
import { restoreBackup } from '#vault/backup/restore-backup';
import { finishSwap } from '#vault/backup/swap-vault';
import { kdfFloor } from '#vault/keys/kdf';
import { createRecoveryKey } from '#vault/keys/recovery-key';
import { replaceRecoveryKey } from '#vault/keys/vault-keys';
import { refusalOf, register } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { makeFolder, troubleOf } from '../vault/support.ts';
import { backUp, makePeopledCentre, nthPerson, sourceOf } from './support.ts';

const now = '2026-11-24T01:00:00.000Z';
const passphrase = 'kerikil jambu dermaga lesung';

/** Everything beside a vault, but for the vault and its backups. */
const besides = (folder: string) =>
  readdirSync(dirname(folder)).filter(
    (name) => ![basename(folder), `${basename(folder)}-cadangan`].includes(name),
  );

describe('a restore', () => {
  let centre: TestCentre;
  let backup: FoundBackup;
  let headId: string;
  eachCentre(makePeopledCentre, async (made) => {
    centre = made;
    headId = (await sourceOf(centre)).custodian.id;
    backup = await backUp(centre);
  });

  /** Restores the backup to a folder, as the Kepala. */
  async function restore(vaultFolder = centre.folder, recoveryKey = centre.recoveryKey) {
    const opened = await openBackup(backup.file, recoveryKey);
    const head = { userId: headId, passphrase };
    return await restoreBackup({ opened, vaultFolder, head, now, kdfCost: kdfFloor });
  }
  const people = async () =>
    (await centre.client.caseload.list({})).rows.map(({ fullName }) => fullName).sort();

  it('needs nothing but the file and the recovery key, and a new pass phrase opens the new vault', async () => {
    await centre.app.lock({ hasty: true });
    rmSync(centre.folder, { recursive: true });
    const restored = await restore();
    expect(restored).toEqual({
      counts: { clients: 3, cases: 3, notes: 0 },
      lostAttachments: 0,
      loginName: 'kepala',
      replaced: undefined,
    });
    expect((await refusalOf(centre.client.vault.unlock(headLogin))).code).toBe('LOGIN_REFUSED');
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    expect(await people()).toEqual(['Aminah aaaaa', 'Bonar aaaaa', 'Cahyono aaaaa']);
    expect(besides(centre.folder)).toEqual([]);
  });

  it('keeps the replaced vault under a name that tells when, and writes both heads into the audit', async () => {
    await register(centre.client, nthPerson(7));
    const head = (await sourceOf(centre)).sqlite
      .prepare('select seq, mac from audit order by seq desc limit 1')
      .get() as { seq: number; mac: string };
    await centre.app.lock({ hasty: true });
    const { replaced } = await restore();
    expect(replaced).toMatch(/brankas-diganti-2026-11-24-\d{4}$/);
    expect(existsSync(join(replaced ?? '', 'vault.db'))).toBe(true);
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    const { rows } = await centre.client.audit.list({});
    const row = rows.find(({ operation }) => operation === 'backup.restore');
    expect(JSON.parse(row?.detail ?? '')).toMatchObject({
      backup: backup.manifest.id,
      restoredSeq: backup.manifest.audit.seq,
      replacedSeq: head.seq,
      replacedMac: head.mac,
    });
    expect(await people()).toHaveLength(3);
  });

  it('leaves the others their own pass phrases when the slots of the replaced vault are whole', async () => {
    await centre.addUser('sri', 'socialWorker');
    backup = await backUp(centre, { number: 2 });
    await centre.addUser('baru', 'socialWorker');
    await centre.app.lock({ hasty: true });
    await restore();
    await centre.as('sri');
    await centre.client.vault.lock();
    expect((await refusalOf(centre.as('baru'))).code).toBe('LOGIN_REFUSED');
  });

  it('leaves the recovery key that was printed last', async () => {
    const newest = createRecoveryKey();
    await replaceRecoveryKey(await sourceOf(centre), newest);
    await centre.app.lock({ hasty: true });
    expect((await troubleOf(() => openBackup(backup.file, newest))).code).toBe('backup-other-key');
    await restore();
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    backup = await backUp(centre, { number: 2 });
    expect((await openBackup(backup.file, newest)).manifest.number).toBe(2);
  });

  it('tells a mistyped recovery key by its group, and another one as such', async () => {
    const [first = '', ...rest] = centre.recoveryKey.split('-');
    const wrong = `${first.slice(0, 3)}${first[3] === '7' ? '8' : '7'}`;
    const mistyped = await troubleOf(() => openBackup('/nowhere', [wrong, ...rest].join('-')));
    expect([mistyped.code, mistyped.detail.group]).toEqual(['recovery-key-mistyped', 1]);
    const other = await troubleOf(() => openBackup(backup.file, createRecoveryKey()));
    expect(other.code).toBe('backup-other-key');
  });

  it('is refused over the vault of another centre, and over other things', async () => {
    const other = await makeTestCentre({ centre: { name: 'LKS Lain' } });
    await other.client.vault.lock();
    const foreign = await troubleOf(() => restore(other.folder));
    expect(foreign.message).toContain('milik brankas lain (PSAA Tunas Melati)');
    await other.as('kepala');
    await other.close();
    const folder = makeFolder();
    writeFileSync(join(folder, 'surat.docx'), 'something else');
    expect((await troubleOf(() => restore(folder))).code).toBe('folder-not-empty');
    expect(readdirSync(folder)).toEqual(['surat.docx']);
  });

  it('is refused while the vault is open, for a weak pass phrase, and for one who is not Kepala', async () => {
    const sri = await centre.addUser('sri', 'socialWorker');
    backup = await backUp(centre, { number: 2 });
    expect((await troubleOf(() => restore())).code).toBe('already-open');
    await centre.app.lock({ hasty: true });
    const opened = () => openBackup(backup.file, centre.recoveryKey);
    const refused = async (head: { userId: string; passphrase: string }) =>
      (
        await troubleOf(async () =>
          restoreBackup({ opened: await opened(), vaultFolder: centre.folder, head, now }),
        )
      ).code;
    expect(await refused({ userId: headId, passphrase: 'panti123' })).toBe('passphrase-refused');
    expect(await refused({ userId: sri, passphrase })).toBe('user-unknown');
    expect(besides(centre.folder)).toEqual([]);
    await centre.as('kepala');
    expect(await people()).toHaveLength(3);
  });

  it('can be cancelled, and leaves everything as it was', async () => {
    await centre.app.lock({ hasty: true });
    const stop = new AbortController();
    const opened = await openBackup(backup.file, centre.recoveryKey);
    const order = { opened, vaultFolder: centre.folder, head: { userId: headId, passphrase }, now };
    const onProgress = () => stop.abort(new Error('cancelled'));
    await expect(restoreBackup(order, { signal: stop.signal, onProgress })).rejects.toThrow('cancelled');
    expect(besides(centre.folder)).toEqual([]);
    await centre.as('kepala');
  });

  it('cut off between its two renames is finished at the next start', async () => {
    await register(centre.client, nthPerson(7));
    await centre.app.lock({ hasty: true });
    const { replaced = '' } = await restore();
    renameSync(centre.folder, `${centre.folder}-pulih-siap`);
    expect((await centre.client.vault.status()).state).toBe('locked');
    await centre.client.vault.unlock({ loginName: 'kepala', passphrase });
    expect(await people()).toHaveLength(3);
    await centre.app.lock({ hasty: true });
    // Cut off before the first rename: the old vault stands, and the copy goes.
    renameSync(centre.folder, `${centre.folder}-pulih-siap`);
    renameSync(replaced, centre.folder);
    await finishSwap(centre.folder);
    await centre.as('kepala');
    expect(await people()).toHaveLength(4);
    expect(besides(centre.folder)).toEqual([]);
  });

  it('is rehearsed without touching the vault', async () => {
    const before = readdirSync(centre.folder);
    const { manifest, heads } = await rehearseRecovery(
      await openBackup(backup.file, centre.recoveryKey),
      centre.folder,
    );
    expect(manifest).toEqual(backup.manifest);
    expect(heads).toEqual([{ userId: headId, name: 'Ratna Dewanti', loginName: 'kepala' }]);
    expect(readdirSync(centre.folder)).toEqual(before);
    expect(besides(centre.folder)).toEqual([]);
  });

  it('goes to a computer that has nothing yet', async () => {
    const folder = join(makeFolder(), 'Titian', 'brankas');
    mkdirSync(dirname(dirname(folder)), { recursive: true });
    await restore(folder);
    expect(readdirSync(folder).sort()).toEqual(['vault.db', 'vault.keys', 'vault.keys.previous']);
  });
});
