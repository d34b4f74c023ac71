import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { ErasedPerson } from '../erasure/erased.ts';
import { writeDurably } from './durable-write.ts';
import { Throttle } from './throttle.ts';
import { codeOf, VaultError, withVaultErrorsAsync } from './vault-error.ts';
import { vaultFiles } from './vault-files.ts';

/** The version of the slot file this build writes, and the newest it reads. */
export const slotFileVersion = 1;

/** So many bytes as base64url text. */
const Bytes = (count: number) => z.base64url().length(Math.ceil((count * 8) / 6));
const SealedBytes = (count: number) => z.strictObject({ nonce: Bytes(12), box: Bytes(count + 16) });

const Cost = z.strictObject({ memoryKiB: z.int(), passes: z.int(), parallelism: z.int() });

/** The data key sealed to one public key. During a rotation of the data key there are two (security.md D13). */
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

/** The last row of the audit, known outside the database: its number, and its mac in hex. */
const AuditHead = z.strictObject({ seq: z.int().min(0), mac: z.string().max(64) });

/** What `vault.keys` holds. Nobody's role is in it: roles live inside the encrypted database (security.md D4). */
export const SlotFile = z.strictObject({
  format: z.literal('titian-keys'),
  version: z.literal(slotFileVersion),
  vaultId: z.uuid(),
  /** Counts every writing of the file. */
  generation: z.int().min(1),
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
  /** The last row of the audit when the vault was last closed, or a minute before it was cut off (security.md D22). */
  auditHead: AuditHead.optional(),
  /** Who was erased, so that no restore brings them back (security.md D12). */
  erased: z.array(ErasedPerson).max(100_000).optional(),
  /** HMAC by the data key over everything but `generation`, `throttle` and itself. */
  seal: Bytes(32),
});
export type SlotFile = z.infer<typeof SlotFile>;

export type ReadSlotFile = { slotFile: SlotFile; isPrevious: boolean };

/**
 * Reads `vault.keys`, or its previous generation when the newest is missing or damaged.
 * Throws VaultError `slot-file-lost`, `slot-file-damaged`, `newer` or a trouble of the folder.
 */
export async function readSlotFile(folder: string): Promise<ReadSlotFile> {
  const { slots, previousSlots } = vaultFiles(folder);
  return withVaultErrorsAsync(folder, async () => {
    const newest = await readGeneration(slots);
    if (typeof newest === 'object') return { slotFile: newest, isPrevious: false };
    const previous = await readGeneration(previousSlots);
    if (typeof previous === 'object') return { slotFile: previous, isPrevious: true };
    throw new VaultError(newest === 'lost' && previous === 'lost' ? 'slot-file-lost' : 'slot-file-damaged');
  });
}

/**
 * Writes a new generation of slots to both files, newest first: a cut between the two leaves the previous generation
 * in the second, and a removed user or an old pass phrase lives on in neither. Returns what was written.
 */
export async function writeSlots(folder: string, slotFile: SlotFile): Promise<SlotFile> {
  const { previousSlots } = vaultFiles(folder);
  const written = await writeThrottle(folder, slotFile);
  await withVaultErrorsAsync(previousSlots, () => writeDurably(previousSlots, toText(written)));
  return written;
}

/** Writes new counters to `vault.keys` alone; the previous file keeps the same slots with older counters. */
export async function writeThrottle(folder: string, slotFile: SlotFile): Promise<SlotFile> {
  const { slots } = vaultFiles(folder);
  const written = { ...slotFile, generation: slotFile.generation + 1 };
  await withVaultErrorsAsync(slots, () => writeDurably(slots, toText(written)));
  return written;
}

const queues = new Map<string, Promise<unknown>>();

/** One change of a slot file at a time in this process: guesses sent side by side still wait in line. */
export function inTurn<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  const place = resolve(folder);
  const before = queues.get(place) ?? Promise.resolve();
  const turn = before.then(work, work);
  queues.set(place, turn);
  const forget = () => {
    if (queues.get(place) === turn) queues.delete(place);
  };
  turn.then(forget, forget);
  return turn;
}

async function readGeneration(file: string): Promise<SlotFile | 'lost' | 'damaged'> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'lost';
    throw error;
  }
  const content = parseJson(text);
  if (isNewer(content)) throw new VaultError('newer');
  const parsed = SlotFile.safeParse(content);
  return parsed.success ? parsed.data : 'damaged';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const AnyVersion = z.looseObject({ format: z.literal('titian-keys'), version: z.int() });

function isNewer(content: unknown): boolean {
  const header = AnyVersion.safeParse(content);
  return header.success && header.data.version > slotFileVersion;
}

function toText(slotFile: SlotFile): string {
  return `${JSON.stringify(slotFile, undefined, 2)}\n`;
}
