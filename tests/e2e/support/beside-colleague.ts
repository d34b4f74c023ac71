import { createRouterClient } from '@orpc/server';
import type { Page } from 'playwright-core';
import { headLogin, type TestClient } from '../../support/test-centre.ts';
import { type OpenOffice, openOffice } from './open-office.ts';
import { logIn } from './open-titian.ts';

/** A window somebody is in, low enough for few rows, and a colleague who saves from another desk of the same office. */
export type BesideColleague = { office: OpenOffice; page: Page; other: TestClient };

/** Opens both on a centre that was filled before; `ready` is done in the window before somebody comes in. */
export async function openBesideColleague(
  fill: (client: TestClient) => Promise<void>,
  ready: (page: Page) => Promise<void> = async () => undefined,
): Promise<BesideColleague> {
  const office = await openOffice(0);
  const page = office.hubPage;
  await page.setViewportSize({ width: 1366, height: 560 });
  const { client, app } = office.hub.centre;
  await fill(client);
  await client.office.open();
  const other: TestClient = createRouterClient(app.router, {
    context: { ...app.context, seat: 'meja-lain' },
  });
  await other.vault.unlock(headLogin);
  await client.vault.lock();
  await ready(page);
  await page.reload();
  await logIn(page, headLogin);
  return { office, page, other };
}
