import { useQuery } from '@tanstack/react-query';
import { createContext, use } from 'react';
import type { Session } from '#contract/vault';
import type { Permission } from '#domain/roles';
import { orpc } from './client.ts';
import { isHubAway } from './hub-away.ts';

export const SessionContext = createContext<Session | undefined>(undefined);

/** Who is logged in. Only for screens behind the login. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error('This screen stands behind the login');
  return session;
}

/**
 * Whether who is logged in holds a permission: for where one may go and what is asked of the core. What may be done
 * with a datum is told by the verdicts (`can`) that travel with it, and buttons follow those.
 */
export function useMay(permission: Permission): boolean {
  return useSession().may.includes(permission);
}

/**
 * The state of the vault, asked every half minute: asking it is not activity, so an idle vault still locks. While the PC
 * that keeps it does not answer, it is asked for every two seconds.
 */
export function useVaultStatus() {
  return useQuery(
    orpc.vault.status.queryOptions({
      refetchInterval: ({ state }) => (isHubAway(state.error) ? 2_000 : 30_000),
      refetchOnWindowFocus: true,
    }),
  );
}
