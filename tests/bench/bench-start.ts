import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findTestBrowser, testBrowserArguments } from '../e2e/support/find-browser.ts';
import { median, report, type Timings } from './measure.ts';
import { startHost, stopHost } from './running-host.ts';

/** From the command to the login screen drawn, in a browser that is already running; and what it fetched. */
export async function benchStart(folder: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findTestBrowser(), args: testBrowserArguments() });
  try {
    const serving: Timings = [];
    const showing: Timings = [];
    for (let round = 0; round < 5; round++) {
      const began = performance.now();
      const running = await startHost(folder);
      serving.push(performance.now() - began);
      await showLogin(browser, running.address);
      showing.push(performance.now() - began);
      await stopHost(running);
    }
    const sorted = (timings: Timings) => timings.sort((a, b) => a - b);
    report('start to address printed, median', median(sorted(serving)), 'ms');
    report('start to login screen drawn, median', median(sorted(showing)), 'ms', 'browser already running');
    await benchFirstLoad(browser, folder);
  } finally {
    await browser.close();
  }
}

async function showLogin(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(address);
  await page.getByLabel('Nama pengguna').waitFor();
  await page.close();
}

/** Everything the page fetches until the login screen stands, as it would travel compressed. */
async function benchFirstLoad(browser: Browser, folder: string): Promise<void> {
  const running = await startHost(folder);
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$|\/$/.test(new URL(response.url()).pathname))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(running.address);
  await page.getByLabel('Nama pengguna').waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  report('first load to the login screen', bytes / 1024, 'kB', `gzip, ${sizes.length} files`);
  await page.close();
  await stopHost(running);
}
