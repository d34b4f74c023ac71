import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { makeWindowsInstaller } from '#hosts/packing/windows-installer';
import { projectFolder } from '#hosts/places';
import { appVersion } from '#platform/app-version';
import { keptBrowser } from '../e2e/support/find-browser.ts';
import { openTitian } from '../e2e/support/open-titian.ts';
import { endWine, layEdge, runUnderWine } from './wine.ts';

// What a start costs, a figure a line: of the Windows program that TITIAN_WINDOWS_PROGRAM names, or of the source.

const program = process.env.TITIAN_WINDOWS_PROGRAM;
if (program !== undefined) await installUnderWine(program);
for (const time of ['first', 'second', 'third'])
  await tell(`start to the first screen in Chromium, the ${time} time`, startToScreen);
endWine();

async function tell(what: string, work: () => Promise<void>): Promise<void> {
  const began = performance.now();
  await work();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${program === undefined ? 'Linux' : 'Wine'}: ${what}: ${seconds} s\n`);
}

async function startToScreen(): Promise<void> {
  const { page, close } = await openTitian();
  await page.getByRole('button').first().waitFor({ timeout: 60_000 });
  await close();
  await (await keptBrowser()).close();
}

async function installUnderWine(staged: string): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'titian-angka-'));
  layEdge();
  const out = join(home, 'Setup.exe');
  const parts = { project: projectFolder(), work: home, program: staged, version: appVersion, time: 0, out };
  makeWindowsInstaller({ ...parts, isQuick: true });
  const began = performance.now();
  const { code } = await runUnderWine([out, '/S']);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`Wine: Setup, exit code ${code}: ${seconds} s\n`);
  rmSync(home, { recursive: true, force: true });
}
