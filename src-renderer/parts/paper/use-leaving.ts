import { useRef, useState } from 'react';
import { defined } from '#domain/defined';
import { useStoppable } from '../../ui/use-stoppable.ts';

/** A paper on its way out. */
type Leaving<Way, Result> = {
  /** Begins, unless one is under way already: however many clicks make one paper. */
  leave(way: Way): void;
  /** For what one is under way. */
  leavingFor: Way | undefined;
  /** What last left. */
  left: Result | undefined;
  error: unknown;
  /** Ends the making at the core as well; nothing leaves, and nothing of it is told in the audit. */
  stop(): void;
  reset(): void;
};

/** Has papers leave one at a time. A click counts from the moment it is made, and not from the next drawing. */
export function useLeaving<Way, Result>(
  work: (way: Way, options: { signal: AbortSignal }) => Promise<Result>,
  { mutationKey, onSuccess }: { mutationKey?: readonly unknown[]; onSuccess?(result: Result): void } = {},
): Leaving<Way, Result> {
  const isUnderWay = useRef(false);
  const [leavingFor, setLeavingFor] = useState<Way>();
  const { run, result, error, stop, reset } = useStoppable(work, {
    ...defined({ mutationKey, onSuccess }),
    onSettled: () => {
      isUnderWay.current = false;
      setLeavingFor(undefined);
    },
  });
  return {
    leave(way) {
      if (isUnderWay.current) return;
      isUnderWay.current = true;
      setLeavingFor(() => way);
      run(way);
    },
    leavingFor,
    left: result,
    error,
    stop,
    reset,
  };
}
