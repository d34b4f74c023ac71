import type { AnyJob, Job, Report } from './define-job.ts';
import { type JobWorker, startJobWorker } from './job-worker.ts';

export type JobOptions = {
  /** Aborting ends the work at once; nothing of it is left. */
  signal?: AbortSignal | undefined;
  onProgress?: Report | undefined;
};

/**
 * Unused for this long, in milliseconds, a worker ends and gives its memory back; one whose heap has grown beyond so many
 * bytes sooner, since V8 keeps the room that a month of 10,000 cases took.
 */
const idleMs = { usual: 60_000, grown: 3_000 };
const grownBytes = 96 * 1_048_576;

/** Why a worker ends under one job that is given up: the others in it begin anew in the next. */
const givenUp = new Error('another job of the worker was given up');

/** Runs a job somewhere off the main thread. */
export type RunJob = <Input, Output>(
  job: Job<Input, Output>,
  input: NoInfer<Input>,
  options?: JobOptions,
) => Promise<Output>;

/** Has the worker begin and read the code of a job that will be asked for, while its input is gathered. */
type PrepareJob = (job: AnyJob) => void;

/**
 * A worker thread for one kind of work: started when it is asked, and ended when nobody asks any more. A job rejects with
 * what it threw, or with the signal's reason, and then only when no memory of it is left. A second job waits its turn,
 * because these machines have two cores.
 */
export function shareWorker(): { run: RunJob; prepare: PrepareJob } {
  let shared: JobWorker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let ending: Promise<unknown> = Promise.resolve();

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
    endAfter(worker, idleMs.usual);
    void worker.heapBytes().then((bytes) => {
      if (bytes > grownBytes && worker === shared && worker.isIdle()) endAfter(worker, idleMs.grown);
    });
  }

  function endAfter(worker: JobWorker, ms: number): void {
    clearTimeout(idle);
    idle = setTimeout(() => void worker.end(new Error('the worker rests')), ms).unref();
  }

  const run: RunJob = async (job, input, { signal, onProgress } = {}) => {
    for (;;) {
      signal?.throwIfAborted();
      const worker = wake();
      const giveUp = () => {
        ending = worker.end(givenUp);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      try {
        return await worker.ask(job, input, onProgress);
      } catch (error) {
        if (error !== givenUp) throw error;
        await ending;
      } finally {
        signal?.removeEventListener('abort', giveUp);
        if (worker.isIdle()) rest(worker);
      }
    }
  };

  function prepare(job: AnyJob): void {
    const worker = wake();
    worker.makeReady(job);
    if (worker.isIdle()) rest(worker);
  }

  return { run, prepare };
}

const drawing = shareWorker();

/** Runs a job in the one worker that all drawing shares. */
export const runJob: RunJob = drawing.run;
/** Has that worker begin and read the code of a job, while what it is asked with is gathered. */
export const prepareJob: PrepareJob = drawing.prepare;
