import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { findTestBrowser, testBrowserArguments } from '../e2e/support/find-browser.ts';
import { median, report, type Timings } from './measure.ts';

const root = resolve(import.meta.dirname, '../..');

/** Starts Titian as `npm start` does where there is no display, and gives the address it prints. */
async function start(folder: string): Promise<{ host: ChildProcess; address: string }> {
  const { DISPLAY: _none, WAYLAND_DISPLAY: _neither, ...environment } = process.env;
  const host = spawn(process.execPath, ['src-main/hosts/start.ts', '--data', folder], {
    cwd: root,
    env: environment,
  });
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    host.stdout?.on('data', (chunk) => {
      said += chunk;
      const [match] = /http:\S+/.exec(said) ?? [];
      if (match !== undefined) found(match);
    });
    host.once('exit', (code) => failed(new Error(`the host ended with ${code}: ${said}`)));
  });
  return { host, address };
}

async function stop(host: ChildProcess): Promise<void> {
  const ended = new Promise((done) => host.once('exit', done));
  host.kill('SIGTERM');
  await ended;
}

/** From the command to the login screen drawn, in a browser that is already running; and what it fetched. */
export async function benchStart(folder: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findTestBrowser(), args: testBrowserArguments() });
  try {
    const serving: Timings = [];
    const showing: Timings = [];
    for (let round = 0; round < 5; round++) {
      const began = performance.now();
      const { host, address } = await start(folder);
      serving.push(performance.now() - began);
      await showLogin(browser, address);
      showing.push(performance.now() - began);
      if (round === 4) report('memory of the loopback host, locked', await residentMegabytes(host), 'MB');
      await stop(host);
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

async function residentMegabytes({ pid }: ChildProcess): Promise<number> {
  const { readFile } = await import('node:fs/promises');
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Everything the page fetches until the login screen stands, as it would travel compressed. */
async function benchFirstLoad(browser: Browser, folder: string): Promise<void> {
  const { host, address } = await start(folder);
  const page = await browser.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.(js|css)$|\/$/.test(new URL(response.url()).pathname))
      sizes.push(response.body().then((body) => gzipSync(body).length));
  });
  await page.goto(address);
  await page.getByLabel('Nama pengguna').waitFor();
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  report('first load to the login screen', bytes / 1024, 'kB', `gzip, ${sizes.length} files`);
  await page.close();
  await stop(host);
}
