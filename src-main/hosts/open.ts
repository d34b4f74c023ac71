import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { defined } from '#domain/defined';
import { loadServe } from './build.ts';
import { isHostRunning } from './http/running-host.ts';
import { vaultFolders } from './places.ts';
import { isRefusal } from './refusal.ts';

// What the shortcut of an installed Titian starts: a window of its own, and no terminal to read in.

const { values: given } = parseArgs({
  options: {
    data: { type: 'string' },
    /** Where a refusal is written for the launcher to show. */
    message: { type: 'string' },
    /** Where it is noted that Titian is open, for the installer; nothing is opened then. */
    'is-running': { type: 'string' },
  },
});

if (given['is-running'] === undefined) await open();
else await noteWhetherRunning(given['is-running']);

async function open(): Promise<void> {
  try {
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
