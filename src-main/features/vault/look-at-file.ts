import { writeAudit } from '#platform/audit';
import type { Trx } from '#platform/database/connect';
import type { Actor } from '#platform/keeper';
import { checkFile, type FileVerdict } from '#platform/vault/check-file';
import { findRescueCopy, writeRescueCopy } from '#platform/vault/rescue-copy';
import { vaultFiles } from '#platform/vault/vault-files';

type Holder = { folder: string; vaultId: string; dataKey: Uint8Array };

/** Compares the file with what was kept of it, and notes that it is in use: from here on its print tells nothing. */
export async function lookAtFile(holder: Holder): Promise<FileVerdict> {
  const copy = await findRescueCopy(holder);
  const found = await checkFile(vaultFiles(holder.folder).database, holder.dataKey, copy);
  if (copy?.print !== undefined) {
    const { print: _print, ...inUse } = copy;
    await writeRescueCopy(holder, inUse);
  }
  return found;
}

/** A file that is not as it was left is told in the audit, where it stays. */
export async function warnOfFile(
  trx: Trx,
  found: FileVerdict,
  { at, actor }: { at: string; actor: Actor },
): Promise<void> {
  if (found.kind === 'whole') return;
  const { kind, ...detail } = found;
  const operation = kind === 'changed' ? 'vault.changed' : 'vault.damaged';
  await writeAudit(trx, { at, actor, operation, kind: 'warning', outcome: 'done', detail });
}
