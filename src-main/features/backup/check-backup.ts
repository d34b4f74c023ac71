import { type LongWork, long } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { VaultError } from '#platform/vault-error';
import { readBackupHead } from '#vault/backup/backup-file';
import { changeBackupSettings } from '#vault/backup/backup-settings.queries';
import { confirmBackup, openBackup } from '#vault/backup/open-backup';
import { rehearseRecovery } from '#vault/backup/rehearse-recovery';
import { verifyBackup } from '#vault/backup/verify-backup';
import { putKeySettings } from '#vault/keys/key-settings.queries';
import { readSlotFile } from '#vault/keys/slot-file';
import { makeKeyCheck } from '#vault/keys/slots';
import { findById, findOurBackups } from './our-backups.ts';

/** With the key of the open vault: is the file still what it was? */
export const check = long.backup.check.handler(async ({ input: { id }, context, errors, signal }) => {
  const found = findById(await findOurBackups(context), id);
  if (found === undefined) throw errors.NOT_FOUND();
  const { vault, backups } = context;
  try {
    if (makeKeyCheck(vault.vaultId, vault.dataKey) !== found.manifest.dataKey.check)
      throw errors.CHANGED_KEY();
    // A copy that may be wiped: `slice` of a Buffer would be the open vault's own key.
    const dataKey = Uint8Array.from(vault.dataKey);
    const opened = confirmBackup(found.file, await readBackupHead(found.file), dataKey);
    try {
      await backups.recover((onProgress) => verifyBackup(opened, { signal, onProgress }));
    } finally {
      opened.dataKey.fill(0);
    }
    await keepVerdict(context, id, true);
    return { isSound: true };
  } catch (error) {
    if (!isDamage(error)) throw error;
    await keepVerdict(context, id, false);
    return { isSound: false, sentence: error.message };
  }
});

/** Latihan pemulihan: with the paper, as on the day it is needed. */
export const rehearse = long.backup.rehearse.handler(async ({ input, context, errors, signal }) => {
  const found = findById(await findOurBackups(context), input.id);
  if (found === undefined) throw errors.NOT_FOUND();
  const begun = performance.now();
  const opened = await openBackup(found.file, input.recoveryKey);
  try {
    const { manifest, lostAttachments } = await context.backups.recover((onProgress) =>
      rehearseRecovery(opened, context.vault.folder, { signal, onProgress }),
    );
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    await keepVerdict(context, input.id, lostAttachments === 0);
    const { slotFile } = await readSlotFile(context.vault.folder);
    await context.transact(async (trx) => {
      await changeBackupSettings(trx, () => ({ rehearsedAt: context.now }));
      // The newest paper was in somebody's hand: the quarter begins anew.
      if (manifest.recovery.publicKey !== slotFile.recovery.publicKey) return;
      await putKeySettings(trx, { confirmedAt: context.now });
    });
    context.note({ seconds });
    return { ...manifest.counts, ...(lostAttachments === 0 ? {} : { lostAttachments }), seconds };
  } catch (error) {
    if (isDamage(error)) await keepVerdict(context, input.id, false);
    throw error;
  } finally {
    opened.dataKey.fill(0);
  }
});

const isDamage = (error: unknown): error is VaultError =>
  error instanceof VaultError && ['backup-damaged', 'backup-attachments-lost'].includes(error.code);

async function keepVerdict(context: HostContext & LongWork, id: string, isSound: boolean): Promise<void> {
  context.note({ backup: id, isSound });
  await context.transact((trx) =>
    changeBackupSettings(trx, ({ failed, checked }) => ({
      failed: [...failed.filter((one) => one !== id), ...(isSound ? [] : [id])],
      checked: { ...checked, [id]: context.now },
    })),
  );
}
