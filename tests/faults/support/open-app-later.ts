import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { type TestClient, testClock } from '../../support/test-centre.ts';

/** A Titian on a folder, on a day when whatever waited may be carried out, whatever day it is here. */
export function openAppLater(folder: string) {
  const { clock } = testClock('2026-12-20T02:00:00.000Z');
  const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor, clock });
  const client: TestClient = createRouterClient(app.router, { context: app.context });
  return { app, client };
}
