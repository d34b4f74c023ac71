import { parentPort } from 'node:worker_threads';

/** Work that runs off the main thread: plain data in, plain data out. */
export type Job = (input: never, report: (done: number, of: number) => void) => Promise<unknown>;

/** Each job's name with how to load it, so that a worker reads only the code of the job it is given. */
export type JobTable = Readonly<Record<string, () => Promise<Job>>>;

/** A request to the worker, and what it says back. */
export type JobRequest = { id: number; name: string; input: unknown };
export type JobMessage =
  | { id: number; progress: { done: number; of: number } }
  | { id: number; output: unknown }
  | { id: number; failure: unknown };

/** Answers job requests; called once, by the module a worker is started with. */
export function serveJobs(jobs: JobTable): void {
  parentPort?.on('message', async ({ id, name, input }: JobRequest) => {
    const say = (message: JobMessage, moved: ArrayBuffer[] = []) => parentPort?.postMessage(message, moved);
    try {
      const load = jobs[name];
      if (load === undefined) throw new RangeError(`No job is called ${name}`);
      const job = await load();
      const output = await job(input as never, (done, of) => say({ id, progress: { done, of } }));
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
