import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { browserArguments } from '#hosts/http/browser-window';
import { findTestBrowser, testBrowserArguments } from './find-browser.ts';

/** A window as the product opens it, but on no screen, and its first page. */
export type ProductWindow = {
  page: Page;
  processId: number;
  /** Takes the life of the browser and of every process of its own; a second time does nothing. */
  kill(): Promise<void>;
};

/** Opens a window in a profile, with the product's own arguments but for these. */
export async function openProductWindow(
  url: string,
  profile: string,
  without: readonly string[] = [],
): Promise<ProductWindow> {
  const given = browserArguments(url, profile).filter((argument) => !without.includes(argument));
  const more = ['--headless=new', '--remote-debugging-port=0', ...testBrowserArguments()];
  const child = spawn(findTestBrowser(), [...given, ...more], { stdio: 'ignore', detached: true });
  const processId = child.pid ?? 0;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-processId, 'SIGKILL');
    await ended;
  };
  try {
    const browser = await attach(await findPort(profile));
    const page = browser.contexts().flatMap((context) => context.pages())[0];
    if (page === undefined) throw new Error('the window has no page');
    page.setDefaultTimeout(20_000);
    return { page, processId, kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

/**
 * A window that is still opening its pages sometimes leaves a first attachment without an answer: asked
 * again, it has one.
 */
async function attach(port: number) {
  const address = `http://127.0.0.1:${port}`;
  for (let left = 3; left > 0; left--) {
    const browser = await chromium.connectOverCDP(address, { timeout: 15_000 }).catch(() => undefined);
    if (browser !== undefined) return browser;
  }
  return await chromium.connectOverCDP(address);
}

async function findPort(profile: string): Promise<number> {
  const note = join(profile, 'DevToolsActivePort');
  for (let left = 200; left > 0 && !existsSync(note); left--) await pause(100);
  await pause(200);
  return Number(readFileSync(note, 'utf8').split('\n')[0]);
}
