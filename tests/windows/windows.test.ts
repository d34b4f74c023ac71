import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeWindowsInstaller } from '#hosts/packing/windows-installer';
import { projectFolder } from '#hosts/places';
import { appVersion } from '#platform/app-version';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePeopledCentre } from '../backup/support.ts';
import { hashTables } from '../faults/support/hash-vault.ts';
import { titian } from '../hosts/support/titian.ts';
import { installOnDebian } from '../support/install-on-debian.ts';
import { headLogin } from '../support/test-centre.ts';
import { until } from '../support/until.ts';
import { windowsProgram } from './windows-program.ts';
import {
  driveC,
  endWine,
  installedFolder,
  layEdge,
  removeEdge,
  runUnderWine,
  startUnderWine,
} from './wine.ts';

let home: string;
let program: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-windows-'));
  program = windowsProgram();
});
afterAll(() => {
  endWine();
  rmSync(home, { recursive: true, force: true });
});

/** The Windows program's command line. */
const windows = (typed: readonly string[], environment: NodeJS.ProcessEnv = {}) =>
  runUnderWine([join(program, 'node.exe'), join(program, 'out/main/titian.js'), ...typed], environment);

type Made = { users: { loginName: string; passphrase: string }[]; caseNumbers: string[] };

/** Every row a vault had before its backups, table by table. */
async function rowsOf(folder: string): Promise<Record<string, string>> {
  const login = { folder, ...headLogin, now: new Date() };
  const database = openDatabase(vaultFiles(folder).database, (await unlockWithPassphrase(login)).dataKey);
  try {
    return hashTables(database, rowsBefore);
  } finally {
    database.close();
  }
}

/** So many rows of the audit were there before the first backup: what a backup and a restore note comes after. */
const rowsBefore = 5;

