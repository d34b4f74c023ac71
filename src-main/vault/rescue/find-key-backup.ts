import { connect } from '#database/connect';
import { type Kepala, listKepala } from '#database/list-kepala';
import { getCentre } from '#database/settings.queries';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError, withVaultErrorsAsync } from '#platform/vault-error';
import { findBackups } from '../backup/find-backups.ts';
import { type OpenedBackup, openBackup } from '../backup/open-backup.ts';
import { usable } from '../backup/recovered-slots.ts';
import { openDatabase, refuseWithoutKey } from '../file/open-database.ts';
import { readRecoveryKey } from '../keys/recovery-key.ts';
import { readSlotFile } from '../keys/slot-file.ts';
import type { SlotFile } from '../keys/slot-format.ts';

/** The recovery key on paper, and a folder or file of backups when they are not found by themselves. */
export type KeyPaper = { folder: string; recoveryKey: string; path?: string | undefined };

/** A backup that gives the data key of the vault; who is Kepala there now, and its name. The caller wipes the key. */
export type KeyBackup = { opened: OpenedBackup; heads: Kepala[]; centreName: string };

/**
 * The newest backup that this recovery key opens and whose data key opens the vault.db that is there: by it lost key
 * files are made anew (vault/SECURITY.md D14). Changes nothing. Throws VaultError `recovery-key-*` before any file is
 * read, `key-backup-missing`, `key-backup-unfit`, `keys-database-damaged`, `keys-whole`, what `findBackups` throws for
 * `path`, or a trouble of the folder.
 */
export async function findKeyBackup({ folder, recoveryKey, path }: KeyPaper): Promise<KeyBackup> {
  readRecoveryKey(recoveryKey).fill(0);
  await withDamageTold(folder, async () => refuseWithoutKey(vaultFiles(folder).database));
  const { backups } = await findBackups(folder, path);
  const unfit = new Set<string>();
  for (const { file } of backups) {
    const opened = await openQuietly(file, recoveryKey);
    if (opened === undefined) continue;
    const { check } = opened.manifest.dataKey;
    const found = unfit.has(check) ? undefined : await tryBackup(folder, opened);
    if (found !== undefined) return found;
    opened.dataKey.fill(0);
    unfit.add(check);
  }
  throw new VaultError(unfit.size > 0 ? 'key-backup-unfit' : 'key-backup-missing');
}

/** Damage of the database is told so that nobody is sent to a rescue, which needs the keys that are lost. */
export async function withDamageTold<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await withVaultErrorsAsync(folder, work);
  } catch (error) {
    const isDamage = error instanceof VaultError && damage.has(error.code);
    throw isDamage ? new VaultError('keys-database-damaged', {}, error) : error;
  }
}

const damage = new Set(['database-lost', 'empty', 'truncated', 'damaged']);

/** One that is damaged, newer or of another recovery key hides none of the others. */
async function openQuietly(file: string, recoveryKey: string): Promise<OpenedBackup | undefined> {
  try {
    return await openBackup(file, recoveryKey);
  } catch (error) {
    if (error instanceof VaultError && error.code.startsWith('backup-')) return undefined;
    throw error;
  }
}

/** Undefined when the data key is not that of the vault. Wipes the key when it throws. */
async function tryBackup(folder: string, opened: OpenedBackup): Promise<KeyBackup | undefined> {
  try {
    const told = await withDamageTold(folder, () => readVault(folder, opened));
    await refuseWholeKeys(folder, opened);
    return { opened, ...told };
  } catch (error) {
    if (error instanceof VaultError && error.code === 'foreign') return undefined;
    opened.dataKey.fill(0);
    throw error;
  }
}

async function readVault(folder: string, { dataKey, manifest }: OpenedBackup) {
  const { database: file } = vaultFiles(folder);
  const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: manifest.vaultId });
  try {
    const { name: centreName } = await connect(database).transaction().execute(getCentre);
    return { heads: listKepala(database), centreName };
  } finally {
    database.close();
  }
}

/** Key files that open this vault are not replaced. Throws VaultError `keys-whole`, or `newer`. */
async function refuseWholeKeys(folder: string, opened: OpenedBackup): Promise<void> {
  if (usable(await findKeysLeft(folder), opened) !== undefined) throw new VaultError('keys-whole');
}

/** One that a newer Titian wrote is neither lost nor damaged, and throws. */
async function findKeysLeft(folder: string): Promise<SlotFile | undefined> {
  try {
    return (await readSlotFile(folder)).slotFile;
  } catch (error) {
    if (error instanceof VaultError && error.code.startsWith('slot-file-')) return undefined;
    throw error;
  }
}
