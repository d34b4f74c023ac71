import type { LongWork } from '#pipeline';
import { VaultError } from '#platform/vault-error';
import type { KnownTip } from '#vault/audit/verify-audit';
import { readBackupHead } from '#vault/backup/backup-file';
import { type BackupManifest, sealManifest } from '#vault/backup/backup-manifest';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { getBackupSettings } from '#vault/backup/backup-settings.queries';
import { listOurs } from '#vault/backup/take-backup';
import { isSame } from '#vault/file/envelope';
import type { OpenVault } from '#vault/file/open-vault';
import { readSlotFile } from '#vault/keys/slot-file';
import { listRestores } from './audit.queries.ts';

/** Every tip of the trail that is written down outside of it: in the slot file, and in each backup within reach. */
export async function gatherKnownTips({
  vault,
  transact,
}: Pick<LongWork, 'vault' | 'transact'>): Promise<KnownTip[]> {
  const { secondPlace, restores } = await transact(async (trx) => ({
    ...(await getBackupSettings(trx)),
    restores: await listRestores(trx),
  }));
  const { slotFile } = await readSlotFile(vault.folder);
  const tips: KnownTip[] = slotFile.auditHead ? [{ ...slotFile.auditHead, source: { kind: 'slots' } }] : [];
  const seen = new Set<string>();
  for (const place of [ownBackupFolder(vault.folder), secondPlace]) {
    for (const { id, number, madeOn, madeAt, audit } of await listSealed(place, vault)) {
      if (seen.has(id) || restores.some((restore) => leftBehind({ madeAt, seq: audit.seq }, restore)))
        continue;
      seen.add(id);
      tips.push({ ...audit, source: { kind: 'backup', number, madeOn } });
    }
  }
  return tips;
}

type Restore = { at: string; restoredSeq: number };

/** Going back to an older backup leaves the tips of newer ones behind: that is no trouble, and has its own row. */
function leftBehind({ madeAt, seq }: { madeAt: string; seq: number }, { at, restoredSeq }: Restore): boolean {
  return madeAt < at && seq > restoredSeq;
}

/** The manifests in a place that somebody with this data key wrote; none in a place that is away. */
async function listSealed(
  place: string | undefined,
  { vaultId, dataKey }: OpenVault,
): Promise<BackupManifest[]> {
  if (place === undefined) return [];
  try {
    const sealed: BackupManifest[] = [];
    for (const { file } of await listOurs(place, vaultId)) {
      const { manifest, text, seal } = await readBackupHead(file);
      if (isSame(sealManifest(text, dataKey, vaultId), seal)) sealed.push(manifest);
    }
    return sealed;
  } catch (error) {
    if (error instanceof VaultError) return [];
    throw error;
  }
}
