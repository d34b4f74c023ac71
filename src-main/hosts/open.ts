import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defined } from '#domain/defined';
import { loadServe } from './build.ts';
import { findBrowser, hasDisplay } from './http/find-browser.ts';
import { isHostRunning } from './http/running-host.ts';
import { vaultFolders } from './places.ts';
import { isRefusal, Refusal } from './refusal.ts';

// What the shortcut of an installed Titian starts: a window of its own, and no terminal to read in.

const { values: given } = parseArgs({
  options: {
    data: { type: 'string' },
    /** Where a refusal is written for the launcher to show. */
    message: { type: 'string' },
    /** Where it is noted that Titian is open already, so that the launcher brings its window forward. */
    forward: { type: 'string' },
    /** Where it is noted that Titian is open, for the installer; nothing is opened then. */
    'is-running': { type: 'string' },
  },
});

const noBrowser =
  'Microsoft Edge, Google Chrome, atau Chromium tidak ditemukan di komputer ini. Titian dibuka di jendela salah satunya. Pasang dahulu, lalu buka Titian lagi. Tidak ada yang ditulis.';

// Started without a terminal there may be nowhere to write: what is said is lost then, and ends nothing.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

if (given['is-running'] !== undefined) await noteWhetherRunning(given['is-running']);
else if (!(await bringForward())) await open();

/** A second start shows the window that is there; false when none is, or none could be shown. */
async function bringForward(): Promise<boolean> {
  if (!(await isHostRunning(vaultFolders(given.data).folder))) return false;
  if (given.forward === undefined) return raiseWindow();
  writeFileSync(given.forward, '');
  return true;
}

/** On a Linux desktop with `wmctrl`, which the .deb recommends. */
function raiseWindow(): boolean {
  return process.platform === 'linux' && spawnSync('wmctrl', ['-F', '-a', 'Titian']).status === 0;
}

async function open(): Promise<void> {
  try {
    if (hasDisplay() && findBrowser() === undefined) throw new Refusal(noBrowser);
    const serve = await loadServe(console.log);
    const data = defined({ data: given.data });
    await serve({ ...data, opensWindow: true, say: console.log });
  } catch (error) {
    const sentence = isRefusal(error)
      ? error.message
      : 'Titian tidak dapat dibuka karena kesalahan yang tidak terduga. Nyalakan ulang komputer, lalu coba lagi.';
    // UTF-16, as the launcher reads it.
    if (given.message !== undefined) writeFileSync(given.message, `\ufeff${sentence}`, 'utf16le');
    if (!isRefusal(error)) throw error;
    console.error(sentence);
    process.exitCode = error.exitCode;
  }
}

/** The file is there when a host serves one of this account's vaults. */
async function noteWhetherRunning(file: string): Promise<void> {
  const { folder, demoFolder } = vaultFolders(given.data);
  if ((await isHostRunning(folder)) || (await isHostRunning(demoFolder))) writeFileSync(file, '');
}
