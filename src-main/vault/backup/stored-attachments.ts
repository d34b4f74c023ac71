import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renameWithPatience } from '#platform/files/durable-write';
import { hashBeginning } from '#platform/files/read-bytes';
import type { JobOptions } from '#platform/jobs/run-job';
import { codeOf } from '#platform/vault-error';
import { attachmentFile, attachmentFolder } from '../attachments/attachment-files.ts';
import type { BackupManifest } from './backup-manifest.ts';
import { removeUnfinished, unfinishedName } from './backup-names.ts';
import { copyDurably } from './copy-file.ts';
import { checkRoom, makePlace } from './place-errors.ts';

// Attachments lie beside the backups of a vault, each once, in a folder of their own: as they lie in the vault,
// encrypted, each under the SHA-256 of its file. A backup names those that belong to it in its manifest, so whether
// one is whole can be told without any key (vault/SECURITY.md D10).

/** An attachment as the database knows it: its name in the vault, its length on the disk, its name beside backups. */
export type SealedFile = { file: string; bytes: number; sealedSha256: string };

type Place = { place: string; vaultId: string };
type Held = { files: string[]; bytes: number };

/** The folder of a vault's attachments in a place of backups. */
export function attachmentStore({ place, vaultId }: Place): string {
  return join(place, `lampiran-${vaultId}`);
}

/** What a backup names, by the folder it lies in. */
function namedBy(file: string, { vaultId, attachments }: BackupManifest) {
  return { store: attachmentStore({ place: dirname(file), vaultId }), files: attachments?.files ?? [] };
}

/**
 * Brings every attachment of a vault into a place of backups, unless it is there, and gives those that are there now.
 * One whose file is gone or was changed in the vault, and that no earlier backup brought here, is left out: it stops
 * no backup. Throws VaultError of the place, or the signal's reason.
 */
export async function storeAttachments(
  { place, vaultId, vaultFolder }: Place & { vaultFolder: string },
  attachments: readonly SealedFile[],
  options: JobOptions = {},
): Promise<Held> {
  const held: Held = { files: [], bytes: 0 };
  if (attachments.length === 0) return held;
  const store = await openStore({ place, vaultId });
  const absent = await listAbsent(store, attachments);
  await checkRoom(place, sumOf(absent));
  const missing = new Set<string>();
  for (const one of absent) {
    const from = attachmentFile(vaultFolder, one.file);
    if (!(await bringIn({ store, vaultId, from }, one, options))) missing.add(one.sealedSha256);
  }
  for (const { sealedSha256, bytes } of attachments) {
    if (missing.has(sealedSha256)) continue;
    held.files.push(sealedSha256);
    held.bytes += bytes;
  }
  return held;
}

/** Copies what a backup names from the place it lies in to another. Throws as `storeAttachments` does. */
export async function carryAttachments(
  backup: { file: string; manifest: BackupManifest },
  place: string,
  options: JobOptions = {},
): Promise<void> {
  const { store: from, files } = namedBy(backup.file, backup.manifest);
  const { vaultId } = backup.manifest;
  if (files.length === 0) return;
  const sizes = await listSizes(from);
  const wanted = files.flatMap((name) => {
    const bytes = sizes.get(name);
    return bytes === undefined ? [] : [{ sealedSha256: name, bytes }];
  });
  const store = await openStore({ place, vaultId });
  const absent = await listAbsent(store, wanted);
  await checkRoom(place, sumOf(absent));
  for (const one of absent) {
    await bringIn({ store, vaultId, from: join(from, one.sealedSha256) }, one, options);
  }
}

/**
 * Reads every attachment a backup names, where it lies, and counts those that are gone or are not what they were. A
 * changed one is set aside under another name, so that the next backup brings it anew, and nothing is thrown away.
 */
export async function countLost(
  backup: { file: string; manifest: BackupManifest },
  { signal, onProgress }: JobOptions = {},
): Promise<number> {
  const { store, files } = namedBy(backup.file, backup.manifest);
  let lost = 0;
  for (const [index, name] of files.entries()) {
    signal?.throwIfAborted();
    const file = join(store, name);
    const found = await hashOf(file, signal);
    if (found !== name) lost += 1;
    if (found !== undefined && found !== name) await setAside(file);
    onProgress?.(index + 1, files.length);
  }
  return lost;
}

