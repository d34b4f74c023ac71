import type { ResourceLimits } from 'node:worker_threads';
import type { Job } from './define-job.ts';
import { startJobWorker } from './job-worker.ts';
import type { JobOptions } from './run-job.ts';

/**
 * Runs a job in a worker thread of its own, which nobody else waits for and which ends with it. Rejects with
 * what the job threw or with the signal's reason, and only when the thread has ended: no file is written any
 * more, and no memory of it is left. `limits` bounds what the thread takes: beyond it the job fails, and nothing else.
 */
export async function runAlone<Input, Output>(
  job: Job<Input, Output>,
  input: NoInfer<Input>,
  { signal, onProgress, limits }: JobOptions & { limits?: ResourceLimits } = {},
): Promise<Output> {
  signal?.throwIfAborted();
  const worker = startJobWorker(limits);
  const stop = () => worker.end(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await worker.ask(job, input, onProgress);
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.end(new Error('the job has ended'));
  }
}
