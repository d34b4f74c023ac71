import { defineJob } from '#platform/jobs/define-job';
import type { JobOptions } from '#platform/jobs/run-job';
import { runKeyed } from '../file/keyed-job.ts';
import type { AuditOfFile, AuditVerdict } from './verify-audit.ts';

export const verifyAuditJob = defineJob(
  'verifyAudit',
  async () => (await import('./verify-audit.ts')).verifyAuditOfFile,
);

/**
 * Verifies the trail of a database in a worker thread, on a connection of its own, while others work on. Throws
 * VaultError when the file cannot be read, or the signal's reason.
 */
export function verifyAuditInWorker(order: AuditOfFile, options: JobOptions = {}): Promise<AuditVerdict> {
  return runKeyed(verifyAuditJob, order, options);
}
