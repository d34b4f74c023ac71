import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Loopback, serveLoopback } from '#hosts/http/server';
import { endOffice, makeHub, makePc, type OfficeHub, type OfficePc } from '../../office/support/office.ts';
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

/** Opens an office of so many other PCs, none of them let in yet; everybody is out. */
export async function openOffice(count: number): Promise<OpenOffice> {
  const hub = await makeHub();
  const pcs = await Promise.all(Array.from({ length: count }, () => makePc()));
  const served: { host: Loopback; browser: Browser; page: Page }[] = [];
  for (const { app, link } of [
    { app: hub.centre.app, link: hub.office.link },
    ...pcs.map((pc) => ({ app: pc.app, link: pc.office.link })),
  ]) {
    const host = await serveLoopback({ app, link, staticFolder });
    const { browser, page } = await openBrowser(host.url);
    openPages.add({ page, heard: () => '' });
    served.push({ host, browser, page });
  }
  const [hubPage, ...pcPages] = served.map(({ page }) => page);
  if (hubPage === undefined) throw new Error('no window');
  return {
    ...{ hub, hubPage, pcs, pcPages },
    async close() {
      for (const { page, browser, host } of served) {
        for (const one of openPages) if (one.page === page) openPages.delete(one);
        await browser.close();
        await host.close();
      }
      await endOffice(hub, pcs);
    },
  };
}
