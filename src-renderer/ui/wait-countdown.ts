import { ORPCError } from '@orpc/client';
import { useEffect, useState } from 'react';

/** Seconds until the next try, counted down from a refused pass phrase; 0 when one may try now. */
export function useWaitCountdown(error: unknown): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const until = Date.now() + waitSecondsOf(error) * 1000;
    const count = () => setSeconds(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    count();
    const timer = setInterval(count, 500);
    return () => clearInterval(timer);
  }, [error]);
  return seconds;
}

function waitSecondsOf(error: unknown): number {
  if (!(error instanceof ORPCError)) return 0;
  return (error.data as { waitSeconds?: number } | undefined)?.waitSeconds ?? 0;
}
