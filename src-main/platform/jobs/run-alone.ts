import { Worker } from 'node:worker_threads';
import { jobsModule } from './jobs-module.ts';
import type { JobOptions } from './run-job.ts';
import type { JobMessage, JobRequest } from './serve-jobs.ts';

/**
 * Runs a job of `app-jobs.ts` in a worker thread of its own, which nobody else waits for and which ends with it.
 * Rejects with what the job threw or with the signal's reason, and only when the thread has ended: no file is
 * written any more, and no memory of it is left.
 */
export async function runAlone<Output>(
  name: string,
  input: unknown,
  { signal, onProgress }: JobOptions = {},
): Promise<Output> {
  signal?.throwIfAborted();
  const worker = new Worker(jobsModule);
  let stop = () => {};
  try {
    return await new Promise<Output>((resolve, reject) => {
      stop = () => reject(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      worker.on('message', (message: JobMessage) => {
        if ('progress' in message) onProgress?.(message.progress.done, message.progress.of);
        else if ('failure' in message) reject(message.failure);
        else resolve(message.output as Output);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('the worker ended')));
      worker.postMessage({ id: 1, name, input } satisfies JobRequest);
    });
  } finally {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  }
}
