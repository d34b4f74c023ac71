import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { App } from '#app';
import { type Loopback, serveLoopback } from '#hosts/http/server';
import type { RunningOffice } from '#hosts/office/office';
import {
  endOffice,
  makeHub,
  makePc,
  newAddress,
  type OfficeHub,
  type OfficePc,
} from '../../office/support/office.ts';
import { openPages } from './open-pages.ts';
import { openBrowser } from './open-titian.ts';

const staticFolder = join(import.meta.dirname, '../../../out/renderer');

/** An office: the PC that keeps the vault and others, each with a window of a real browser. */
export type OpenOffice = {
  hub: OfficeHub;
  hubPage: Page;
  pcs: OfficePc[];
  pcPages: Page[];
  close(): Promise<void>;
};

type Served = { app: App; office: RunningOffice };

/** Windows of a real browser, one for each PC. */
async function openWindows(pcs: readonly Served[]) {
  const served: { host: Loopback; page: Page; closePage(): Promise<void> }[] = [];
  for (const { app, office } of pcs) {
    const host = await serveLoopback({ app, link: office.link, staticFolder });
    const { page, close: closePage } = await openBrowser(host.url);
    openPages.add({ page, heard: () => '' });
    served.push({ host, page, closePage });
  }
  return {
    pages: served.map(({ page }) => page),
    async close() {
      for (const { page, closePage, host } of served) {
        for (const one of openPages) if (one.page === page) openPages.delete(one);
        await closePage();
        await host.close();
      }
    },
  };
}

/** Opens an office of so many other PCs, none of them let in yet; everybody is out. */
export async function openOffice(count: number): Promise<OpenOffice> {
  const hub = await makeHub();
  const pcs = await Promise.all(Array.from({ length: count }, () => makePc()));
  const windows = await openWindows([{ app: hub.centre.app, office: hub.office }, ...pcs]);
  const [hubPage, ...pcPages] = windows.pages;
  if (hubPage === undefined) throw new Error('no window');
  return {
    ...{ hub, hubPage, pcs, pcPages },
    async close() {
      await windows.close();
      await endOffice(hub, pcs);
    },
  };
}

/** So many PCs where no vault is yet; the first may come to keep one. */
export async function openEmptyOffice(count: number) {
  const pcs = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      makePc('jendela-satu', undefined, index === 0 ? newAddress() : undefined),
    ),
  );
  const windows = await openWindows(pcs);
  return {
    pages: windows.pages,
    async close() {
      await windows.close();
      for (const pc of pcs.toReversed()) await pc.end();
    },
  };
}
