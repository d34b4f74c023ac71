import { useEffect } from 'react';

/** How often it is asked how much is left to gather, while something is. */
export const whileGathering = { refetchInterval: 2_000, staleTime: 0, gcTime: 0 };

/** Asks what was found anew once nothing is left to gather: until then that grows, but reading it leaves a row in the audit. */
export function useGathered(
  { data: left, dataUpdatedAt: askedAt }: { data: number | undefined; dataUpdatedAt: number },
  again: () => unknown,
): void {
  useEffect(() => {
    if (left === 0 && askedAt > 0) again();
  }, [left, askedAt, again]);
}
