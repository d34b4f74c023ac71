import { runAlone } from '#platform/jobs/run-alone';
import type { JobOptions } from '#platform/jobs/run-job';
import { VaultError } from '#platform/vault-error';
import type { DatabaseFacts } from './check-database.ts';
import type { Answer, CheckedDatabase, KeyedFile } from './database-jobs.ts';

/** `takeSnapshot` in a worker thread. Throws its trouble as VaultError, or the signal's reason. */
export function snapshotInWorker(
  input: KeyedFile & { target: string },
  options: JobOptions = {},
): Promise<CheckedDatabase> {
  return runKeyed('takeSnapshot', input, options);
}

/** `inspectDatabase` in a worker thread. Throws its trouble as VaultError, or the signal's reason. */
export function inspectInWorker(input: KeyedFile, options: JobOptions = {}): Promise<DatabaseFacts> {
  return runKeyed('inspectDatabase', input, options);
}

/**
 * Runs a job on a database: lends the data key to the thread, and wipes the loan when the thread has ended. Throws the
 * job's trouble as VaultError, or the signal's reason.
 */
export async function runKeyed<Value>(
  name: string,
  input: KeyedFile,
  options: JobOptions = {},
): Promise<Value> {
  const dataKey = new Uint8Array(new SharedArrayBuffer(input.dataKey.length));
  dataKey.set(input.dataKey);
  try {
    const answer = await runAlone<Answer<Value>>(name, { ...input, dataKey }, options);
    if ('value' in answer) return answer.value;
    throw new VaultError(answer.trouble, answer.detail);
  } finally {
    dataKey.fill(0);
  }
}
