import { ORPCError } from '@orpc/client';
import { orpc } from './client.ts';
import { queryClient } from './query-client.ts';

/** Whether an error says that the PC that keeps the vault does not answer; its message is the sentence to show. */
export function isHubAway(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'HUB_AWAY';
}

/** Locks this window by itself: the other PC does not answer, and learns of it before anything else is asked there. */
export function lockHere(): void {
  queryClient.setQueryData(orpc.vault.status.queryKey(), (before) => {
    if (before === undefined) return undefined;
    const { session: _session, ...rest } = before;
    return { ...rest, state: 'locked' as const };
  });
}