describe('a vault of the Windows program', { timeout: 180_000 }, () => {
  let data: string;
  let made: Made;
  let head: NodeJS.ProcessEnv;
  beforeAll(async () => {
    data = join(home, 'panti ü (contoh)', 'brankas');
    const typed = ['demo', '--data', data, '--cases', '3', '--seed', '7', '--today', '2026-03-31', '--json'];
    const { code, out } = await windows(typed);
    expect(code).toBe(0);
    made = JSON.parse(out);
    head = { TITIAN_USER: made.users[0]?.loginName, TITIAN_PASSPHRASE: made.users[0]?.passphrase };
  }, 180_000);

  it('is whole to the Linux program, which prints from it', async () => {
    expect((await titian(['verify', '--data', data], head)).code).toBe(0);
    const [number = ''] = made.caseNumbers;
    const typed = ['packet', '--data', data, '--case', number, '--out', join(home, 'paket.pdf')];
    expect((await titian(typed, head)).code).toBe(0);
  });

  it('prints, reports and backs up there, with the exit codes of a command line', async () => {
    const [number = ''] = made.caseNumbers;
    const packet = ['packet', '--data', data, '--case', number, '--out', join(home, 'windows.pdf')];
    expect(await windows(packet, head)).toMatchObject({ code: 0, out: '' });
    expect(readFileSync(join(home, 'windows.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await windows(packet, head)).err).toContain('sudah ada dan tidak ditimpa');
    const month = ['report', '--data', data, '--month', '2026-02', '--out', join(home, 'windows.xlsx')];
    expect((await windows(month, head)).code).toBe(0);
    expect((await windows(['jemput'])).code).toBe(2);
  });
});

describe('a backup', { timeout: 180_000 }, () => {
  it('of either system comes back on the other, row by row', async () => {
    const centre = await makePeopledCentre(3, { start: new Date().toISOString() });
    const head = { TITIAN_USER: headLogin.loginName, TITIAN_PASSPHRASE: headLogin.passphrase };
    const paper = { TITIAN_RECOVERY_KEY: centre.recoveryKey, TITIAN_PASSPHRASE: headLogin.passphrase };
    await centre.app.close();
    const lived = await rowsOf(centre.folder);
    const backUp = async (by: typeof titian, data: string, to: string) => {
      mkdirSync(to);
      const { code, out } = await by(['backup', '--data', data, '--to', to], head);
      expect(code).toBe(0);
      return out.trim().split('\n').at(-1) ?? '';
    };

    const fromLinux = await backUp(titian, centre.folder, join(home, 'dari linux'));
    const onWindows = join(home, 'di windows', 'brankas');
    expect((await windows(['restore', '--from', fromLinux, '--data', onWindows], paper)).code).toBe(0);
    expect(await rowsOf(onWindows)).toEqual(lived);

    const fromWindows = await backUp(windows, onWindows, join(home, 'dari windows'));
    const onLinux = join(home, 'di linux', 'brankas');
    expect((await titian(['restore', '--from', fromWindows, '--data', onLinux], paper)).code).toBe(0);
    expect(await rowsOf(onLinux)).toEqual(lived);
    await centre.close();
  });
});

describe('Titian-Setup', { timeout: 240_000 }, () => {
  const notes = () => driveC('users', 'root', 'AppData', 'Roaming', 'Titian', 'berjalan');
  const setup = (version: string, ...more: string[]) =>
    runUnderWine([join(home, `Titian-Setup-${version}.exe`), '/S', ...more]);

  beforeAll(() => {
    if (spawnSync('makensis', ['-VERSION']).status !== 0) installOnDebian('nsis');
    for (const [version, staged] of [
      [appVersion, program],
      // What an upgrade lays is not run here, and need not weigh what a program does.
      ['99.0.0', makeStandIn()],
    ] as const)
      makeWindowsInstaller({
        project: projectFolder(),
        work: join(home, `kerja-${version}`),
        program: staged,
        version,
        time: 1_767_225_600,
        out: join(home, `Titian-Setup-${version}.exe`),
        isQuick: true,
      });
  }, 240_000);

  function makeStandIn(): string {
    const folder = join(home, 'pengganti');
    mkdirSync(folder);
    for (const name of ['node.exe', 'package.json']) writeFileSync(join(folder, name), '');
    return folder;
  }

  it('says that no browser is there, and writes nothing', async () => {
    removeEdge();
    rmSync(installedFolder, { recursive: true, force: true });
    expect((await setup(appVersion)).code).toBe(14);
    expect(existsSync(installedFolder)).toBe(false);
  });

  it('installs for one account, starts, is asked to lock before an upgrade, and goes without the vault', async () => {
    layEdge();
    expect((await setup(appVersion)).code).toBe(0);
    expect(readFileSync(join(installedFolder, 'versi.txt'), 'utf8')).toBe(appVersion);

    rmSync(notes(), { recursive: true, force: true });
    startUnderWine([join(installedFolder, 'Titian.exe')]);
    await until(() => existsSync(notes()) && readdirSync(notes()).length === 1);
    expect((await setup('99.0.0')).code).toBe(15);
    expect(readFileSync(join(installedFolder, 'versi.txt'), 'utf8')).toBe(appVersion);
    endWine();

    expect((await setup('99.0.0')).code).toBe(0);
    expect(readFileSync(join(installedFolder, 'versi.txt'), 'utf8')).toBe('99.0.0');
    expect(readFileSync(join(installedFolder, 'versi-sebelumnya.txt'), 'utf8')).toBe(appVersion);
    expect(existsSync(join(installedFolder, appVersion, 'node.exe'))).toBe(true);

    const vault = join(installedFolder, 'brankas');
    mkdirSync(vault);
    writeFileSync(join(vault, 'vault.db'), 'isi');
    // The uninstaller goes on in a copy of itself, which nobody can wait for.
    await runUnderWine([join(installedFolder, 'Copot Titian.exe'), '/S']);
    await until(() => !existsSync(join(installedFolder, 'Copot Titian.exe')));
    expect(existsSync(join(installedFolder, '99.0.0'))).toBe(false);
    expect(readFileSync(join(vault, 'vault.db'), 'utf8')).toBe('isi');
  });
});
