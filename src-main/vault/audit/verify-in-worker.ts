import { defineJob } from '#platform/jobs/define-job';
import type { JobOptions } from '#platform/jobs/run-job';
import { runKeyed } from '../file/keyed-job.ts';
import type { AuditVerdict } from './verify-audit.ts';
import type { TrailOfFile } from './verify-trail-of-file.ts';

export const verifyAuditJob = defineJob(
  'verifyAudit',
  async () => (await import('./verify-trail-of-file.ts')).verifyTrailOfFile,
);

/**
 * Verifies the trail of a database in a worker thread, on a connection of its own, while others work on. Throws
 * VaultError when the file cannot be read, or the signal's reason.
 */
export function verifyAuditInWorker(order: TrailOfFile, options: JobOptions = {}): Promise<AuditVerdict> {
  return runKeyed(verifyAuditJob, order, options);
}
