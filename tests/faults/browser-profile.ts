import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { keepPrivate } from '#hosts/http/browser-profile';
import { privateSwitches } from '#hosts/http/browser-window';
import { logIn } from '../e2e/support/open-titian.ts';
import { openProductWindow, type ProductWindow } from '../e2e/support/product-window.ts';
import { servedBy } from '../hosts/support/titian.ts';
import { headLogin } from '../support/test-centre.ts';
import type { Fault } from './support/fault.ts';
import { canaries, occurs } from './written-bytes/canaries.ts';
import { makeDay } from './written-bytes/day.ts';
import { makeWorkstationDay } from './written-bytes/workstation-day.ts';

/** Edge does not know it: what holds without it holds there, as far as Chromium can tell. */
const [chromiumsOwn] = privateSwitches;

const typed = { name: 'Kenari Tujuhbelas Loteng', alias: 'kicaukenari 48213' };

/** The product's switches a window goes without, and what is laid in its profile before it starts. */
type Started = { without: readonly string[]; keeps?: (profile: string) => void };

/** A window started as the product starts it, typed into, killed, and its whole profile searched. */
export const browserProfile: Fault = {
  name: 'browser-profile',
  goal: 'P3',
  promise: 'a browser window that is killed leaves nothing of what was typed or shown in its profile',
  trials: { short: 1, long: 20 },
  async run(trials) {
    const isShort = trials === browserProfile.trials.short;
    const found = { hits: 0, files: 0, unseen: 0, untyped: 0 };
    const secrets = [...Object.values(typed), headLogin.passphrase, 'Bagas Contoh'];
    // At length the window of a PC that works on another's vault is looked through as well.
    const places = isShort ? [onVault] : [onVault, makeWorkstationDay];
    for (const begin of Array.from({ length: trials }, () => places).flat()) {
      const { folder, close } = await begin();
      // Chromium's own switch only adds to the others: at length it is tried as well.
      for (const without of isShort ? [[chromiumsOwn]] : [[], [chromiumsOwn]]) {
        const [ours, careless] = await Promise.all([
          windowOn(folder, { without, keeps: keepPrivate }, work),
          // The same eyes on a window that keeps what it is given, as one does that nothing makes private.
          windowOn(folder, { without: privateSwitches }, keepText),
        ]);
        found.files += ours.length;
        found.untyped += ours.wasTyped ? 0 : 1;
        found.hits += secrets.filter((secret) => ours.some((bytes) => occurs(secret, bytes))).length;
        found.unseen += careless.some((bytes) => occurs(canaries.search, bytes)) ? 0 : 1;
      }
      await close();
    }
    return [
      { what: `secrets seen in ${found.files} files of the profile`, count: found.hits, wanted: 0 },
      { what: 'windows into which nothing was typed', count: found.untyped, wanted: 0 },
      { what: 'careless windows in which the search sees nothing', count: found.unseen, wanted: 0 },
    ];
  },
};

async function onVault() {
  const { centre } = await makeDay();
  return { folder: centre.folder, close: () => centre.close() };
}

/** Serves a vault to a window that is then killed. */
async function windowOn(folder: string, how: Started, work: (page: Page) => Promise<boolean>) {
  const home = mkdtempSync(join(tmpdir(), 'titian-profil-'));
  const served = await servedBy(['serve', '--data', folder, '--no-open'], { XDG_DATA_HOME: home });
  try {
    return await killAfter(served.address, how, work);
  } finally {
    await served.end();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Logs in, finds somebody, and types into a registration. */
async function work(page: Page): Promise<boolean> {
  await logIn(page, headLogin);
  await page.getByRole('link', { name: 'Kasus', exact: true }).click();
  await page.getByText('Bagas Contoh').first().waitFor();
  await page.getByRole('link', { name: 'Daftarkan orang', exact: true }).click();
  await page.getByLabel('Nama lengkap').pressSequentially(typed.name);
  await page.getByLabel('Nama panggilan').first().pressSequentially(typed.alias);
  await page.getByText(/^Draf tersimpan \d/).waitFor();
  return true;
}

async function keepText(page: Page): Promise<boolean> {
  await page.evaluate((text) => localStorage.setItem('teks', text), canaries.search);
  return true;
}

/** Opens the product's window but for these arguments, works in it, kills it, and gives the files of its profile. */
async function killAfter(url: string, { without, keeps }: Started, work: (page: Page) => Promise<boolean>) {
  const profile = mkdtempSync(join(tmpdir(), 'titian-jendela-uji-'));
  keeps?.(profile);
  let window: ProductWindow | undefined;
  try {
    window = await openProductWindow(url, profile, without);
    const wasTyped = await work(window.page);
    // What a browser writes late, it writes within seconds.
    await pause(7_000);
    await window.kill();
    return Object.assign(readAll(profile), { wasTyped });
  } finally {
    await window?.kill();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function readAll(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isFile())
    .map((path) => readFileSync(path));
}
