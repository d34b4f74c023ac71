import { client, orpc } from './client.ts';
import { queryClient } from './query-client.ts';

/** Locks at once. Whoever calls this has settled unsaved work before. */
export async function lockVault(): Promise<void> {
  queryClient.setQueryData(orpc.vault.status.queryKey(), await client.vault.lock());
}
