import { defineJob } from '#platform/jobs/define-job';
import type { JobOptions } from '#platform/jobs/run-job';
import { type KeyedFile, runKeyed } from './keyed-job.ts';

export const migrateJob = defineJob('migrate', async () => (await import('./migrate-file.ts')).migrateFile);

/**
 * `migrateFile` in a thread of its own: what takes minutes in a large vault keeps nobody waiting who asks how far it is.
 * Throws its trouble as VaultError.
 */
export function migrateInWorker(input: KeyedFile, options: JobOptions = {}): Promise<void> {
  return runKeyed(migrateJob, input, options);
}