/**
 * Reads every attachment of a vault where it lies, and counts those that are gone or are not what they were. Changes
 * nothing.
 */
export async function countLostInVault(
  vaultFolder: string,
  attachments: readonly SealedFile[],
): Promise<number> {
  let lost = 0;
  for (const { file, sealedSha256 } of attachments) {
    if ((await hashOf(attachmentFile(vaultFolder, file), undefined)) !== sealedSha256) lost += 1;
  }
  return lost;
}

/**
 * Brings attachments back into a restored vault, from beside the backup or, where that one is lost, from the vault
 * that is replaced. Gives how many were found in neither; their rows stay, and say so. Throws VaultError of the folder.
 */
export async function bringBack(
  backup: { file: string; manifest: BackupManifest },
  attachments: readonly SealedFile[],
  { workshop, replaced }: { workshop: string; replaced: string },
  options: JobOptions = {},
): Promise<number> {
  if (attachments.length === 0) return 0;
  const { store: from } = namedBy(backup.file, backup.manifest);
  const { vaultId } = backup.manifest;
  const folder = attachmentFolder(workshop);
  await makePlace(folder);
  let lost = 0;
  for (const one of attachments) {
    const sources = [join(from, one.sealedSha256), attachmentFile(replaced, one.file)];
    let isBack = false;
    for (const source of sources) {
      isBack ||= await bringIn({ store: folder, vaultId, from: source, name: one.file }, one, options);
    }
    if (!isBack) lost += 1;
  }
  return lost;
}

/** On a disk that only reads the changed one stays, and is counted each time. */
async function setAside(file: string): Promise<void> {
  await renameWithPatience(file, `${file}.rusak`).catch((error: unknown) => {
    if (codeOf(error) === undefined) throw error;
  });
}

/** Removes the attachments of a vault that none of the backups in the place names any more. */
export async function pruneStore(where: Place, kept: readonly BackupManifest[]): Promise<void> {
  const store = attachmentStore(where);
  const named = new Set(kept.flatMap(({ attachments }) => attachments?.files ?? []));
  for (const name of (await listSizes(store)).keys()) {
    if (!named.has(name)) await rm(join(store, name), { force: true });
  }
}

type Way = { store: string; vaultId: string; from: string; name?: string };

/** Copies one file and compares the copy with its name; false when the source is gone or is not what it was. */
async function bringIn(
  { store, vaultId, from, name }: Way,
  { bytes, sealedSha256 }: Omit<SealedFile, 'file'>,
  options: JobOptions,
): Promise<boolean> {
  if ((await hashOf(from, options.signal)) !== sealedSha256) return false;
  const check = async (copy: string) => {
    if ((await hashBeginning(copy, bytes)) !== sealedSha256)
      throw new Error('The copy is not what was copied');
  };
  const unfinished = unfinishedName(vaultId);
  await copyDurably(
    { from, bytes, place: store, name: name ?? sealedSha256, unfinished, check },
    { signal: options.signal },
  );
  return true;
}

async function openStore(where: Place): Promise<string> {
  const store = attachmentStore(where);
  await makePlace(store);
  await removeUnfinished(store, where.vaultId);
  return store;
}

async function listAbsent<One extends { bytes: number; sealedSha256: string }>(
  store: string,
  wanted: readonly One[],
): Promise<One[]> {
  const sizes = await listSizes(store);
  return wanted.filter(({ sealedSha256, bytes }) => sizes.get(sealedSha256) !== bytes);
}

/** The whole attachments of a store with their lengths; one that is not there is empty. */
async function listSizes(store: string): Promise<Map<string, number>> {
  const names = await readdir(store).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  const sizes = new Map<string, number>();
  for (const name of names.filter((one) => /^[0-9a-f]{64}$/.test(one))) {
    sizes.set(name, (await stat(join(store, name))).size);
  }
  return sizes;
}

/** SHA-256 of a file in hex; undefined when it is gone or cannot be read. */
async function hashOf(file: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    return size === 0 ? undefined : await hashBeginning(file, size, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    if (codeOf(error) !== undefined) return undefined;
    throw error;
  }
}

const sumOf = (files: readonly { bytes: number }[]) => files.reduce((sum, { bytes }) => sum + bytes, 65_536);
