import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { demoAccounts } from '#demo/demo-accounts';
import { makeDemoVault } from '#demo/make-demo-vault';
import { vaultFiles } from '#platform/files/vault-files';
import { findRescueCopy } from '#vault/file/rescue-copy';
import { kdfFloor } from '#vault/keys/kdf';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { salvageRows } from '#vault/rescue/salvage-rows';
import { pageBytes, spoilPages } from '../rescue/spoil-pages.ts';
import type { Fault } from './support/fault.ts';
import { openApp } from './support/open-app.ts';

/** As many of a file's pages as 20 are of 6,700. */
const spoiltShare = 20 / 6_700;
const wantedShare = 0.995;
/**
 * How far the share of one trial lies from the mean: a few trials are told from the promise by three times as
 * much.
 */
const spread = 0.0015;
const wantedMs = 5_000;

/** Pages of a lived-in vault are spoilt, and its rows read back without a backup. */
export const salvage: Fault = {
  name: 'salvage',
  goal: 'R6',
  promise:
    'a vault with spoilt pages gives back nearly every row, and all of them when only the first page is gone',
  trials: { short: 1, long: 100 },
  async run(trials) {
    const home = mkdtempSync(join(tmpdir(), 'titian-salvage-'));
    const folder = join(home, 'brankas');
    const [{ loginName, passphrase }] = demoAccounts;
    const head = { loginName, passphrase };
    await makeDemoVault({ folder, cases: 60, seed: 3, today: '2026-11-23', kdfCost: kdfFloor });
    const { app, client } = openApp(folder);
    await client.vault.unlock(head);
    await app.close();
    const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...head, now: new Date() });
    const { database: file } = vaultFiles(folder);
    const whole = `${file}.utuh`;
    copyFileSync(file, whole);
    const copy = await findRescueCopy({ folder, vaultId, dataKey });
    const rowsOf = () =>
      (salvageRows({ file, dataKey, copy })?.tables ?? []).reduce((sum, { rows }) => sum + rows.length, 0);
    const all = rowsOf();
    const pages = statSync(file).size / pageBytes;
    const found = { sum: 0, least: 1, slowest: 0, slow: 0 };
    for (let trial = 0; trial < trials; trial++) {
      copyFileSync(whole, file);
      const anyPage = () => 2 + Math.floor(Math.random() * (pages - 1));
      spoilPages(file, Array.from({ length: Math.ceil(pages * spoiltShare) }, anyPage));
      const began = performance.now();
      const share = rowsOf() / all;
      const took = Math.round(performance.now() - began);
      found.sum += share;
      found.least = Math.min(found.least, share);
      found.slowest = Math.max(found.slowest, took);
      if (took > wantedMs) found.slow++;
    }
    copyFileSync(whole, file);
    spoilPages(file, [1]);
    const withoutFirst = all - rowsOf();
    rmSync(home, { recursive: true, force: true });
    const percent = (share: number) => (share * 100).toFixed(2);
    const mean = found.sum / trials;
    const noise = trials < salvage.trials.long ? (3 * spread) / Math.sqrt(trials) : 0;
    return [
      {
        what: `under 99.5 % of ${all} rows back (${percent(mean)} %, at the least ${percent(found.least)} %)`,
        count: mean < wantedShare - noise ? 1 : 0,
        wanted: 0,
      },
      { what: `times over 5 s (slowest ${found.slowest} ms)`, count: found.slow, wanted: 0 },
      { what: 'rows missing when only the first page is gone', count: withoutFirst, wanted: 0 },
    ];
  },
};
