import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { type Client, client, orpc } from '../../app/client.ts';

export type Verdict = Awaited<ReturnType<Client['audit']['verify']>>;
type PrintedHead = NonNullable<Parameters<Client['audit']['verify']>[0]['printed']>;

/** A verification of the trail, begun and stopped by hand. */
export type Verification = ReturnType<typeof useVerification>;

/** Runs verifications, one at a time. Stopping one ends it at the core as well. */
export function useVerification() {
  const queries = useQueryClient();
  const stopper = useRef<AbortController>(null);
  const verify = useMutation({
    mutationFn: async (printed?: PrintedHead): Promise<Verdict | undefined> => {
      const { signal } = startAnew(stopper);
      try {
        return await client.audit.verify(printed === undefined ? {} : { printed }, { signal });
      } catch (error) {
        if (signal.aborted) return undefined;
        throw error;
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: orpc.audit.key() }),
  });
  return {
    isRunning: verify.isPending,
    verdict: verify.isPending ? undefined : verify.data,
    error: verify.error,
    run: (printed?: PrintedHead) => verify.mutate(printed),
    stop: () => stopper.current?.abort(),
  };
}

function startAnew(stopper: { current: AbortController | null }): AbortController {
  stopper.current?.abort();
  stopper.current = new AbortController();
  return stopper.current;
}
