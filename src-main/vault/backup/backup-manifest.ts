import { z } from 'zod';
import { authenticate, deriveSubkey } from '../file/envelope.ts';
import { ErasedPerson } from '../file/erased.ts';
import { RecoverySlot } from '../keys/slot-format.ts';

/** The version of the backup file this build writes, and the newest it reads. */
export const backupVersion = 1;

/** Why a backup was made. */
const backupReasons = ['asked', 'scheduled', 'lock', 'migration', 'rotation', 'update', 'import'] as const;
export type BackupReason = (typeof backupReasons)[number];

const Sha256 = z.hex().length(64);
const Count = z.int().min(0);

/** So many rows of what people count. */
export const BackupCounts = z.strictObject({ clients: Count, cases: Count, notes: Count });
export type BackupCounts = z.infer<typeof BackupCounts>;

/**
 * What a backup says of itself. It can be read without a key, and so names nobody: only the centre, as the login
 * screen does, and counts. It carries the slot of the recovery key and no other (vault/SECURITY.md D9).
 */
export const BackupManifest = z.strictObject({
  format: z.literal('titian-backup'),
  version: z.literal(backupVersion),
  id: z.uuid(),
  /** Counts up with every backup of the vault, so that order does not depend on a clock. */
  number: z.int().min(1),
  vaultId: z.uuid(),
  kind: z.enum(['real', 'demo']),
  centreName: z.string().max(200),
  madeAt: z.iso.datetime(),
  /** The day at the centre. */
  madeOn: z.iso.date(),
  reason: z.enum(backupReasons),
  appVersion: z.string().max(40),
  schemaVersion: Count,
  counts: BackupCounts,
  /** The last row of the audit in it, and how much was wrong with its trail when the backup was made. */
  audit: z.strictObject({ seq: Count, mac: z.string().max(64), troubles: Count }),
  /** Who was erased before it was made: a ledger that travels with every later backup (vault/SECURITY.md D12). */
  erased: z.array(ErasedPerson).max(100_000).optional(),
  database: z.strictObject({ bytes: z.int().min(1), sha256: Sha256 }),
  /** Attachments that lie beside it, by the SHA-256 of their files, and how many bytes they are together. */
  attachments: z.strictObject({ files: z.array(Sha256), bytes: Count }).optional(),
  dataKey: z.strictObject({ id: z.uuid(), check: z.base64url().length(43) }),
  recovery: RecoverySlot,
});
export type BackupManifest = z.infer<typeof BackupManifest>;

/** HMAC-SHA256 over the manifest's very text: only who holds the data key can make it (vault/SECURITY.md D10). */
export function sealManifest(text: string, dataKey: Uint8Array, vaultId: string): Uint8Array {
  const key = deriveSubkey(dataKey, Buffer.from(vaultId), 'titian backup seal v1');
  const seal = authenticate(key, text);
  key.fill(0);
  return seal;
}
