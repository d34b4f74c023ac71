import { createInterface } from 'node:readline';
import type { RunningOffice } from '../office/office.ts';
import { askedToEnd } from '../process.ts';
import { Refusal } from '../refusal.ts';
import type { ServedApp } from '../served-app.ts';
import { type BrowserWindow, openBrowserWindow } from './browser-window.ts';
import { findBrowser, hasDisplay } from './find-browser.ts';
import { announceHost, isHostRunning } from './running-host.ts';
import { type Loopback, serveLoopback } from './server.ts';

/** What a run needs; `say` writes one line for the person at the terminal. */
type LoopbackRun = {
  app: ServedApp;
  office: RunningOffice;
  folder: string;
  staticFolder: string;
  port?: number;
  opensWindow: boolean;
  browserArguments?: readonly string[];
  say(line: string): void;
};

/**
 * Runs the loopback host until its window is closed or the process is asked to end; then locks and leaves.
 * Throws a Refusal when a host already serves this folder, or when the port cannot be had.
 */
export async function runLoopbackHost(run: LoopbackRun): Promise<void> {
  if (await isHostRunning(run.folder)) throw new Refusal(alreadyRunning);
  let windows = 0;
  const host = await serveLoopback({
    ...run,
    link: run.office.link,
    onWindow: () => windows++,
    onLateWindow: () => sayAddress(host, run.say),
  });
  await run.office.begin(run.app);
  const note = announceHost(run.folder, host.port);
  const window = run.opensWindow ? openWindow(host, run) : undefined;
  if (!window) sayAddress(host, run.say, host.url);
  const keyboard = listenForEnter(() => sayAddress(host, run.say));
  const windowClosed = window?.closed.then(() => {
    if (windows === 1) return;
    // Our window never came in, or another took its place: the host goes on.
    if (windows === 0) sayAddress(host, run.say);
    return new Promise<void>(() => undefined);
  });
  await Promise.race([askedToEnd(), ...(windowClosed ? [windowClosed] : [])]);
  keyboard.close();
  note.withdraw();
  await host.leave();
  await run.office.end();
  await run.app.lock();
  await run.app.close();
  await host.close();
  await window?.close();
  run.say('Titian terkunci dan ditutup.');
}

const alreadyRunning =
  'Titian sudah berjalan untuk folder ini. Pakai jendela yang sudah terbuka, ' +
  'atau tekan Enter di jendela terminalnya untuk mendapat alamat baru.';

function openWindow(host: Loopback, run: LoopbackRun): BrowserWindow | undefined {
  if (!hasDisplay()) return undefined;
  const program = findBrowser();
  if (!program) {
    run.say('Chromium, Chrome, atau Edge tidak ditemukan di komputer ini.');
    return undefined;
  }
  run.say('Titian dibuka di jendela tersendiri. Tutup jendela itu untuk mengunci dan keluar.');
  return openBrowserWindow(program, host.url, run.browserArguments);
}

function sayAddress(host: Loopback, say: (line: string) => void, address = host.freshUrl()): void {
  say(
    [
      'Buka alamat ini di jendela penyamaran Chromium, Chrome, atau Edge (satu kali, dalam satu menit):',
      `  ${address}`,
      process.stdin.isTTY ? 'Enter: alamat baru. Ctrl+C: kunci dan keluar.' : 'Ctrl+C: kunci dan keluar.',
    ].join('\n'),
  );
}

function listenForEnter(onEnter: () => void): { close(): void } {
  if (!process.stdin.isTTY) return { close: () => undefined };
  return createInterface({ input: process.stdin }).on('line', onEnter);
}
