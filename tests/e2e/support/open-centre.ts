import { join } from 'node:path';
import { serveLoopback } from '#hosts/http/server';
import type { TestCentre } from '../../support/test-centre.ts';
import { openPages } from './open-pages.ts';
import { type OpenTitian, openBrowser } from './open-titian.ts';

const staticFolder = join(import.meta.dirname, '../../../out/renderer');

/** A real browser on a locked test centre: its clock can be moved, which that of a host in its own process cannot. */
export async function openCentre(centre: TestCentre): Promise<Pick<OpenTitian, 'page' | 'close'>> {
  await centre.app.lock();
  const host = await serveLoopback({ app: centre.app, staticFolder });
  const { page, close } = await openBrowser(host.url);
  const shown = { page, heard: () => '' };
  openPages.add(shown);
  return {
    page,
    async close() {
      openPages.delete(shown);
      await close();
      await host.close();
    },
  };
}
