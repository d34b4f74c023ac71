import type { Database } from 'better-sqlite3';
import type { AuditHead } from '../audit/audit-chain.ts';
import type { BackupCounts } from './backup-manifest.ts';

/** What a sound database says of itself. */
export type DatabaseFacts = { schemaVersion: number; counts: BackupCounts; audit: AuditHead };

/**
 * Every check a backup must pass (security.md B1): each page and index, each reference, each audit row's mac.
 * Undefined when one of them fails. Takes about as long as reading the file twice.
 */
export function checkDatabase(database: Database): DatabaseFacts | undefined {
  const integrity = database.pragma('integrity_check(1)', { simple: true });
  if (integrity !== 'ok') return undefined;
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) return undefined;
  return readFacts(database);
}

function readFacts(database: Database): DatabaseFacts {
  const count = (table: string) =>
    database.prepare<[], { rows: number }>(`select count(*) rows from ${table}`).get()?.rows ?? 0;
  const head = database.prepare<[], AuditHead>('select seq, mac from audit order by seq desc limit 1').get();
  return {
    schemaVersion: database.pragma('user_version', { simple: true }) as number,
    counts: { clients: count('client'), cases: count('case_file'), notes: count('note') },
    audit: head ?? { seq: 0, mac: '' },
  };
}
