import { generateKeyPairSync } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeWindowsInstaller } from '#hosts/packing/windows-installer';
import { projectFolder } from '#hosts/places';
import { appVersion } from '#platform/app-version';
import { writeUpdate } from '#platform/update-package';
import { logIn, openBrowser } from '../../e2e/support/open-titian.ts';
import { headLogin, makeTestCentre } from '../../support/test-centre.ts';
import { schemaNow } from '../../update/installed.ts';
import { windowsProgram } from '../windows-program.ts';
import { asWindows, endWine, installedFolder, layEdge, runUnderWine, startUnderWine } from '../wine.ts';

// A pair of this walk alone: no release was ever signed with it.
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

let home: string;
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'titian-pembaruan-'));
});
afterAll(() => {
  endWine();
  rmSync(home, { recursive: true, force: true });
});

function makeSetup(version: string, program: string): string {
  const out = join(home, `Titian-Setup-${version}.exe`);
  const project = projectFolder();
  const work = join(home, `kerja-${version}`);
  makeWindowsInstaller({ project, work, program, version, time: 1_767_225_600, out, isQuick: true });
  return out;
}

/** The program with the key of this walk, and one that is newer and only stands for a program. */
async function installAndBringUpdate(): Promise<void> {
  const program = join(home, 'program');
  cpSync(windowsProgram(), program, { recursive: true });
  writeFileSync(join(program, 'update-key.pem'), publicKey.export({ type: 'spki', format: 'pem' }));
  layEdge();
  rmSync(installedFolder, { recursive: true, force: true });
  expect((await runUnderWine([makeSetup(appVersion, program), '/S'])).code).toBe(0);

  const newer = join(home, 'program baru');
  mkdirSync(newer);
  writeFileSync(join(newer, 'node.exe'), '');
  writeFileSync(join(newer, 'package.json'), JSON.stringify({ version: '99.0.0', schema: schemaNow }));
  mkdirSync(join(home, 'flash disk'));
  const about = {
    version: '99.0.0',
    schema: schemaNow,
    system: 'win32-x64',
    madeAt: '2026-11-28T00:00:00.000Z',
  };
  await writeUpdate(makeSetup('99.0.0', newer), about, privateKey, join(home, 'flash disk', 'a.pembaruan'));
}

/** Starts what is installed, on a vault, and gives the address it says. */
async function serveInstalled(folder: string): Promise<string> {
  const program = join(installedFolder, appVersion);
  const words = ['serve', '--data', asWindows(folder), '--no-open'];
  const child = startUnderWine([join(program, 'node.exe'), join(program, 'out/main/titian.js'), ...words]);
  return await new Promise((resolve, reject) => {
    let heard = '';
    child.stdout?.on('data', (part) => {
      heard += part;
      const address = /http:\/\/\S+/.exec(heard)?.[0];
      if (address !== undefined && heard.includes('Ctrl+C')) resolve(address);
    });
    child.once('exit', () => reject(new Error(heard)));
  });
}

it('a Titian that is installed installs an update while it runs, by its own screen, and goes back', async () => {
  await installAndBringUpdate();
  const centre = await makeTestCentre({ home });
  await centre.app.close();
  const { page, close } = await openBrowser(await serveInstalled(centre.folder));
  page.setDefaultTimeout(90_000);
  await logIn(page, headLogin);
  await page.goto(`${page.url().split('#')[0]}#/atur?bagian=pembaruan`);
  await page.getByLabel('Folder atau berkas pembaruan').fill(asWindows(join(home, 'flash disk')));
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.getByRole('radio', { name: 'Versi 99.0.0' }).check();
  await page.getByRole('button', { name: 'Cadangkan dan pasang' }).click();
  await page.getByText('Versi 99.0.0 sudah siap').waitFor();
  expect(readFileSync(join(installedFolder, 'versi.txt'), 'utf8')).toBe('99.0.0');
  expect(existsSync(join(installedFolder, appVersion, 'node.exe'))).toBe(true);

  await page.getByRole('button', { name: `Kembali ke versi ${appVersion}` }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: `Kembali ke versi ${appVersion}` })
    .click();
  await page.getByText('sudah siap').waitFor({ state: 'detached' });
  expect(readFileSync(join(installedFolder, 'versi.txt'), 'utf8')).toBe(appVersion);
  await close();
  await centre.close();
});
