import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import type { TestClient } from '../../support/test-centre.ts';

/** A whole Titian on a folder, as a host starts it; nobody is logged in yet. */
export function openApp(folder: string) {
  const app = createApp({ folder, demoFolder: `${folder}-contoh`, kdfCost: kdfFloor });
  const client: TestClient = createRouterClient(app.router, { context: app.context });
  return { app, client };
}
