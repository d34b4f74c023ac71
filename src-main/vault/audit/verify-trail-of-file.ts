import type { Report } from '#platform/jobs/define-job';
import { asResult, type KeyedFile } from '../file/keyed-job.ts';
import { openDatabase } from '../file/open-database.ts';
import { type KnownTip, verifyAudit } from './verify-audit.ts';

/** A database, and the tips of its trail that are known elsewhere. */
export type TrailOfFile = KeyedFile & { known: KnownTip[] };

/** Opens a database and verifies its trail; runs in a worker. The trouble is that of the file. */
export function verifyTrailOfFile({ file, vaultId, dataKey, known }: TrailOfFile, report: Report) {
  return asResult(async () => {
    const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: vaultId });
    try {
      return verifyAudit(database, { dataKey, vaultId, known }, report);
    } finally {
      database.close();
    }
  });
}
