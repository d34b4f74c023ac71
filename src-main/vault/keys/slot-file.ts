import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { z } from 'zod';
import { SlotTrouble } from '#domain/safety/slot-trouble';
import { writeDurably } from '#platform/files/durable-write';
import { vaultFiles } from '#platform/files/vault-files';
import { codeOf, VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import { ErasedPerson } from '../file/erased.ts';
import { readSummedText, toSummedText } from './summed-text.ts';
import { Throttle } from './throttle.ts';

/**
 * The version of the slot file this build writes, and the newest it reads. Version 1 had no checksum. Every later one
 * ends as `toSummedText` ends it, so that damage is never taken for a newer version.
 */
export const slotFileVersion = 2;

/** So many bytes as base64url text. */
const Bytes = (count: number) => z.base64url().length(Math.ceil((count * 8) / 6));
const SealedBytes = (count: number) => z.strictObject({ nonce: Bytes(12), box: Bytes(count + 16) });

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

/** The last row of the audit, known outside the database: its number, and its mac in hex. */
const AuditTip = z.strictObject({ seq: z.int().min(0), mac: z.string().max(64) });

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
  auditHead: AuditTip.optional(),
  /** Who was erased, so that no restore brings them back (vault/SECURITY.md D12). */
  erased: z.array(ErasedPerson).max(100_000).optional(),
  /** HMAC by the data key over everything but `generation`, `throttle`, `untold` and itself. */
  seal: Bytes(32),
});
export type SlotFile = z.infer<typeof SlotFile>;

export type ReadSlotFile = {
  slotFile: SlotFile;
  /** What is not as it was left, though the keys are there. */
  trouble?: SlotTrouble;
  /** Whether one of them is of the first version, whose damage cannot be seen. */
  isUnsummed: boolean;
};

/**
 * Reads `vault.keys`, or its previous generation when the newest is missing, damaged or the older of the two. Changes
 * nothing. Throws VaultError `slot-file-lost`, `slot-file-damaged`, `newer` or a trouble of the folder.
 */
export async function readSlotFile(folder: string): Promise<ReadSlotFile> {
  const { slots, previousSlots } = vaultFiles(folder);
  return withVaultErrorsAsync(folder, async () =>
    chooseGeneration(await readGeneration(slots), await readGeneration(previousSlots)),
  );
}

/**
 * Writes a new generation of slots to both files, newest first: a cut between the two leaves the previous generation
 * in the second, and a removed user or an old pass phrase lives on in neither. Returns what was written.
 */
export async function writeSlots(folder: string, slotFile: SlotFile): Promise<SlotFile> {
  const { previousSlots } = vaultFiles(folder);
  const written = await writeThrottle(folder, slotFile);
  await withVaultErrorsAsync(previousSlots, () => writeDurably(previousSlots, toSummedText(written)));
  return written;
}

/** Writes new counters to `vault.keys` alone; the previous file keeps the same slots with older counters. */
export async function writeThrottle(folder: string, slotFile: SlotFile): Promise<SlotFile> {
  const { slots } = vaultFiles(folder);
  const written = { ...slotFile, generation: slotFile.generation + 1 };
  await withVaultErrorsAsync(slots, () => writeDurably(slots, toSummedText(written)));
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

type Generation = { slotFile: SlotFile; isUnsummed: boolean } | 'lost' | 'damaged';

function chooseGeneration(newest: Generation, previous: Generation): ReadSlotFile {
  if (typeof newest === 'string') {
    if (typeof previous !== 'string') return { ...previous, trouble: { newest, previous: 'sound' } };
    throw new VaultError(newest === 'lost' && previous === 'lost' ? 'slot-file-lost' : 'slot-file-damaged');
  }
  if (typeof previous === 'string') {
    // The first version was also copied about without the other file.
    if (newest.isUnsummed && previous === 'lost') return newest;
    return { ...newest, trouble: { newest: 'sound', previous } };
  }
  const [one, other] = [newest.slotFile, previous.slotFile];
  if (one.vaultId === other.vaultId && one.generation < other.generation)
    return { ...previous, trouble: { newest: 'older', previous: 'sound' } };
  // Both are written with the same seal; a cut between the two, or an old file put back, leaves them apart.
  if (one.seal !== other.seal) return { ...newest, trouble: { newest: 'sound', previous: 'older' } };
  return { ...newest, isUnsummed: newest.isUnsummed || previous.isUnsummed };
}

async function readGeneration(file: string): Promise<Generation> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'lost';
    throw error;
  }
  const read = readSummedText(bytes);
  if (read.kind === 'damaged') return 'damaged';
  const version = versionOf(read.content);
  if (version > slotFileVersion) throw new VaultError('newer');
  const isUnsummed = read.kind === 'unsummed';
  if (version !== (isUnsummed ? 1 : slotFileVersion)) return 'damaged';
  const parsed = SlotFile.safeParse({ ...(read.content as object), version: slotFileVersion });
  return parsed.success ? { slotFile: parsed.data, isUnsummed } : 'damaged';
}

const AnyVersion = z.looseObject({ format: z.literal('titian-keys'), version: z.int() });

/** 0 for what is no slot file of any version. */
function versionOf(content: unknown): number {
  return AnyVersion.safeParse(content).data?.version ?? 0;
}
