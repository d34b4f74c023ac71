import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { createOffice } from '#hosts/office/office';
import { kdfFloor } from '#vault/keys/kdf';
import { makePc, pair } from '../../office/support/office.ts';
import { headLogin } from '../../support/test-centre.ts';
import { makeDay } from './day.ts';

/**
 * The same for a PC that works on the vault of another: that other one stands in this process, with its office open, and
 * `folder` is where the PC keeps what it is known by. Everything else of the day happens where the folder is.
 */
export async function makeWorkstationDay(home?: string) {
  const { centre, secrets } = await makeDay();
  const { folder: vault } = centre;
  const address = `127.${randomInt(1, 250)}.${randomInt(1, 250)}.${randomInt(1, 250)}`;
  const office = createOffice({ folder: vault, hasVault: async () => true, addresses: () => [address] });
  const app = createApp({ folder: vault, demoFolder: join(vault, 'contoh'), kdfCost: kdfFloor, office });
  await office.begin(app);
  const client = createRouterClient(app.router, { context: app.context });
  await client.vault.unlock(headLogin);
  const pc = await makePc('jendela-satu', home);
  await pair({ client, address }, pc, 'PC depan');
  await client.vault.lock();
  await pc.office.end();
  return {
    ...{ folder: pc.folder, secrets, address },
    async close() {
      await pc.end();
      await office.end();
      await app.close();
      await centre.close();
    },
  };
}
