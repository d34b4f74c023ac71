import { createORPCClient, ORPCError } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '#contract/contract';
import { askPassphrase } from './passphrase-prompt.ts';
import { queryClient } from './query-client.ts';
import { connect, type Link } from './transport.ts';

export type Client = ContractRouterClient<Contract>;

// Connecting begins as this module is read, so that the shell's port finds somebody listening and the
// one-time code leaves the address before anything else sees it.
let transport = connect();
transport.catch(() => undefined);

/** Tries the way to the core again after it could not be found. */
export function reconnect(): void {
  transport = connect();
  transport.catch(() => undefined);
}

/**
 * Four refusals are met here, once for every screen. LOCKED asks for the state anew, and the login screen
 * follows from it; so does damage that was met, or a PC that does not answer, and the warning over every screen follows. REAUTH asks for the pass phrase, and the same call is made again when it was right.
 */
const link: Link = {
  async call(path, input, options) {
    const road = await transport;
    try {
      return await road.call(path, input, options);
    } catch (error) {
      if (!(error instanceof ORPCError)) throw error;
      if (error.code === 'LOCKED' || isDamageMet(error) || (error.code === 'HUB_AWAY' && !isStatus(path))) {
        void queryClient.invalidateQueries({ queryKey: orpc.vault.status.key() });
      }
      if (error.code !== 'REAUTH' || !(await askPassphrase())) throw error;
      return await road.call(path, input, options);
    }
  },
};

/** It is asked again by itself, and what it meets tells the screen. */
const isStatus = (path: readonly string[]) => path.join('.') === 'vault.status';

const isDamageMet = ({ code, data }: ORPCError<string, unknown>) =>
  code === 'VAULT_REFUSED' && (data as { code?: string } | undefined)?.code === 'damage-met';

/** Everything that may be asked of Titian, typed by the contract. */
export const client: Client = createORPCClient(link);

/** The same as query and mutation options for TanStack Query; by name, since spelled out it is too long to write. */
export const orpc: RouterUtils<Client> = createTanstackQueryUtils(client);
