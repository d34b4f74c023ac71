import { type BackupRow, backupReasons } from '#contract/backup';
import { findRescue } from '#database/rescue.queries';
import { defined } from '#domain/defined';
import { may } from '#domain/roles';
import { long } from '#pipeline';
import { ownBackupFolder } from '#vault/backup/backup-names';
import type { FoundBackup } from '#vault/backup/list-backups';
import { readSlotFile } from '#vault/keys/slot-file';
import { findOurBackups, type OurBackups } from './our-backups.ts';

export const list = long.backup.list.handler(async ({ context }) => {
  const ours = await findOurBackups(context);
  const { slotFile } = await readSlotFile(context.vault.folder);
  const { rehearsedAt } = ours.settings;
  const canManage = may(context.actor.role, 'backup.manage');
  const rescued = canManage ? await context.transact(findRescue) : undefined;
  return {
    folder: ownBackupFolder(context.vault.folder),
    rows: toRows(ours, slotFile.recovery.publicKey),
    unreadable: ours.unreadable.map(({ file, trouble }) => ({ file, sentence: trouble.message })),
    ...(ours.secondTrouble === undefined ? {} : { secondTrouble: ours.secondTrouble.message }),
    ...defined({ rehearsedAt }),
    ...(rescued === undefined ? {} : { rescuedAt: rescued.at }),
    can: { manage: canManage },
  };
});

/** One row a backup, wherever it lies, the newest first. */
function toRows({ here, second, settings }: OurBackups, newestKey: string): BackupRow[] {
  const [hereIds, secondIds] = [idsOf(here), idsOf(second)];
  const all = [...here, ...second.filter(({ manifest }) => !hereIds.has(manifest.id))];
  return all
    .map(({ bytes, manifest }) => {
      const { id, number, madeAt, reason, counts, attachments, recovery } = manifest;
      const checkedAt = settings.checked[id];
      return {
        id,
        number,
        madeAt,
        reason: backupReasons[reason],
        ...counts,
        attachments: attachments?.files.length ?? 0,
        bytes,
        isHere: hereIds.has(id),
        isInSecondPlace: secondIds.has(id),
        ...defined({ checkedAt }),
        isSound: !settings.failed.includes(id),
        opensWithNewestKey: recovery.publicKey === newestKey,
      };
    })
    .sort((one, other) => other.number - one.number);
}

const idsOf = (backups: FoundBackup[]) => new Set(backups.map(({ manifest }) => manifest.id));
