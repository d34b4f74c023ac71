import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import type { SlotTrouble } from '#domain/safety/slot-trouble';
import { writeDurably } from '#platform/files/durable-write';
import { fileMode, vaultFiles } from '#platform/files/vault-files';
import { codeOf, VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import { SlotFile, slotFileVersion } from './slot-format.ts';

type ReadSlotFile = {
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

/**
 * The slot file for whoever is about to use or change it, in its turn and under the lock of the vault. A file of the
 * two that was lost, damaged or older is written anew from the sound one; a damaged one is kept beside it first. What
 * was found stands in the slot file until a login has told it. Throws as `readSlotFile` and `writeSlots` do.
 */
export async function readSlotsForUse(folder: string): Promise<SlotFile> {
  const { slotFile, trouble, isUnsummed } = await readSlotFile(folder);
  if (trouble === undefined) return isUnsummed ? await writeSlots(folder, slotFile) : slotFile;
  const { slots, previousSlots } = vaultFiles(folder);
  await withVaultErrorsAsync(folder, async () => {
    if (trouble.newest === 'damaged') await keepAside(slots);
    if (trouble.previous === 'damaged') await keepAside(previousSlots);
  });
  const unseenWarnings = [...(slotFile.untold ?? []), trouble].slice(-10);
  return await writeSlots(folder, { ...slotFile, untold: unseenWarnings });
}

const asideMark = '.rusak-';

/** A copy named after its content, `vault.keys.rusak-3f2a90bc`: a second try makes no second one. */
async function keepAside(file: string): Promise<void> {
  const bytes = await readFile(file);
  await writeFile(`${file}${asideMark}${sha256(bytes).slice(0, 8)}`, bytes, { mode: fileMode });
}

/** Takes the damaged files kept beside away: what they hold of a slot that was replaced or removed must not live on. */
export async function removeAside(folder: string): Promise<void> {
  const begins = basename(vaultFiles(folder).slots);
  await withVaultErrorsAsync(folder, async () => {
    const names = await readdir(folder);
    for (const name of names.filter((one) => one.startsWith(begins) && one.includes(asideMark)))
      await rm(join(folder, name), { force: true });
  });
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

/** The end of a summed file, byte by byte: the SHA-256 of all that stands before it. */
const tail = /,\n {2}"checksum": "([0-9a-f]{64})"\n\}\n$/;

/**
 * The text of an object with its checksum as the last member. Against rot, not against people: whoever changes the
 * text can change the sum as well (those are held off by the seal and by what the slots are bound to).
 */
export function toSummedText(content: object): string {
  const body = JSON.stringify(content, undefined, 2).slice(0, -'\n}'.length);
  return `${body},\n  "checksum": "${sha256(Buffer.from(body))}"\n}\n`;
}

/**
 * What a file says when not one of its bytes, blanks included, differs from what was written: `summed` with the
 * content, `damaged`, or `unsummed` for a file that does not end as `toSummedText` ends one, with what it holds as it
 * stands. Of a summed file with any bit flipped nothing comes out as `summed`.
 */
export function readSummedText(
  bytes: Buffer,
): { kind: 'summed' | 'unsummed'; content: unknown } | { kind: 'damaged' } {
  const text = bytes.toString('latin1'); // one letter a byte
  const found = tail.exec(text);
  if (found === null) return { kind: 'unsummed', content: parse(bytes) };
  const body = bytes.subarray(0, found.index);
  if (sha256(body) !== found[1]) return { kind: 'damaged' };
  return { kind: 'summed', content: parse(Buffer.concat([body, Buffer.from('\n}')])) };
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
