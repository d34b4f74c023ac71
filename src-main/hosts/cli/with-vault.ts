import { resolve } from 'node:path';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createApp, type router } from '#app';
import { openingReason, sayOpening } from '#domain/safety/opening-steps';
import { vaultFolders } from '../places.ts';
import { Refusal } from '../refusal.ts';
import type { Terminal } from './command.ts';
import { askCredentials } from './credentials.ts';

/** The same operations the screens have, for the person who logged in. */
export type Client = RouterClient<typeof router>;

/** Logs in to the vault of a folder, works, and locks again whatever happens; what is waited for is said. */
export async function withVault<Result>(
  data: string,
  terminal: Terminal,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const app = createApp(vaultFolders(data));
  const client = createRouterClient(app.router, { context: app.context });
  try {
    const { state, trouble } = await client.vault.status();
    if (state === 'none') throw new Refusal(`Di folder ${resolve(data)} belum ada brankas.`);
    if (state === 'trouble') throw new Refusal(trouble ?? 'Brankas tidak dapat dibuka.');
    const credentials = await askCredentials();
    await tellingOpening(client, terminal, () => client.vault.unlock(credentials));
    return await work(client);
  } finally {
    await app.close();
  }
}

/** How often it is asked how far an opening is, in ms: at most so often a line is written. */
const betweenLinesMs = 250;

/** A line for each step that is reached of bringing a vault to its new form, and why, before the first. */
async function tellingOpening(
  client: Client,
  { say }: Terminal,
  open: () => Promise<unknown>,
): Promise<void> {
  let said: string | undefined;
  const asking = setInterval(async () => {
    const progress = await client.vault.openingProgress();
    if (progress === null) return;
    if (said === undefined) say(openingReason);
    const line = sayOpening(progress);
    if (line !== said) say(line);
    said = line;
  }, betweenLinesMs);
  await open().finally(() => clearInterval(asking));
}
