import { openApp } from './open-app.ts';

/** What the first screen says of a folder when Titian is started; this also ends a swap of folders that was cut off. */
export async function seeFirstScreen(folder: string) {
  const { app, client } = openApp(folder);
  const status = await client.vault.status();
  await app.close();
  return status;
}
