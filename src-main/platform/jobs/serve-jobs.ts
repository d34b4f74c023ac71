import { parentPort } from 'node:worker_threads';
import type { AnyJob } from './define-job.ts';

/** A request to the worker, and what it says back; a job that is only to be made ready has no id, and no answer. */
export type JobRequest = { id: number; name: string; input: unknown };
export type PrepareRequest = { name: string };
export type JobMessage =
  | { id: number; progress: { done: number; of: number } }
  | { id: number; output: unknown }
  | { id: number; failure: unknown };

/** Answers job requests; called once, by the module a worker is started with. */
export function serveJobs(jobs: readonly AnyJob[]): void {
  const named = new Map(jobs.map((job) => [job.name, job]));
  parentPort?.on('message', async (request: JobRequest | PrepareRequest) => {
    // What keeps it from loading is told to whoever asks for the job.
    if (!('id' in request)) {
      named
        .get(request.name)
        ?.load()
        .catch(() => undefined);
      return;
    }
    const { id, name, input } = request;
    const say = (message: JobMessage, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved);
    try {
      const job = named.get(name);
      if (job === undefined) throw new RangeError(`No job is called ${name}`);
      const work = await job.load();
      const output = await work(input as never, (done, of) => say({ id, progress: { done, of } }));
      say({ id, output }, bytesWithin(output));
    } catch (failure) {
      say({ id, failure });
    }
  });
}

/** A file's bytes move to the other thread instead of being copied. */
function bytesWithin(output: unknown): ArrayBuffer[] {
  const bytes = (output as { bytes?: unknown } | null)?.bytes;
  return bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [];
}
