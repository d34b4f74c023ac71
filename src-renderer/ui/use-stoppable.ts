import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { defined } from '#domain/defined';

/** Long work, begun and stopped by hand. */
export type Stoppable<Input, Result> = {
  isRunning: boolean;
  /** What the last run gave; undefined while one runs, and after one that was stopped. */
  result: Result | undefined;
  error: unknown;
  run(input: Input): void;
  /** Ends the work at the core as well. */
  stop(): void;
  reset(): void;
};

/** Runs long work, one at a time; a stopped run is no error. The key is the operation's, as of any other mutation. */
export function useStoppable<Input, Result>(
  work: (input: Input, options: { signal: AbortSignal }) => Promise<Result>,
  {
    mutationKey,
    onSuccess,
    onSettled,
  }: { mutationKey?: readonly unknown[]; onSuccess?(result: Result): void; onSettled?(): void } = {},
): Stoppable<Input, Result> {
  const stopper = useRef<AbortController>(null);
  const { isPending, data, error, mutate, reset } = useMutation({
    ...defined({ mutationKey }),
    mutationFn: async (input: Input): Promise<Result | undefined> => {
      stopper.current?.abort();
      stopper.current = new AbortController();
      const { signal } = stopper.current;
      try {
        return await work(input, { signal });
      } catch (trouble) {
        if (signal.aborted) return undefined;
        throw trouble;
      }
    },
    onSuccess: (result) => (result === undefined ? undefined : onSuccess?.(result)),
    onSettled: () => onSettled?.(),
  });
  return {
    isRunning: isPending,
    result: isPending ? undefined : data,
    error,
    run: (input) => mutate(input),
    stop: () => stopper.current?.abort(),
    reset,
  };
}
