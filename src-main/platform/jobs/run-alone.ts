import type { Job } from './define-job.ts';
import { startJobWorker } from './job-worker.ts';
import type { JobOptions } from './run-job.ts';

/**
 * Runs a job in a worker thread of its own, which nobody else waits for and which ends with it. Rejects with
 * what the job threw or with the signal's reason, and only when the thread has ended: no file is written any
 * more, and no memory of it is left.
 */
export async function runAlone<Input, Output>(
  job: Job<Input, Output>,
  input: NoInfer<Input>,
  { signal, onProgress }: JobOptions = {},
): Promise<Output> {
  signal?.throwIfAborted();
  const worker = startJobWorker();
  const stop = () => worker.end(signal?.reason);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await worker.ask(job, input, onProgress);
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.end(new Error('the job has ended'));
  }
}
