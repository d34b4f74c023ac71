import type { Job, Report } from './define-job.ts';
import { type JobWorker, startJobWorker } from './job-worker.ts';

export type JobOptions = {
  /** Aborting ends the work at once; nothing of it is left. */
  signal?: AbortSignal | undefined;
  onProgress?: Report | undefined;
};

/** Unused for this long, in milliseconds, the worker ends and gives its memory back. */
const idleMs = 60_000;

/** Why a worker ends under one job that is given up: the others in it begin anew in the next. */
const givenUp = new Error('another job of the worker was given up');

let shared: JobWorker | undefined;
let idle: NodeJS.Timeout | undefined;

/**
 * Runs a job in a worker thread. Rejects with what the job threw, or with the signal's reason. Jobs share one
 * worker, so that a second one waits its turn on these two-core machines.
 */
export async function runJob<Input, Output>(
  job: Job<Input, Output>,
  input: NoInfer<Input>,
  { signal, onProgress }: JobOptions = {},
): Promise<Output> {
  for (;;) {
    signal?.throwIfAborted();
    const worker = wake();
    const giveUp = () => worker.end(givenUp);
    signal?.addEventListener('abort', giveUp, { once: true });
    try {
      return await worker.ask(job, input, onProgress);
    } catch (error) {
      if (error !== givenUp) throw error;
    } finally {
      signal?.removeEventListener('abort', giveUp);
      if (worker.isIdle()) rest(worker);
    }
  }
}

/** The worker; a command that waits for its file must not end before it. */
function wake(): JobWorker {
  clearTimeout(idle);
  if (shared === undefined || shared.hasEnded()) shared = startJobWorker();
  shared.holdProcess(true);
  return shared;
}

function rest(worker: JobWorker): void {
  worker.holdProcess(false);
  if (worker !== shared) return;
  clearTimeout(idle);
  idle = setTimeout(() => void worker.end(new Error('the worker rests')), idleMs).unref();
}
