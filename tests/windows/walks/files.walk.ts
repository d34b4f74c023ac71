import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePeopledCentre } from '../../backup/support.ts';
import { titian } from '../../hosts/support/titian.ts';
import { headLogin } from '../../support/test-centre.ts';
import { until } from '../../support/until.ts';
import { asWindows, driveOf, endWine, startUnderWine } from '../wine.ts';

let home: string;
let data: string;
const head = { TITIAN_USER: headLogin.loginName, TITIAN_PASSPHRASE: headLogin.passphrase };
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'titian-berkas-'));
  const centre = await makePeopledCentre(2, { start: new Date().toISOString(), home });
  data = centre.folder;
  await centre.app.close();
});
afterAll(() => {
  endWine();
  rmSync(home, { recursive: true, force: true });
});

const report = (out: string, ...more: string[]) =>
  titian(['report', '--data', data, '--month', '2026-02', '--out', out, ...more], head);

it.each(['CON.xlsx', 'daftar.xlsx.', 'daftar:a.xlsx'])(
  'a report by the name of %s is refused in a sentence',
  async (name) => {
    const { code, err } = await report(`${home}/${name}`);
    expect([code, err]).toEqual([1, expect.stringContaining('sebagai nama berkas')]);
  },
);

it('a report goes into a folder with spaces and umlauts whose path is longer than 260 letters', async () => {
  const folder = join(home, 'Panti Ünggul (2026)', 'ä'.repeat(100), 'b'.repeat(100), 'ć'.repeat(60));
  mkdirSync(folder, { recursive: true });
  const out = join(folder, `${'n'.repeat(246)}.xlsx`);
  expect((await report(out)).code).toBe(0);
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
});

it('a report and a backup go to the root of another drive', async () => {
  const disk = join(home, 'flash disk');
  mkdirSync(disk);
  symlinkSync(disk, driveOf('e'));
  expect((await report('E:\\laporan.xlsx')).code).toBe(0);
  expect(existsSync(join(disk, 'laporan.xlsx'))).toBe(true);
  const { code } = await titian(['backup', '--data', data, '--to', 'E:\\'], head);
  expect(code).toBe(0);
  rmSync(driveOf('e'));
});

it('a workbook that is open elsewhere is named, and stays; one that a scanner holds for two seconds is replaced', async () => {
  const held = join(home, 'laporan.xlsx');
  const holder = join(home, 'pegang.exe');
  const script = join(home, 'pegang.nsi');
  writeFileSync(script, holding(holder));
  expect(spawnSync('makensis', ['-V1', script]).status).toBe(0);
  const hold = async (...words: string[]) => {
    writeFileSync(held, 'isi lama');
    startUnderWine([holder, `/FILE=${asWindows(held)}`, ...words]);
    await until(() => existsSync(`${held}.dipegang`));
    rmSync(`${held}.dipegang`);
  };
  await hold('/MS=60000');
  const refused = await report(held, '--force');
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('laporan.xlsx')]);
  expect(refused.err).toContain('program lain');
  expect(readFileSync(held, 'utf8')).toBe('isi lama');
  endWine();

  // A virus scanner lets go two seconds after the new file came, which is then put in its place.
  await hold(`/BESIDE=${asWindows(home)}\\.laporan.xlsx.*.tmp`, '/MS=2000');
  expect(await report(held, '--force')).toMatchObject({ code: 0 });
  expect(readFileSync(held).subarray(0, 2).toString()).toBe('PK');
});

it('a missing folder is told', async () => {
  const missing = await report(join(home, 'tidak', 'ada', 'a.xlsx'));
  expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('tidak ada. Buat lebih dahulu.')]);
});

it.each([
  ['C:\\users\\root\\OneDrive\\brankas', 'OneDrive'],
  ['\\\\server\\panti\\brankas', 'jaringan'],
])('a vault in %s is refused before anything is written', async (place, why) => {
  const { code, err } = await titian(['verify', '--data', place], head);
  expect([code, err]).toEqual([1, expect.stringContaining(why)]);
});

/**
 * A program that opens a file as Excel does, letting others read it only, and keeps it for so many milliseconds: from now
 * on, or from when a file by a pattern is there beside it.
 */
const holding = (out: string) => `Unicode true
Target amd64-unicode
OutFile "${out}"
RequestExecutionLevel user
SilentInstall silent
!include FileFunc.nsh
Section
  \${GetParameters} $0
  \${GetOptions} $0 "/FILE=" $1
  \${GetOptions} $0 "/MS=" $2
  FileOpen $3 "$1" a
  \${GetOptions} $0 "/BESIDE=" $5
  FileOpen $4 "$1.dipegang" w
  FileClose $4
again:
  StrCmp $5 "" held
  IfFileExists "$5" held
  Sleep 20
  Goto again
held:
  Sleep $2
  FileClose $3
SectionEnd
`;
