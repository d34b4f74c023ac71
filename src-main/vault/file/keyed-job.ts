import type { VaultTrouble, VaultTroubleDetail } from '#domain/safety/vault-troubles';
import type { Job } from '#platform/jobs/define-job';
import { runAlone } from '#platform/jobs/run-alone';
import type { JobOptions, RunJob } from '#platform/jobs/run-job';
import { toVaultError, VaultError } from '#platform/vault-error';

/** A database and what opens it. The key lies in shared memory, so that the thread that gave it wipes it. */
export type KeyedFile = { file: string; vaultId: string; dataKey: Uint8Array };

/** An Error loses its code on the way between threads; a trouble told as data does not. */
export type Answer<Value> = { value: Value } | { trouble: VaultTrouble; detail: VaultTroubleDetail };

/** In the worker: what the work gives, or its trouble as data. */
export async function asResult<Value>(work: () => Promise<Value>): Promise<Answer<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    const known = toVaultError(error, '');
    if (known === undefined) throw error;
    return { trouble: known.code, detail: known.detail };
  }
}

/**
 * Runs a job on a database, in a thread of its own unless `run` names another: lends it the data key, and wipes the loan
 * when it has ended. Throws the job's trouble as VaultError, or the signal's reason.
 */
export async function runKeyed<Input extends KeyedFile, Value>(
  job: Job<Input, Answer<Value>>,
  input: NoInfer<Input>,
  options: JobOptions = {},
  run: RunJob = runAlone,
): Promise<Value> {
  const dataKey = new Uint8Array(new SharedArrayBuffer(input.dataKey.length));
  dataKey.set(input.dataKey);
  try {
    const answer = await run(job, { ...input, dataKey }, options);
    if ('value' in answer) return answer.value;
    throw new VaultError(answer.trouble, answer.detail);
  } finally {
    dataKey.fill(0);
  }
}
