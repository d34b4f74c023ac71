import { createSecretKey, type KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { deriveAuditKey } from '../file/audit-chain.ts';

/** A key the chain was made with up to a row, before the data key was changed. */
export type FormerAuditKey = { untilSeq: number; key: KeyObject };

/**
 * Keeps the chain's key when the data key is changed (vault/SECURITY.md D13), so that the rows made with it, and the
 * heads of them that stand in backups and on paper, still verify. Called in the copy under the new data key, before its
 * first row. The key opens nothing, and whoever can read it here could make rows anyway.
 */
export function keepFormerAuditKey(database: Database, formerDataKey: Uint8Array, vaultId: string): void {
  const key = deriveAuditKey(formerDataKey, vaultId).export();
  database
    .prepare(
      'insert or ignore into former_audit_key (until_seq, key) select coalesce(max(seq), 0), ? from audit',
    )
    .run(key);
  key.fill(0);
}

/** The former keys, oldest first. */
export function readFormerAuditKeys(database: Database): FormerAuditKey[] {
  return database
    .prepare<[], { untilSeq: number; key: Buffer }>(
      'select until_seq as untilSeq, key from former_audit_key order by until_seq',
    )
    .all()
    .map(({ untilSeq, key }) => ({ untilSeq, key: createSecretKey(key) }));
}
