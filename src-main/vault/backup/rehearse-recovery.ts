import { type Kepala, listKepala } from '#database/list-kepala';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '../file/open-database.ts';
import type { BackupManifest } from './backup-manifest.ts';
import type { OpenedBackup } from './open-backup.ts';
import { countLost } from './stored-attachments.ts';
import { roomToUnpack, unpackBackup, withWorkshop } from './unpack-backup.ts';
import type { RecoveryOptions } from './verify-backup.ts';

/** What a recovery from this backup would bring back, and to whom it could give the keys. */
type Rehearsal = {
  manifest: BackupManifest;
  heads: Kepala[];
  /** How many of the attachments in it lie beside the backup no more, or not as they were. */
  lostAttachments: number;
};

/**
 * Does everything of a recovery but the last step, in a folder of its own that is gone afterwards: the copy, every
 * check, opening it. The vault is not touched. Throws as `unpackBackup` and `withWorkshop` do.
 */
export async function rehearseRecovery(
  opened: OpenedBackup,
  vaultFolder: string,
  options: RecoveryOptions = {},
): Promise<Rehearsal> {
  const { manifest, dataKey } = opened;
  return await withWorkshop(vaultFolder, roomToUnpack(opened), async (workshop) => {
    const { attachments } = await unpackBackup(opened, workshop, options);
    const named = manifest.attachments?.files.length ?? 0;
    const lost = await countLost(opened, { signal: options.signal });
    const lostAttachments = attachments.length - named + lost;
    const { database: file } = vaultFiles(workshop);
    const database = openDatabase(file, dataKey, { readonly: true, expectVaultId: manifest.vaultId });
    try {
      return { manifest, heads: listKepala(database), lostAttachments };
    } finally {
      database.close();
    }
  });
}
