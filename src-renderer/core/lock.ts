import { client, orpc } from './client.ts';
import { isHubAway, lockHere } from './hub-away.ts';
import { queryClient } from './query-client.ts';

/** Locks at once. Whoever calls this has settled unsaved work before. */
export async function lockVault(): Promise<void> {
  try {
    queryClient.setQueryData(orpc.vault.status.queryKey(), await client.vault.lock());
  } catch (error) {
    if (!isHubAway(error)) throw error;
    lockHere();
  }
}
