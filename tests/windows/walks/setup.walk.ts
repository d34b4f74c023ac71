import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makePortableFolder } from '#hosts/packing/portable-folder';
import { makeWindowsInstaller } from '#hosts/packing/windows-installer';
import { projectFolder } from '#hosts/places';
import { appVersion } from '#platform/app-version';
import { mountSmallDisk } from '../../support/small-disk.ts';
import { until } from '../../support/until.ts';
import { windowsProgram } from '../windows-program.ts';
import {
  asWindows,
  driveC,
  driveOf,
  endWine,
  installedFolder,
  layEdge,
  pretendVersion,
  runUnderWine,
  startUnderWine,
} from '../wine.ts';

// What Setup refuses before it writes, and the folder that runs without it.

let home: string;
let parts: Parameters<typeof makeWindowsInstaller>[0];
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-pasang-'));
  const common = { project: projectFolder(), program: windowsProgram(), version: appVersion, isQuick: true };
  parts = { ...common, work: join(home, 'kerja'), time: 1_767_225_600, out: join(home, 'Setup.exe') };
  makeWindowsInstaller(parts);
  layEdge();
  rmSync(installedFolder, { recursive: true, force: true });
});
afterAll(() => {
  endWine();
  rmSync(home, { recursive: true, force: true });
});

/** Setup's exit code, and what there is of a Titian afterwards. */
async function setup(folder?: string) {
  const { code } = await runUnderWine([parts.out, '/S', ...(folder === undefined ? [] : [`/D=${folder}`])]);
  return { code, isInstalled: existsSync(installedFolder) };
}

describe('Setup, before it writes anything', () => {
  afterAll(() => pretendVersion('win10'));

  it.each(['win7', 'win81'] as const)('refuses a Windows that is too old: %s', async (version) => {
    pretendVersion(version);
    expect(await setup()).toEqual({ code: 11, isInstalled: false });
    pretendVersion('win10');
  });

  it('refuses a folder in OneDrive', async () => {
    expect(await setup('C:\\users\\root\\OneDrive\\Titian')).toEqual({ code: 12, isInstalled: false });
    expect(existsSync(driveC('users', 'root', 'OneDrive'))).toBe(false);
  });

  it('refuses a drive letter that stands for a folder of another computer', async () => {
    const shared = join(home, 'kantor');
    mkdirSync(shared);
    symlinkSync(shared, driveOf('n'));
    await runUnderWine(['reg', 'add', 'HKLM\\Software\\Wine\\Drives', '/v', 'n:', '/d', 'network', '/f']);
    endWine();
    expect(await setup('N:\\Titian')).toEqual({ code: 12, isInstalled: false });
    expect(readdirSync(shared)).toEqual([]);
    rmSync(driveOf('n'));
  });

  it('refuses a disk with too little room', async () => {
    const disk = mountSmallDisk(30);
    try {
      symlinkSync(disk.place, driveOf('s'));
      expect(await setup('S:\\Titian')).toEqual({ code: 13, isInstalled: false });
      expect(readdirSync(disk.place)).toEqual([]);
    } finally {
      rmSync(driveOf('s'), { force: true });
      endWine();
      disk.unmount();
    }
  });

  it('says each of it in a sentence that ends with what was written: nothing', () => {
    const script = readFileSync(join(projectFolder(), 'resources/installer/setup.nsi'), 'utf8');
    const refusals = [...script.matchAll(/!insertmacro Refuse (\d+) "(.+)"/g)];
    const early = refusals.filter(([, code = '']) => Number(code) <= 14);
    expect(early.map(([, code]) => code)).toEqual(['10', '11', '12', '12', '13', '14']);
    const unsaid = early.filter(([, , words = '']) => !/[Tt]idak ada yang dipasang\.$/.test(words));
    expect(unsaid.map(([line]) => line)).toEqual([]);
  });
});

describe('the portable folder', () => {
  it('starts without an installation, and keeps its vault on the disk of the PC', async () => {
    const out = join(home, 'portabel.zip');
    const launcher = join(parts.work, 'Titian.exe');
    makePortableFolder({ ...parts, work: join(home, 'bahan'), out, launcher });
    const disk = join(home, 'flash disk');
    mkdirSync(disk);
    expect(spawnSync('python3', ['-m', 'zipfile', '-e', out, disk]).status).toBe(0);
    const folder = join(disk, 'Titian');
    const before = readdirSync(folder);
    const kept = driveC('users', 'root', 'AppData', 'Roaming', 'Titian');
    rmSync(join(kept, 'berjalan'), { recursive: true, force: true });

    startUnderWine([join(folder, 'Titian.exe')]);
    await until(() => existsSync(join(kept, 'berjalan')) && readdirSync(join(kept, 'berjalan')).length === 1);
    endWine();
    expect(readdirSync(folder)).toEqual(before);
    expect(before.toSorted()).toEqual(
      [appVersion, 'Titian.exe', 'titian-perintah.cmd', 'versi.txt'].toSorted(),
    );
    expect(existsSync(installedFolder)).toBe(false);
  });

  it('has a command line of its own', async () => {
    const command = `${asWindows(join(home, 'flash disk', 'Titian'))}\\titian-perintah.cmd`;
    const script = join(home, 'coba.cmd');
    writeFileSync(script, `call "${command}" verify --data C:\\kosong\r\n`);
    const { code, out, err } = await runUnderWine(['cmd', '/c', script]);
    expect([code, `${out}${err}`]).toEqual([1, expect.stringContaining('C:\\kosong')]);
  });
});
