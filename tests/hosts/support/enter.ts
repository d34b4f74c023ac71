import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '#contract/contract';
import { splitAddress, trade } from './stand-in.ts';

/** A window on a running `titian serve`: trades the code of its address and speaks to it as the screens do. */
export async function enter(address: string): Promise<ContractRouterClient<Contract>> {
  const { origin, code } = splitAddress(address);
  const { bearer } = JSON.parse((await trade(origin, code)).text) as { bearer: string };
  const headers = { origin, authorization: `Bearer ${bearer}` };
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers }));
}
