import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { deriveSubkey } from './envelope.ts';

/** The last row of the audit: its number, counted from 1 without gaps, and its mac in hex. */
export type AuditTip = { seq: number; mac: string };

/** What a row tells, in the order its mac is made over. */
export const toldColumns = [
  'at',
  'actor_id',
  'role',
  'session_id',
  'operation',
  'kind',
  'outcome',
  'case_id',
  'client_id',
  'detail',
  'app_version',
  'pc',
] as const;

/** The tip of an audit without rows. */
export const emptyTrail: AuditTip = { seq: 0, mac: '' };

/** The key of the chain (vault/SECURITY.md D22): from the data key, and of no use to open anything. */
export function deriveAuditKey(dataKey: Uint8Array, vaultId: string): KeyObject {
  const key = deriveSubkey(dataKey, Buffer.from(vaultId), 'titian audit v1');
  const kept = createSecretKey(key);
  key.fill(0);
  return kept;
}

/**
 * The values of `toldColumns` as one text: JSON keeps their borders, and tells nothing from an empty text. The PC, which
 * rows did not know before several worked in one vault, is told where there is one: older rows verify as they were made.
 */
export function encodeTold(told: readonly (string | null)[]): string {
  return JSON.stringify(told.at(-1) === null ? told.slice(0, -1) : told);
}

/** HMAC-SHA256, in hex, over the mac of the row before, the number of this row and what it tells. */
export function chainMac(key: KeyObject, previous: string, seq: number, told: string): string {
  return createHmac('sha256', key).update(`${previous}\n${seq}\n${told}`).digest('hex');
}

/**
 * Gives a connection the SQL function `audit_mac(previous, seq, told)`, so that whoever writes a row needs no key.
 * Without it no row can be written at all. Views and triggers cannot call it.
 */
export function teachAuditMac(database: Database, dataKey: Uint8Array, vaultId: string): void {
  const key = deriveAuditKey(dataKey, vaultId);
  database.function('audit_mac', { directOnly: true }, (previous, seq, told) =>
    chainMac(key, `${previous ?? ''}`, Number(seq), `${told}`),
  );
}

/** A key the chain was made with up to a row, before the data key was changed. */
type FormerAuditKey = { untilSeq: number; key: KeyObject };

/**
 * Keeps the chain's key when the data key is changed (vault/SECURITY.md D13), so that the rows made with it, and the
 * tips of them that stand in backups and on paper, still verify. Called in the copy under the new data key, before its
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
