import { type ResourceLimits, Worker } from 'node:worker_threads';
import type { AnyJob, Job, Report } from './define-job.ts';
import { jobsModule } from './jobs-module.ts';
import type { JobMessage, JobRequest, PrepareRequest } from './serve-jobs.ts';

/** A worker thread, with the jobs it was asked for and has not answered yet. */
export type JobWorker = {
  /**
   * Resolves with what the job gives; rejects with what it threw, or with the reason the worker ended for.
   */
  ask<Input, Output>(job: Job<Input, Output>, input: Input, onProgress?: Report): Promise<Output>;
  /** Has the thread read the code of a job before it is asked for one. */
  makeReady(job: AnyJob): void;
  /** Ends the thread; every job in it is rejected with this reason. Resolves when no memory of it is left. */
  end(reason: unknown): Promise<void>;
  hasEnded(): boolean;
  isIdle(): boolean;
  /** What of memory the thread's heap has taken, in bytes; 0 when it has ended. */
  heapBytes(): Promise<number>;
  /** Whether the process stays for as long as this thread does. */
  holdProcess(isHeld: boolean): void;
};

type Waiting = {
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress: Report | undefined;
};

/** Starts a worker thread that answers the jobs of `app-jobs.ts`; `limits` is what it may take of memory. */
export function startJobWorker(limits?: ResourceLimits): JobWorker {
  const thread = new Worker(jobsModule, limits === undefined ? {} : { resourceLimits: limits });
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let hasEnded = false;
  let terminated: Promise<unknown> | undefined;
  const settle = (reason: unknown) => {
    hasEnded = true;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  thread.on('error', settle);
  thread.on('exit', () => settle(new Error('the worker ended')));
  thread.on('message', (message: JobMessage) => {
    const asked = waiting.get(message.id);
    if ('progress' in message) return asked?.onProgress?.(message.progress.done, message.progress.of);
    waiting.delete(message.id);
    if ('failure' in message) asked?.reject(message.failure);
    else asked?.resolve(message.output);
  });
  return {
    async ask<Input, Output>({ name }: Job<Input, Output>, input: Input, onProgress?: Report) {
      const request: JobRequest = { id: ++lastId, name, input };
      thread.postMessage(request);
      const answer = new Promise<unknown>((resolve, reject) => {
        waiting.set(request.id, { resolve, reject, onProgress });
      });
      return (await answer) as Output;
    },
    makeReady: ({ name }) => thread.postMessage({ name } satisfies PrepareRequest),
    async end(reason) {
      settle(reason);
      terminated ??= thread.terminate();
      await terminated;
    },
    hasEnded: () => hasEnded,
    isIdle: () => waiting.size === 0,
    async heapBytes() {
      try {
        const { total_physical_size: heap, external_memory: beside } = await thread.getHeapStatistics();
        return heap + beside;
      } catch {
        return 0;
      }
    },
    holdProcess: (isHeld) => (isHeld ? thread.ref() : thread.unref()),
  };
}
