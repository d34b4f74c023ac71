import { resolve } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createApp, type router } from '#app';
import { vaultFolders } from '../places.ts';
import { Refusal } from '../refusal.ts';
import { askCredentials } from './credentials.ts';

/** The same operations the screens have, for the person who logged in. */
export type Client = RouterClient<typeof router>;

/** Logs in to the vault of a folder, works, and locks again whatever happens. */
export async function withVault<Result>(
  data: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const app = createApp(vaultFolders(data));
  const client = createRouterClient(app.router, { context: app.context });
  try {
    const { state, trouble } = await client.vault.status();
    if (state === 'none') throw new Refusal(`Di folder ${resolve(data)} belum ada brankas.`);
    if (state === 'trouble') throw new Refusal(trouble ?? 'Brankas tidak dapat dibuka.');
    await client.vault.unlock(await askCredentials());
    return await work(client);
  } finally {
    await app.close();
  }
}
