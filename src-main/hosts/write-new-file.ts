import { randomUUID } from 'node:crypto';
import { link, open, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isNameOnWindows } from '#domain/words/file-name';
import { renameWithPatience } from '#platform/files/durable-write';
import { VaultError } from '#platform/vault-error';
import { Refusal, systemCode } from './refusal.ts';

/**
 * Writes a file somebody asked for so that it is there whole or not at all: temporary name, sync, rename. An
 * existing file is only replaced when `replaces` is set. Throws a Refusal that says what stood in the way.
 */
export async function writeNewFile(path: string, bytes: Uint8Array, replaces: boolean): Promise<void> {
  refuseStrangeName(path);
  const temporary = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID()}.tmp`);
  try {
    await writeSynced(temporary, bytes);
    await (replaces ? renameWithPatience(temporary, path) : place(temporary, path));
    await syncFolder(dirname(path));
  } catch (error) {
    throw refusalOf(error, path) ?? error;
  } finally {
    await rm(temporary, { force: true }).catch(() => undefined);
  }
}

/** Refuses early what `writeNewFile` would refuse late: an existing file, a folder that is not there. */
export async function checkNewFile(path: string, replaces: boolean): Promise<void> {
  refuseStrangeName(path);
  const folder = await stat(dirname(path)).catch(() => undefined);
  if (!folder?.isDirectory()) throw new Refusal(`Folder ${dirname(path)} tidak ada. Buat lebih dahulu.`);
  const present = await stat(path).catch(() => undefined);
  if (present?.isDirectory()) throw new Refusal(`${path} adalah folder. Sebutkan nama berkasnya juga.`);
  if (present && !replaces) throw alreadyThere(path);
}

/** Under Windows some names are no files, and the bytes would be gone or elsewhere. Throws a Refusal. */
export function refuseStrangeName(path: string, platform: NodeJS.Platform = process.platform): void {
  if (platform !== 'win32') return;
  const name = path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  if (isNameOnWindows(name.replace(/^[a-z]:(?=[^:]*$)/i, ''))) return;
  throw new Refusal(
    `Windows tidak mengenal "${name}" sebagai nama berkas. Pakai nama lain, tanpa < > : " | ? * dan tanpa titik atau spasi di ujungnya.`,
  );
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A hard link never replaces; where the disk knows none (a flash disk), the name is checked once more. */
async function place(temporary: string, path: string): Promise<void> {
  try {
    await link(temporary, path);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    await checkNewFile(path, false);
    await renameWithPatience(temporary, path);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

function alreadyThere(path: string): Refusal {
  return new Refusal(`Berkas ${path} sudah ada dan tidak ditimpa. Pilih nama lain, atau pakai --force.`);
}

function refusalOf(error: unknown, path: string): Refusal | undefined {
  if (error instanceof VaultError) return new Refusal(error.message);
  const folder = dirname(path);
  switch (systemCode(error)) {
    case 'EEXIST':
      return alreadyThere(path);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Refusal(`Folder ${folder} tidak ada. Buat lebih dahulu.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Refusal(`Ruang disk di ${folder} habis. Tidak ada berkas yang ditulis.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Refusal(`Folder ${folder} hanya dapat dibaca. Pilih folder lain.`);
    case 'EISDIR':
      return new Refusal(`${path} adalah folder. Sebutkan nama berkasnya juga.`);
    case 'ENAMETOOLONG':
      return new Refusal('Nama berkas terlalu panjang.');
    default:
      return undefined;
  }
}
