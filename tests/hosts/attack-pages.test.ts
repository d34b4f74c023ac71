import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Loopback, serveLoopback } from '../../src-main/hosts/http/server.ts';
import { findTestBrowser, testBrowserArguments } from '../e2e/support/find-browser.ts';
import { splitAddress, standInApp, standInScreens, trade } from './support/stand-in.ts';

const app = standInApp();
const screens = standInScreens();
let host: Loopback;
let origin: string;
let bearer: string;
let foreign: Server;
let foreignOrigin: string;
let browser: Browser;

beforeAll(async () => {
  host = await serveLoopback({ app, staticFolder: screens.folder });
  origin = splitAddress(host.url).origin;
  bearer = JSON.parse((await trade(origin, splitAddress(host.url).code)).text).bearer;
  foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>halaman lain</title><body></body>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => foreign.once('listening', resolve));
  foreignOrigin = `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: findTestBrowser(),
    args: [...testBrowserArguments(), '--host-resolver-rules=MAP evil.test 127.0.0.1'],
  });
});
afterAll(async () => {
  await browser.close();
  foreign.close();
  await host.close();
  screens.remove();
});

type Aim = { origin: string; bearer: string };

/** Each runs in a foreign page and gives what it could read; even the bearer is known to it. */
const attacks: Record<string, (aim: Aim) => Promise<string>> = {
  'reads the page': async (aim) => await (await fetch(`${aim.origin}/`)).text(),
  'reads a script': async (aim) => await (await fetch(`${aim.origin}/assets/masuk.js`)).text(),
  'calls with the bearer': async (aim) =>
    await (
      await fetch(`${aim.origin}/rpc/ping`, {
        method: 'POST',
        headers: { authorization: `Bearer ${aim.bearer}`, 'content-type': 'application/json' },
        body: '{}',
      })
    ).text(),
  'calls blindly as plain text': async (aim) => {
    await fetch(`${aim.origin}/rpc/ping`, { method: 'POST', mode: 'no-cors', body: '{}' });
    return '';
  },
  'calls by XMLHttpRequest': (aim) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('POST', `${aim.origin}/rpc/ping`);
      request.onload = () => resolve(request.responseText);
      request.onerror = () => reject(new Error('refused'));
      request.send('{}');
    }),
  'sends a beacon': async (aim) => {
    navigator.sendBeacon(`${aim.origin}/rpc/ping`, new Blob(['{}'], { type: 'text/plain' }));
    return '';
  },
  'posts a form into a frame': (aim) =>
    new Promise((resolve) => {
      document.body.innerHTML = `<iframe name="f"></iframe>
        <form method="post" target="f" enctype="text/plain" action="${aim.origin}/rpc/ping">
          <input name='{"json":{"x":"' value='"}}'></form>`;
      document.forms[0]?.submit();
      setTimeout(() => resolve(''), 400);
    }),
  'frames the page': (aim) =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.src = aim.origin;
      document.body.append(frame);
      setTimeout(() => {
        try {
          resolve(frame.contentDocument?.title === 'Titian' ? 'Titian' : '');
        } catch {
          resolve('');
        }
      }, 400);
    }),
  'loads a script of ours': (aim) =>
    new Promise((resolve) => {
      const script = document.createElement('script');
      script.src = `${aim.origin}/assets/masuk.js`;
      script.onload = () => resolve(document.title);
      script.onerror = () => resolve('');
      document.body.append(script);
    }),
  'opens a socket': (aim) =>
    new Promise((resolve) => {
      const socket = new WebSocket(aim.origin.replace('http', 'ws'));
      socket.onopen = () => resolve('Titian socket');
      socket.onerror = () => resolve('');
    }),
  'opens an event stream': (aim) =>
    new Promise((resolve) => {
      const stream = new EventSource(`${aim.origin}/rpc/ping`);
      stream.onopen = () => resolve('Titian stream');
      stream.onerror = () => {
        stream.close();
        resolve('');
      };
    }),
  'guesses a code': async (aim) =>
    await (
      await fetch(`${aim.origin}/session`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"code":"tebakan"}',
      })
    ).text(),
};

async function attack(page: Page, name: string, aim: Aim): Promise<string> {
  const run = attacks[name];
  if (!run) throw new Error(name);
  return await page.evaluate(run, aim).catch(() => '');
}

describe('a foreign page in the same browser', () => {
  it.each(Object.keys(attacks))('on another port %s, and gets nothing', async (name) => {
    const page = await browser.newPage();
    await page.goto(foreignOrigin);
    expect(await attack(page, name, { origin: new URL(origin).origin, bearer })).not.toMatch(/Titian|ada/);
    expect(app.calls).toEqual([]);
    await page.close();
  });

  it('under a name rebound to this machine cannot even get the page', async () => {
    const page = await browser.newPage();
    const { port } = new URL(origin);
    const answer = await page.goto(`http://evil.test:${port}/`);
    expect([answer?.status(), await page.title()]).toEqual([421, '']);
    const aim = { origin: `http://evil.test:${port}`, bearer };
    for (const name of Object.keys(attacks)) {
      expect(await attack(page, name, aim)).not.toMatch(/Titian|"ada"/);
    }
    expect(app.calls).toEqual([]);
    await page.close();
  });

  it('while our own page, with the same bearer, is answered', async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    expect(await page.title()).toBe('Titian');
    expect(await attack(page, 'calls with the bearer', { origin, bearer })).toBe('{"json":"ada"}');
    expect(app.calls).toEqual(['ping']);
    await page.close();
  });

  it('and a script that slipped into our page does not run, nor reach out', async () => {
    const page = await browser.newPage();
    await page.goto(origin);
    const reached = await page.evaluate(async (elsewhere) => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "disusupi"';
      document.body.append(script);
      document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="document.title=1">');
      return await fetch(elsewhere).then(
        () => 'keluar',
        () => 'tertahan',
      );
    }, foreignOrigin);
    expect([reached, await page.title()]).toEqual(['tertahan', 'Titian']);
    await page.close();
  });
});
