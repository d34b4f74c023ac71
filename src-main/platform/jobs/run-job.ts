import { Worker } from 'node:worker_threads';
import type { JobMessage, JobRequest } from './serve-jobs.ts';

export type JobOptions = {
  /** Aborting ends the work at once; nothing of it is left. */
  signal?: AbortSignal;
  onProgress?(done: number, of: number): void;
};

type Waiting = {
  request: JobRequest;
  resolve(output: unknown): void;
  reject(error: unknown): void;
  onProgress?: JobOptions['onProgress'];
};

/** Unused for this long, in milliseconds, the worker ends and gives its memory back. */
const idleMs = 60_000;

// The same module as source and as bundle: beside the one that starts it in the bundle, two folders up here.
const entry = import.meta.url.endsWith('.ts')
  ? new URL('../../app-jobs.ts', import.meta.url)
  : new URL('./app-jobs.js', import.meta.url);

let worker: Worker | undefined;
let idle: NodeJS.Timeout | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/**
 * Runs a job of `app-jobs.ts` in a worker thread. Rejects with what the job threw, or with the signal's reason.
 * Jobs share one worker, so that a second one waits its turn on these two-core machines.
 */
export async function runJob<Output>(
  name: string,
  input: unknown,
  { signal, onProgress }: JobOptions = {},
): Promise<Output> {
  signal?.throwIfAborted();
  const id = ++lastId;
  const abandonThis = () => abandon(id, signal?.reason);
  const answer = new Promise<unknown>((resolve, reject) => {
    ask({ request: { id, name, input }, resolve, reject, onProgress });
    signal?.addEventListener('abort', abandonThis, { once: true });
  });
  return answer.finally(() => {
    signal?.removeEventListener('abort', abandonThis);
    waiting.delete(id);
    if (waiting.size === 0) rest();
  }) as Promise<Output>;
}

function ask(job: Waiting): void {
  const running = startWorker();
  running.ref(); // a command that waits for its file must not end before it
  waiting.set(job.request.id, job);
  running.postMessage(job.request);
}

/** Ends the worker under one job; the others begin anew in the next worker. */
function abandon(id: number, reason: unknown): void {
  const others = [...waiting.values()].filter(({ request }) => request.id !== id);
  for (const { request } of others) waiting.delete(request.id);
  stopWorker(reason);
  for (const other of others) ask(other);
}

function startWorker(): Worker {
  clearTimeout(idle);
  if (worker !== undefined) return worker;
  const started = new Worker(entry);
  started.unref();
  started.on('message', (message: JobMessage) => {
    const job = waiting.get(message.id);
    if ('progress' in message) job?.onProgress?.(message.progress.done, message.progress.of);
    else if ('failure' in message) job?.reject(message.failure);
    else job?.resolve(message.output);
  });
  started.on('error', stopWorker);
  started.on('exit', () => {
    if (worker === started) stopWorker(new Error('the worker ended'));
  });
  worker = started;
  return started;
}

/** Ends the worker; every job in it fails for this reason. */
function stopWorker(reason: unknown): void {
  const ending = worker;
  worker = undefined;
  for (const { reject } of waiting.values()) reject(reason);
  waiting.clear();
  void ending?.terminate();
}

function rest(): void {
  worker?.unref();
  clearTimeout(idle);
  idle = setTimeout(() => void worker?.terminate(), idleMs).unref();
}
