import { defineJob } from '#platform/jobs/define-job';
import type { JobOptions } from '#platform/jobs/run-job';
import { type KeyedFile, runKeyed } from '../file/keyed-job.ts';
import type { DatabaseFacts } from './check-database.ts';
import type { CheckedDatabase } from './database-jobs.ts';

export const takeSnapshotJob = defineJob(
  'takeSnapshot',
  async () => (await import('./database-jobs.ts')).takeSnapshot,
);

export const inspectDatabaseJob = defineJob(
  'inspectDatabase',
  async () => (await import('./database-jobs.ts')).inspectDatabase,
);

/** `takeSnapshot` in a worker thread. Throws its trouble as VaultError, or the signal's reason. */
export function snapshotInWorker(
  input: KeyedFile & { target: string },
  options: JobOptions = {},
): Promise<CheckedDatabase> {
  return runKeyed(takeSnapshotJob, input, options);
}

/** `inspectDatabase` in a worker thread. Throws its trouble as VaultError, or the signal's reason. */
export function inspectInWorker(input: KeyedFile, options: JobOptions = {}): Promise<DatabaseFacts> {
  return runKeyed(inspectDatabaseJob, input, options);
}
