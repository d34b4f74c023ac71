import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { servedBy } from '../../hosts/support/titian.ts';
import { keptBrowser } from './find-browser.ts';
import { typeInto } from './keyboard.ts';
import { openPages } from './open-pages.ts';

/** A Titian in its own process on a vault folder, and a page of a real browser on it. */
export type OpenTitian = {
  page: Page;
  folder: string;
  /** What the host's process wrote so far. */
  heard(): string;
  /** Takes the life of the process that holds the vault; the page stays where it is. */
  killHost(): Promise<void>;
  /** Starts another process on the same vault and opens its address in the page. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
};

/** Starts `titian serve` on `folder` (a new, empty place unless given) and opens its address at 1366x768. */
export async function openTitian(folder?: string): Promise<OpenTitian> {
  const home = mkdtempSync(join(tmpdir(), 'titian-e2e-'));
  const vault = folder ?? join(home, 'brankas');
  const serve = () => servedBy(['serve', '--data', vault, '--no-open'], { XDG_DATA_HOME: home });
  let host = await serve();
  const { page, close } = await openBrowser(host.address);
  const heard = () => host.heard();
  const shown = { page, heard };
  openPages.add(shown);
  return {
    page,
    folder: vault,
    heard,
    killHost: () => host.kill(),
    async startAgain() {
      host = await serve();
      await page.goto(host.address);
    },
    async close() {
      openPages.delete(shown);
      await close();
      await host.end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A page of a real browser at an address, at 1366x768, in a context of its own. */
export async function openBrowser(address: string): Promise<{ page: Page; close(): Promise<void> }> {
  const browser = await keptBrowser();
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    acceptDownloads: true,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(address);
  return { page, close: () => context.close() };
}

type Account = { loginName: string; passphrase: string };

/** Logs in at the door, whoever was in before being out. */
export async function logIn(page: Page, { loginName, passphrase }: Account): Promise<void> {
  await page.getByLabel('Nama pengguna').fill(loginName);
  await page.getByLabel('Kata sandi', { exact: true }).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** The same without a mouse. */
export async function logInByKeyboard(page: Page, { loginName, passphrase }: Account): Promise<void> {
  await typeInto(page, 'Nama pengguna', loginName);
  await typeInto(page, 'Kata sandi', passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation').first().waitFor();
}

/** Locks with the one key that does, and waits for the door. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l');
  await page.getByLabel('Nama pengguna').waitFor();
}
