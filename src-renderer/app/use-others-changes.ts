import { useEffect } from 'react';
import { client } from '../core/client.ts';
import { queryClient } from '../core/query-client.ts';
import { useVaultStatus } from '../core/session.ts';
import { holdPlace } from './hold-place.ts';

/** Screens are asked anew at most so often for what others save, in ms, and after a refusal so much later. */
const betweenMs = 500;
const afterTroubleMs = 5_000;

/**
 * While the office is open, what a colleague saves is asked anew where it is on the screen; nothing that is looked at moves
 * by itself.
 */
export function useOthersChanges(): void {
  const isOffice = useVaultStatus().data?.office !== undefined;
  useEffect(() => {
    if (!isOffice) return;
    const end = new AbortController();
    void watch(end.signal);
    return () => end.abort();
  }, [isOffice]);
}

async function watch(signal: AbortSignal): Promise<void> {
  let after: number | undefined;
  while (!signal.aborted) {
    try {
      const { at, caseIds } = await client.change.wait(
        { ...(after === undefined ? {} : { after }) },
        { signal },
      );
      // A count that went back is that of a Titian that began anew.
      if (after !== undefined && at !== after) {
        const changed = at < after ? undefined : new Set(caseIds);
        await holdPlace(() => askAnew(changed));
      }
      after = at;
      await rest(betweenMs);
    } catch {
      await rest(afterTroubleMs);
    }
  }
}

/** Everything that is about one of these cases, or about no single case; what is not on the screen only when it comes there. */
async function askAnew(caseIds: ReadonlySet<string> | undefined): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [, options] = queryKey as [unknown, { input?: { caseId?: string } }?];
      const caseId = options?.input?.caseId;
      return caseIds === undefined || caseId === undefined || caseIds.has(caseId);
    },
  });
}

const rest = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
