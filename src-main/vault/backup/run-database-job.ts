import type { JobOptions } from '#platform/jobs/run-job';
import { type KeyedFile, runKeyed } from '../file/keyed-job.ts';
import type { DatabaseFacts } from './check-database.ts';
import type { CheckedDatabase } from './database-jobs.ts';

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
