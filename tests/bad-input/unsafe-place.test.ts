import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isShare, mountIn, synchroniserOf } from '#vault/file/folder-place';
import { isRemovableDrive, isRemovableSource } from '#vault/file/removable-disk';
import { refusalOf } from '../support/cases.ts';
import { headLogin, makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { finishWizard, firstStart } from './first-start.ts';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-place-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('a first start in a synchronised folder', () => {
  it.each([
    ['OneDrive - Yayasan Melati', 'OneDrive', undefined],
    ['Dropbox', 'Dropbox', undefined],
    ['GoogleDrive-panti@contoh.id', 'Google Drive', undefined],
    ['Bersama', 'Syncthing', '.stfolder'],
    ['Awan', 'Nextcloud atau ownCloud', '.sync_3f0a9c.db'],
  ])(
    '%s is refused with the reason before anybody types, and nothing is made',
    async (name, service, mark) => {
      const top = join(home, name);
      mkdirSync(join(top, 'Data'), { recursive: true });
      if (mark !== undefined) writeFileSync(join(top, mark), '');
      await firstStart({ home, folder: join(top, 'Data', 'brankas') }, async (client) => {
        const status = await client.vault.status();
        expect(status).toMatchObject({
          state: 'trouble',
          trouble: expect.stringContaining(`oleh ${service}`),
        });
        expect(status.trouble).toMatch(/disalin selagi ditulis.*disk komputer ini/);
        const refusal = await refusalOf(finishWizard(client));
        expect([refusal.code, refusal.message]).toEqual(['VAULT_REFUSED', status.trouble]);
        expect(readdirSync(join(top, 'Data'))).toEqual([]);
      });
    },
  );

  it('is refused behind a link as well, and a folder that is only called alike is not', async () => {
    mkdirSync(join(home, 'Dropbox'));
    symlinkSync(join(home, 'Dropbox'), join(home, 'Data'));
    await firstStart({ home, folder: join(home, 'Data', 'brankas') }, async (client) => {
      expect((await client.vault.status()).trouble).toContain('Dropbox');
    });
    await firstStart({ home, folder: join(home, 'OneDriveLama', 'brankas') }, async (client) => {
      expect((await finishWizard(client)).role).toBe('head');
    });
  });
});

describe('a vault whose folder is synchronised from now on', () => {
  let centre: TestCentre;
  beforeEach(async () => {
    centre = await makeTestCentre();
  });
  afterEach(() => centre.close());

  it('is opened no more and not changed, and opens again once it is elsewhere', async () => {
    const { client, folder, recoveryKey } = centre;
    await client.backup.make();
    await client.vault.lock();
    const mark = join(dirname(folder), '.stfolder');
    mkdirSync(mark);
    const before = readdirSync(folder);
    expect(await client.vault.status()).toMatchObject({
      state: 'trouble',
      centreName: 'PSAA Tunas Melati',
      trouble: expect.stringContaining('Syncthing'),
    });
    for (const attempt of [client.vault.unlock(headLogin), client.rescue.run({ recoveryKey })]) {
      expect((await refusalOf(attempt)).message).toContain('disinkronkan oleh Syncthing');
    }
    expect(readdirSync(folder)).toEqual(before);
    rmSync(mark, { recursive: true });
    expect((await client.vault.unlock(headLogin)).role).toBe('head');
  });
});

describe('where a folder lies', () => {
  const table = [
    '22 1 8:1 / / rw - ext4 /dev/sda1 rw',
    '40 22 0:50 / /mnt/kantor\\040bersama rw - cifs //server/kantor rw',
    '41 22 0:51 / /mnt/kantor rw - nfs4 server:/kantor rw',
    '42 41 8:2 / /mnt/kantor/lokal rw - ext4 /dev/sdb1 rw',
    '43 22 0:52 / /media/x rw - vfat /dev/sdc1 rw',
    '44 22 0:53 / /media/x rw - fuse.sshfs x@server: rw',
    '',
  ].join('\n');
  it.each([
    ['/home/panti/titian', 'ext4'],
    ['/mnt/kantor bersama/titian', 'cifs'],
    ['/mnt/kantor/titian', 'nfs4'],
    ['/mnt/kantorku/titian', 'ext4'],
    ['/mnt/kantor/lokal/titian', 'ext4'],
    ['/media/x', 'fuse.sshfs'],
  ])('%s is on %s', (place, system) => {
    expect(mountIn(table, place)?.system).toBe(system);
  });

  it('is a disk that can be pulled out when Linux says so of the disk or of the one it is a part of', () => {
    expect(mountIn(table, '/mnt/kantor/lokal')?.source).toBe('/dev/sdb1');
    for (const [disk, removable] of [
      ['sda', '0'],
      ['sdb', '1'],
    ] as const) {
      mkdirSync(join(home, 'devices', disk, `${disk}1`), { recursive: true });
      writeFileSync(join(home, 'devices', disk, 'removable'), `${removable}\n`);
      symlinkSync(join(home, 'devices', disk), join(home, disk));
      symlinkSync(join(home, 'devices', disk, `${disk}1`), join(home, `${disk}1`));
    }
    const sources = ['/dev/sda1', '/dev/sdb1', '/dev/sdb', '/dev/tidak-ada', 'overlay', '//server/sdb1'];
    expect(sources.filter((source) => isRemovableSource(source, home))).toEqual(['/dev/sdb1', '/dev/sdb']);
  });

  it('is never asked of the drive Windows runs from, nor of what is no drive', () => {
    expect(isRemovableDrive('C:', { SystemDrive: 'c:' })).toBe(false);
    expect(isRemovableDrive('\\\\', { SystemDrive: 'C:' })).toBe(false);
  });

  it.each([
    ['\\\\server\\panti\\titian', true],
    ['\\\\?\\UNC\\server\\panti', true],
    ['\\\\?\\C:\\Titian', false],
    ['C:\\Users\\panti\\Titian', false],
  ])('%s is a share: %s', (place, wanted) => {
    expect(isShare(place)).toBe(wanted);
  });

  it('is under OneDrive when Windows says so, whatever the folder is called', () => {
    expect(synchroniserOf(join(home, 'Awan', 'titian'), { OneDriveCommercial: join(home, 'Awan') })).toBe(
      'OneDrive',
    );
    expect(
      synchroniserOf(join(home, 'Awan lain'), { OneDriveCommercial: join(home, 'Awan') }),
    ).toBeUndefined();
  });
});
