import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attachmentFile } from '#vault/attachments/attachment-files';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { attachmentStore } from '#vault/backup/stored-attachments';
import { makePdf } from '../attachments/samples.ts';
import { attach, bytesOf, filesOf } from '../attachments/support.ts';
import { eachCentre } from '../support/each-centre.ts';
import { headLogin, type TestCentre } from '../support/test-centre.ts';
import { makeFolder } from '../vault/support.ts';
import { makePeopledCentre, sourceOf } from './support.ts';

const passphrase = 'kerikil jambu dermaga lesung';

describe('attachments in backups', () => {
  let centre: TestCentre;
  let caseId: string;
  let vaultId: string;
  const titles = ['KTP', 'Rapor', 'Surat'];
  const contentOf = (title: string) => makePdf(title, { bytes: 150_000 });
  eachCentre(
    async () => {
      const made = await makePeopledCentre(1);
      ({ vaultId } = await sourceOf(made));
      caseId = (await made.client.caseload.list({})).rows[0]?.caseId ?? '';
      for (const title of titles)
        await attach(made.client, caseId, { name: 'a.pdf', content: contentOf(title) }, { title });
      return made;
    },
    (made) => {
      centre = made;
    },
  );

  const own = () => attachmentStore({ place: ownBackupFolder(centre.folder), vaultId });
  const stored = (store = own()) => readdirSync(store).sort();
  const rows = async () => (await centre.client.backup.list()).rows;
  const newest = async () => {
    const [row] = await rows();
    if (row === undefined) throw new Error('there is no backup');
    return row;
  };
  const list = async () => (await centre.client.attachment.list({ caseId })).attachments;

  /** Puts the newest backup on an empty computer, as the wizard does, and lets the Kepala in. */
  async function restoreFrom(file: string) {
    const { recoveryKey } = centre;
    const { heads } = await centre.client.recovery.examine({ file, recoveryKey });
    const userId = heads[0]?.userId ?? '';
    const restored = await centre.client.recovery.restore({ file, recoveryKey, userId, passphrase });
    await centre.client.vault.unlock({ ...headLogin, passphrase });
    return restored;
  }

  /** Whether each attachment can be read back as it was, by its title. */
  async function readBack(): Promise<Record<string, boolean>> {
    const read: Record<string, boolean> = {};
    for (const { attachmentId, title } of await list()) {
      const view = await centre.client.attachment.view({ caseId, attachmentId }).catch(() => undefined);
      read[title] = view !== undefined && (await bytesOf(view.file)).equals(contentOf(title));
    }
    return read;
  }

  it('lie beside them once each, under their hash, and still encrypted', async () => {
    await centre.client.backup.make();
    const first = stored();
    expect(first).toHaveLength(3);
    await attach(centre.client, caseId, { name: 'b.pdf', content: contentOf('Baru') }, { title: 'Baru' });
    await centre.client.backup.make();
    expect(stored()).toHaveLength(4);
    expect(stored()).toEqual(expect.arrayContaining(first));
    expect((await rows()).map(({ attachments }) => attachments)).toEqual([4, 3]);
    for (const name of stored()) expect(readFileSync(join(own(), name)).includes('%PDF')).toBe(false);
  });

  it('go to the second place, and come back from there on a new computer', async () => {
    const disk = makeFolder();
    await centre.client.backup.setSecondPlace({ folder: disk });
    await centre.client.backup.make();
    const place = join(disk, 'Cadangan Titian');
    expect(stored(attachmentStore({ place, vaultId }))).toEqual(stored());
    const [name = ''] = readdirSync(place).filter((one) => one.endsWith('.titian'));
    await centre.app.lock({ hasty: true });
    for (const gone of [centre.folder, ownBackupFolder(centre.folder)]) rmSync(gone, { recursive: true });
    const restored = await restoreFrom(join(place, name));
    expect(restored).not.toHaveProperty('lostAttachments');
    expect(await readBack()).toEqual({ KTP: true, Rapor: true, Surat: true });
  });

  it('are checked with the backup; a damaged one is told, set aside, and brought anew by the next', async () => {
    await centre.client.backup.make();
    const [first = '', second = ''] = stored();
    const bytes = readFileSync(join(own(), first));
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 1;
    writeFileSync(join(own(), first), bytes);
    truncateSync(join(own(), second), 10);
    const { id } = await newest();
    const checked = await centre.client.backup.check({ id });
    expect(checked).toMatchObject({
      isSound: false,
      sentence: expect.stringContaining('2 lampiran dari cadangan'),
    });
    expect(stored().filter((name) => name.endsWith('.rusak'))).toHaveLength(2);
    await centre.client.backup.make();
    expect(await centre.client.backup.check({ id })).toEqual({ isSound: true });
    const { recoveryKey } = centre;
    expect(await centre.client.backup.rehearse({ id, recoveryKey })).not.toHaveProperty('lostAttachments');
  });

  it('lost beside the backup come back from the replaced vault, and those lost in both are told by name', async () => {
    await centre.client.backup.make();
    const vault = await centre.app.context.keeper.current();
    const of = (title: string, column: string) =>
      vault?.sqlite.prepare(`select ${column} from attachment where title = ?`).pluck().get(title) as string;
    for (const title of ['KTP', 'Rapor']) rmSync(join(own(), of(title, 'sealed_sha256')));
    rmSync(attachmentFile(centre.folder, of('KTP', 'file')));
    const [name = ''] = readdirSync(dirname(own())).filter((one) => one.endsWith('.titian'));
    await centre.app.lock({ hasty: true });
    expect(await restoreFrom(join(dirname(own()), name))).toMatchObject({ lostAttachments: 1 });
    expect(await readBack()).toEqual({ KTP: false, Rapor: true, Surat: true });
    expect((await list())[0]?.trouble).toContain('tidak ditemukan');
  });

  it('whose file is gone from the vault stop no backup, and stay in it when an earlier one brought them', async () => {
    await centre.client.backup.make();
    await attach(centre.client, caseId, { name: 'b.pdf', content: contentOf('Baru') }, { title: 'Baru' });
    for (const file of filesOf(centre.folder)) rmSync(attachmentFile(centre.folder, file));
    await centre.client.backup.make();
    expect((await rows()).map(({ attachments }) => attachments)).toEqual([3, 3]);
    const { recoveryKey } = centre;
    const { id } = await newest();
    expect(await centre.client.backup.rehearse({ id, recoveryKey })).toMatchObject({ lostAttachments: 1 });
  });

  it('go when no kept backup names them, and none goes while a backup cannot be read', async () => {
    await centre.client.backup.make();
    const vault = await centre.app.context.keeper.current();
    vault?.sqlite.exec("delete from attachment where title = 'KTP'");
    const unreadable = join(dirname(own()), 'rusak.titian');
    for (const day of ['2026-11-24', '2026-11-25']) {
      centre.time.setWall(`${day}T02:00:00.000Z`);
      await centre.client.vault.unlock(headLogin);
      await centre.client.backup.make();
    }
    expect(stored()).toHaveLength(3);
    const first = readdirSync(dirname(own())).find((name) => name.startsWith('cadangan-2026-11-23'));
    rmSync(join(dirname(own()), first ?? ''));
    writeFileSync(unreadable, 'sebuah surat');
    await centre.client.backup.make();
    expect(stored()).toHaveLength(3);
    rmSync(unreadable);
    await centre.client.backup.make();
    expect(stored()).toHaveLength(2);
  });
});
