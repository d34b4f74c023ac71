import { z } from 'zod';
import { SlotTrouble } from '#domain/safety/slot-trouble';
import type { AuditTip } from '../file/audit-chain.ts';
import { ErasedPerson } from '../file/erased.ts';
import { Throttle } from './throttle.ts';

/**
 * The version of the slot file this build writes, and the newest it reads. Version 1 had no checksum. Every later one
 * ends as `toSummedText` ends it, so that damage is never taken for a newer version.
 */
export const slotFileVersion = 2;

/** So many bytes as base64url text. */
const Bytes = (count: number) => z.base64url().length(Math.ceil((count * 8) / 6));
const SealedBytes = (count: number) => z.strictObject({ nonce: Bytes(12), box: Bytes(count + 16) });

const Tip: z.ZodType<AuditTip> = z.strictObject({ seq: z.int().min(0), mac: z.string().max(64) });

const Cost = z.strictObject({ memoryKiB: z.int(), passes: z.int(), parallelism: z.int() });

/** The data key sealed to one public key. During a rotation of the data key there are two (vault/SECURITY.md D13). */
const SealedDataKey = SealedBytes(32).extend({ dataKeyId: z.uuid(), ephemeralPublicKey: Bytes(32) });

const Slot = z.strictObject({
  publicKey: Bytes(32),
  wrappedPrivateKey: SealedBytes(32),
  sealedDataKeys: z.array(SealedDataKey).min(1).max(2),
});

/** One user's way in: pass phrase -> argon2id -> private key -> data key. */
export const UserSlot = Slot.extend({
  userId: z.string().min(1).max(64),
  loginName: z.string().min(1).max(64),
  kdf: Cost.extend({ algorithm: z.literal('argon2id'), salt: Bytes(16) }),
});
export type UserSlot = z.infer<typeof UserSlot>;

/** The paper's way in: recovery key -> HKDF -> private key -> data key. */
export const RecoverySlot = Slot.extend({ salt: Bytes(32) });
export type RecoverySlot = z.infer<typeof RecoverySlot>;

/** What `vault.keys` holds. Nobody's role is in it: roles live inside the encrypted database (vault/SECURITY.md D4). */
export const SlotFile = z.strictObject({
  format: z.literal('titian-keys'),
  version: z.literal(slotFileVersion),
  vaultId: z.uuid(),
  /** Counts every writing of the file. */
  generation: z.int().min(1),
  /**
   * Counts what was written with the data key. The database knows it too, and tells an older file
   * (vault/SECURITY.md L2).
   */
  changes: z.int().min(0).optional(),
  kind: z.enum(['real', 'demo']),
  centreName: z.string().max(200),
  /** What a guess costs in slots made from now on. */
  kdfCost: Cost,
  /** The data key in use first; `check` tells a right key from a wrong one before the database is tried. */
  dataKeys: z
    .array(z.strictObject({ id: z.uuid(), check: Bytes(32) }))
    .min(1)
    .max(2),
  users: z.array(UserSlot).min(1).max(500),
  recovery: RecoverySlot,
  throttle: Throttle,
  /** What was found wrong with the files of the keys, and mended, since somebody last came in and was told. */
  untold: z.array(SlotTrouble).max(10).optional(),
  /**
   * The last row of the audit when the vault was last closed, or a minute before it was cut off
   * (vault/SECURITY.md D22).
   */
  auditHead: Tip.optional(),
  /** Who was erased, so that no restore brings them back (vault/SECURITY.md D12). */
  erased: z.array(ErasedPerson).max(100_000).optional(),
  /** HMAC by the data key over everything but `generation`, `throttle`, `untold` and itself. */
  seal: Bytes(32),
});
export type SlotFile = z.infer<typeof SlotFile>;
