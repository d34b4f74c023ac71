import type { JobOptions } from '#platform/jobs/run-job';
import { asResult, type KeyedFile, runKeyed } from '../file/keyed-job.ts';
import { openDatabase } from '../file/open-database.ts';
import { type AuditVerdict, type KnownTip, verifyAudit } from './verify-audit.ts';

type Order = KeyedFile & { known: KnownTip[] };
type Report = (done: number, of: number) => void;

/**
 * Verifies the trail of a database in a worker thread, on a connection of its own, while others work on. Throws
 * VaultError when the file cannot be read, or the signal's reason.
 */
export function verifyAuditInWorker(order: Order, options: JobOptions = {}): Promise<AuditVerdict> {
  return runKeyed('verifyAudit', order, options);
}

/** Runs in the worker. */
export function verifyAuditJob({ file, vaultId, dataKey, known }: Order, report: Report) {
  return asResult(async () => {
    const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      return verifyAudit(database, { dataKey, vaultId, known }, report);
    } finally {
      database.close();
    }
  });
}
