import { createHash } from 'node:crypto';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { z } from 'zod';
import { hashBeginning } from '#platform/files/read-bytes';
import type { JobOptions } from '#platform/jobs/run-job';
import { codeOf, VaultError } from '#platform/vault-error';
import { isSame } from '../file/envelope.ts';
import { BackupManifest, backupVersion, sealManifest } from './backup-manifest.ts';

// A backup is one file: the database, encrypted as it is and readable in place, then the manifest's JSON, then a foot
// of fixed length: HMAC of the manifest (32 bytes), SHA-256 of manifest and HMAC (32), length of the manifest
// (uint32, big endian), and these letters (12).
const mark = Buffer.from('TITIANBACKUP', 'latin1');
const hashBytes = 32;
const footBytes = 2 * hashBytes + 4 + mark.length;
/** Room for the names of 100,000 attachments. */
const longestManifest = 8_388_608;

/** What stands in a backup file before its database is looked at. */
export type BackupHeader = {
  manifest: BackupManifest;
  /** The manifest's text and its HMAC, which only the data key can confirm. */
  text: string;
  seal: Uint8Array;
};

/** Makes a backup file of a database file, by adding manifest and foot, and brings it to the disk. */
export async function addManifest(
  file: string,
  manifest: BackupManifest,
  dataKey: Uint8Array,
): Promise<void> {
  const text = JSON.stringify(manifest);
  const content = Buffer.concat([Buffer.from(text), sealManifest(text, dataKey, manifest.vaultId)]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length - hashBytes);
  const handle = await open(file, 'a');
  try {
    await handle.writeFile(Buffer.concat([content, sha256(content), length, mark]));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Reads what a backup says of itself, without a key and without its database. Throws VaultError `backup-missing`,
 * `backup-unknown`, `backup-damaged` or `backup-newer`.
 */
export async function readBackupHead(file: string): Promise<BackupHeader> {
  const handle = await openBackup(file);
  try {
    const { size } = await handle.stat();
    const foot = await readAt(handle, size - footBytes, footBytes);
    if (!foot.subarray(-mark.length).equals(mark)) throw new VaultError('backup-unknown', { path: file });
    const length = foot.readUInt32BE(2 * hashBytes);
    const damaged = new VaultError('backup-damaged', { path: file });
    if (length > longestManifest || length > size - footBytes) throw damaged;
    const content = await readAt(handle, size - footBytes - length, length + hashBytes);
    if (!isSame(sha256(content), foot.subarray(hashBytes, 2 * hashBytes))) throw damaged;

    const text = content.subarray(0, length).toString('utf8');
    const manifest = readManifest(text, file);
    if (manifest.database.bytes !== size - footBytes - length) throw damaged;
    return { manifest, text, seal: foot.subarray(0, hashBytes) };
  } finally {
    await handle.close();
  }
}

/**
 * Reads the whole file and compares every byte with what the manifest says. Throws as `readBackupHead` does, and
 * with the signal's reason.
 */
export async function checkBackupBytes(file: string, options: JobOptions = {}): Promise<BackupHeader> {
  const head = await readBackupHead(file);
  const { bytes, sha256: wanted } = head.manifest.database;
  if ((await hashBeginning(file, bytes, options)) !== wanted) {
    throw new VaultError('backup-damaged', { path: file });
  }
  return head;
}

async function openBackup(file: string): Promise<FileHandle> {
  try {
    if (!(await stat(file)).isFile()) throw new VaultError('backup-unknown', { path: file });
    return await open(file, 'r');
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '');
    throw isAbsent ? new VaultError('backup-missing', { path: file }, error) : error;
  }
}

const AnyVersion = z.looseObject({ format: z.literal('titian-backup'), version: z.int() });

function readManifest(text: string, file: string): BackupManifest {
  const content: unknown = parseJson(text);
  const parsed = BackupManifest.safeParse(content);
  if (parsed.success) return parsed.data;
  const header = AnyVersion.safeParse(content);
  if (header.success && header.data.version > backupVersion) throw new VaultError('backup-newer');
  throw new VaultError('backup-damaged', { path: file });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function readAt(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  if (position < 0) return Buffer.alloc(length);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
