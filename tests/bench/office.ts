import { closeSync, cpSync, existsSync, fsyncSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { migrations } from '#database/migrations/list';
import { newestNumber } from '#database/migrations/migrate';
import { vaultFiles } from '#platform/files/vault-files';
import { benchOffice } from './bench-office.ts';
import { buildVault } from './build-vault.ts';

/**
 * `npm run bench:office -- FOLDER [CASES]`: thirty people on five PCs around a vault of 10,000 cases. The vault is made once
 * in the folder, and worked on as a copy; with it there, this takes some minutes.
 */
const [folder = join(tmpdir(), 'titian-bench-office'), cases = '10000'] = process.argv.slice(2);
// Of another form of the data it would be brought up to date first, with a backup of it all.
const kept = join(resolve(folder), `brankas-${cases}-${newestNumber(migrations)}`);
const login = { loginName: 'kepala', passphrase: 'contoh-kepala-panti' };

if (!existsSync(kept)) {
  await mkdir(resolve(folder), { recursive: true });
  await buildVault(kept, Number(cases), new Date().toISOString().slice(0, 10));
}
const home = mkdtempSync(join(resolve(folder), 'kerja-'));
try {
  cpSync(kept, join(home, 'brankas'), { recursive: true });
  // Still on its way to the disk, the copy itself would keep the first saves waiting.
  const file = openSync(vaultFiles(join(home, 'brankas')).database, 'r+');
  fsyncSync(file);
  closeSync(file);
  await benchOffice(join(home, 'brankas'), login);
} finally {
  rmSync(home, { recursive: true, force: true });
}
