import { useQueryClient } from '@tanstack/react-query';
import { defined } from '#domain/defined';
import { type Client, client, orpc } from '../../core/client.ts';
import { type Stoppable, useStoppable } from '../../ui/use-stoppable.ts';

export type Verdict = Awaited<ReturnType<Client['audit']['verify']>>;
type PrintedTip = NonNullable<Parameters<Client['audit']['verify']>[0]['printed']>;

/** A verification of the trail, begun and stopped by hand. */
export type Verification = Stoppable<PrintedTip | undefined, Verdict>;

/** Runs verifications, one at a time. Stopping one ends it at the core as well. */
export function useVerification(): Verification {
  const queries = useQueryClient();
  return useStoppable(
    (printed: PrintedTip | undefined, options) => client.audit.verify(defined({ printed }), options),
    { onSettled: () => void queries.invalidateQueries({ queryKey: orpc.audit.key() }) },
  );
}
