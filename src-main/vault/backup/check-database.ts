import type { Database } from 'better-sqlite3';
import { sealedLength } from '../attachments/sealed-file.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import type { AuditTip } from '../file/audit-chain.ts';
import type { BackupCounts } from './backup-manifest.ts';
import type { SealedFile } from './stored-attachments.ts';

/** What a sound database says of itself. */
export type DatabaseFacts = {
  schemaVersion: number;
  counts: BackupCounts;
  /** `troubles` counts what is wrong with the trail: a copy is as sound as its original, and no worse. */
  audit: AuditTip & { troubles: number };
  attachments: SealedFile[];
};

/**
 * Every check a backup must pass (vault/SECURITY.md B1): each page and index, each reference, each audit row's mac.
 * Undefined when the file or a reference is broken. A broken trail is counted and not refused: somebody tampered
 * with the vault itself, and a vault without backups would be worse. Takes about as long as reading the file twice.
 */
export function checkDatabase(
  database: Database,
  key: { dataKey: Uint8Array; vaultId: string },
): DatabaseFacts | undefined {
  const integrity = database.pragma('integrity_check(1)', { simple: true });
  if (integrity !== 'ok') return undefined;
  if ((database.pragma('foreign_key_check') as unknown[]).length > 0) return undefined;
  return readFacts(database, key);
}

function readFacts(database: Database, key: Parameters<typeof checkDatabase>[1]): DatabaseFacts {
  const count = (table: string) =>
    database.prepare<[], { rows: number }>(`select count(*) rows from ${table}`).get()?.rows ?? 0;
  const { tip, found } = verifyAudit(database, key);
  return {
    schemaVersion: database.pragma('user_version', { simple: true }) as number,
    counts: { clients: count('client'), cases: count('case_file'), notes: count('note') },
    audit: { ...tip, troubles: found },
    attachments: listSealed(database),
  };
}

/** The attachments whose files belong to a database; none in one that is older than they are. */
function listSealed(database: Database): SealedFile[] {
  const isThere = database.prepare("select 1 from sqlite_master where name = 'attachment'").get();
  if (isThere === undefined) return [];
  return database
    .prepare<[], SealedFile>('select file, bytes, sealed_sha256 as sealedSha256 from attachment order by id')
    .all()
    .map((one) => ({ ...one, bytes: sealedLength(one.bytes) }));
}
