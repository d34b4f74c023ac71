import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { kdfFloor } from '#vault/keys/kdf';
import { headLogin, type TestClient } from '../support/test-centre.ts';

/** A Titian that has no vault yet, with its places in `home`, the vault in `folder` when that is elsewhere. */
export async function firstStart(
  { home, folder = join(home, 'brankas') }: { home: string; folder?: string },
  work: (client: TestClient) => Promise<void>,
) {
  const app = createApp({ folder, demoFolder: join(home, 'contoh'), kdfCost: kdfFloor });
  try {
    await work(createRouterClient(app.router, { context: app.context }));
  } finally {
    await app.close();
  }
}

/** The wizard's last step. */
export async function finishWizard(client: TestClient) {
  const { recoveryKey } = await client.vault.offerRecoveryKey();
  return await client.vault.create({
    centre: { name: 'PSAA Tunas Melati', kind: 'panti', town: 'Sleman' },
    user: { name: 'Ratna Dewanti', ...headLogin, position: '', employeeNumber: '' },
    recoveryKey,
    typedBack: recoveryKey,
  });
}
