import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';
import { serveLoopback } from '#hosts/http/server';
import { findTestBrowser, testBrowserArguments } from '../../e2e/support/find-browser.ts';
import { splitAddress, standInApp, standInScreens, trade } from '../../hosts/support/stand-in.ts';

/** A loopback host, its bearer, and a browser with a page of somebody else's on another port of this machine. */
export async function openForeignPage() {
  const app = standInApp();
  const screens = standInScreens();
  const host = await serveLoopback({ app, staticFolder: screens.folder });
  const { origin, code } = splitAddress(host.url);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const foreign = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end('<!doctype html><title>halaman lain</title><body></body>');
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => foreign.once('listening', resolve));
  const browser = await chromium.launch({
    executablePath: findTestBrowser(),
    args: [...testBrowserArguments(), '--host-resolver-rules=MAP evil.test 127.0.0.1'],
  });
  return {
    app,
    browser,
    origin,
    bearer,
    foreignOrigin: `http://127.0.0.1:${(foreign.address() as AddressInfo).port}`,
    /** The host under a name that somebody rebound to this machine. */
    reboundOrigin: `http://evil.test:${new URL(origin).port}`,
    async close() {
      await browser.close();
      foreign.close();
      await host.close();
      screens.remove();
    },
  };
}
export type ForeignPage = Awaited<ReturnType<typeof openForeignPage>>;
