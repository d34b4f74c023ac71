import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import { isSame } from '../file/envelope.ts';
import { type ErasedPerson, uniteErased } from '../file/erased.ts';
import { openDatabase } from '../file/open-database.ts';
import { readBackupHead } from './backup-file.ts';
import { sealManifest } from './backup-manifest.ts';
import { ownBackupFolder } from './backup-names.ts';
import { listBackups } from './list-backups.ts';
import type { OpenedBackup } from './open-backup.ts';
import { findSlotFile } from './recovered-slots.ts';

/**
 * Everybody known to be erased, wherever it is written: in the backup itself, in later backups beside it and in the
 * vault's own folder, in the slot file and in the database of the vault that is replaced. A manifest counts when
 * whoever wrote it held the same data key; the slot file of the vault's own folder counts also after a rotation, when
 * this key cannot prove it any more, for whoever can write there could as well delete the vault.
 */
export async function gatherErased(opened: OpenedBackup, vaultFolder: string): Promise<ErasedPerson[]> {
  const { manifest, file } = opened;
  const present = await findSlotFile(vaultFolder);
  const places = new Set([dirname(file), ownBackupFolder(vaultFolder)]);
  const told: (readonly ErasedPerson[])[] = [];
  for (const place of places) told.push(...(await readLedgers(place, opened)));
  return uniteErased(
    manifest.erased,
    present?.vaultId === manifest.vaultId ? present.erased : [],
    readLedgerOf(vaultFolder, opened),
    ...told,
  );
}

async function readLedgers(place: string, { manifest, dataKey }: OpenedBackup): Promise<ErasedPerson[][]> {
  const { backups } = await listBackups(place).catch(none);
  const ledgers: ErasedPerson[][] = [];
  for (const { file, manifest: other } of backups) {
    if (other.vaultId !== manifest.vaultId || other.erased === undefined) continue;
    const head = await readBackupHead(file).catch(() => undefined);
    if (head !== undefined && isSame(sealManifest(head.text, dataKey, manifest.vaultId), head.seal)) {
      ledgers.push(other.erased);
    }
  }
  return ledgers;
}

function none(error: unknown): { backups: [] } {
  if (error instanceof VaultError) return { backups: [] };
  throw error;
}

/** The ledger of the vault that is replaced; empty when there is none, or it cannot be read any more. */
function readLedgerOf(vaultFolder: string, { manifest, dataKey }: OpenedBackup): ErasedPerson[] {
  let database: Database | undefined;
  try {
    const { database: file } = vaultFiles(vaultFolder);
    database = openDatabase(file, dataKey, { readonly: true, expectVaultId: manifest.vaultId });
    const ledger = 'select client_id as clientId, erased_at as at from erased_person';
    return database.prepare<[], ErasedPerson>(ledger).all();
  } catch {
    return [];
  } finally {
    database?.close();
  }
}
