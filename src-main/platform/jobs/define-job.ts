/** Tells how far long work is: so much done, of so much. */
export type Report = (done: number, of: number) => void;

/**
 * Long work that runs off the main thread: plain data in, plain data out. Its name finds it in the worker.
 */
export type Job<Input, Output> = {
  readonly name: string;
  readonly load: () => Promise<(input: Input, report: Report) => Promise<Output>>;
};

/** Any job, for lists of them. */
export type AnyJob = Job<never, unknown>;

/**
 * Declares a job beside what it runs. `load` imports that when the job is first asked for, so that a worker
 * reads only the code of the jobs it is given. The name is its own among all jobs.
 */
export function defineJob<Input, Output>(name: string, load: Job<Input, Output>['load']): Job<Input, Output> {
  return { name, load };
}
