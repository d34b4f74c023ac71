import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { keepPrivate } from '#hosts/http/browser-profile';
import { makeDemoVault } from '../e2e/support/demo-vault.ts';
import { logIn } from '../e2e/support/open-titian.ts';
import { openProductWindow } from '../e2e/support/product-window.ts';
import { report } from './measure.ts';
import { startHost, stopHost } from './running-host.ts';

/** Long enough for the worker to rest and for the page to be tidied, in milliseconds. */
const rest = 70_000;

/**
 * What host and window hold together on a demo vault of 120 people: at the door, after every page and every part of a
 * case, after a packet, and a minute later. `own` is what no file on disk could give back, as the task manager of Windows
 * counts it; `shared` adds the pages of the programs' own files, each by its share, and is less where another Chromium runs.
 */
export async function benchWindow(): Promise<void> {
  const demo = await makeDemoVault(120);
  const profile = mkdtempSync(join(tmpdir(), 'titian-jendela-uji-'));
  keepPrivate(profile);
  const running = await startHost(demo.folder);
  const window = await openProductWindow(running.address, profile);
  window.page.setDefaultTimeout(60_000);
  const tell = (when: string) => tellHeld(when, [running.host.pid ?? 0], descendants(window.processId));
  try {
    await window.page.getByLabel('Nama pengguna').waitFor();
    tell('at the door');
    await logIn(window.page, demo.userOf('head'));
    await openEveryPage(window.page);
    await openEveryPart(window.page);
    tell('after every page and part of a case');
    await window.page.getByRole('main').getByRole('link', { name: 'Bahan', exact: true }).click();
    await window.page.getByText(/^\d+ halaman$/).waitFor();
    await pause(1_500);
    tell('after a packet');
    await openPage(window.page, 'Laporan');
    await pause(rest);
    tell('a minute later');
  } finally {
    await window.kill();
    await stopHost(running);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    demo.remove();
  }
}

const menu = (page: Page) => page.getByRole('navigation', { name: 'Menu utama' });

const settle = (page: Page) =>
  page.waitForFunction(() => document.querySelector('.mantine-Loader-root') === null);

async function openPage(page: Page, name: string): Promise<void> {
  await menu(page).getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settle(page);
}

async function openEveryPage(page: Page): Promise<void> {
  for (const name of await menu(page).getByRole('link').allTextContents()) await openPage(page, name);
}

/** Of the first case under way, as a day's work opens it. */
async function openEveryPart(page: Page): Promise<void> {
  await openPage(page, 'Beranda');
  await page.getByRole('link', { name: /^Intervensi/ }).click();
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await page.keyboard.press('Enter');
  const parts = page.getByRole('navigation', { name: 'Bagian berkas kasus' });
  await parts.waitFor();
  for (const name of await parts.getByRole('link').allTextContents()) {
    const part = parts.getByRole('link', { name, exact: true });
    await part.click();
    await part.and(page.locator('[aria-current=page]')).waitFor();
    await settle(page);
  }
}

/** A process and all it started. */
function descendants(root: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const said = readProc(name, 'stat');
    parents.set(Number(name), Number(said.slice(said.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const found = [root];
  for (const one of found)
    for (const [child, parent] of parents) if (parent === one && child !== root) found.push(child);
  return found;
}

/** A process may end while it is looked at: it then holds nothing. */
function readProc(processId: number | string, file: string): string {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

/** In MB: memory of its own with what is shared of it, and the same with pages of files. */
function heldBy(processId: number): { own: number; shared: number } {
  const said = readProc(processId, 'smaps_rollup');
  const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(said)?.[1] ?? 0) / 1024;
  return { own: of('Pss_Anon') + of('Pss_Shmem'), shared: of('Pss') };
}

function tellHeld(when: string, host: readonly number[], window: readonly number[]): void {
  const sums = new Map<string, { own: number; shared: number }>();
  const add = (part: string, processId: number) => {
    const [sum, held] = [sums.get(part) ?? { own: 0, shared: 0 }, heldBy(processId)];
    sums.set(part, { own: sum.own + held.own, shared: sum.shared + held.shared });
  };
  for (const one of host) add('the host', one);
  for (const one of window) add(partOf(one), one);
  const parts = [...sums];
  const total = (which: 'own' | 'shared') => parts.reduce((sum, [, held]) => sum + held[which], 0);
  const note = parts.map(([part, { own, shared }]) => `${part} ${own.toFixed(0)} (${shared.toFixed(0)})`);
  report(`host and window ${when}, own`, total('own'), 'MB', note.join(', '));
  report(`host and window ${when}, shared`, total('shared'), 'MB');
}

function partOf(processId: number): string {
  const type = /--type=([\w-]+)/.exec(readProc(processId, 'cmdline'))?.[1];
  if (type === undefined) return 'its first process';
  return { renderer: 'the page', 'gpu-process': 'drawing' }[type] ?? 'the rest';
}
