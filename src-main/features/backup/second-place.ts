import { long } from '#pipeline';
import { changeBackupSettings } from '#vault/backup/backup-settings.queries';
import { chooseSecondPlace } from '#vault/backup/choose-place';
import { findDrives } from '#vault/backup/find-drives';
import { describeBackups } from './describe-backups.ts';

export const drives = long.backup.drives.handler(() => findDrives());

export const setSecondPlace = long.backup.setSecondPlace.handler(async ({ input, context, signal }) => {
  const { transact, vault, backups } = context;
  const chosen = input.folder === null ? undefined : await chooseSecondPlace(input.folder, vault.folder);
  await transact((trx) =>
    changeBackupSettings(trx, () => ({
      secondPlace: chosen?.place,
      isSameDisk: chosen?.isSameDisk ?? false,
      copiedAt: undefined,
    })),
  );
  context.note({ hasSecondPlace: chosen !== undefined });
  if (chosen !== undefined) await backups.carryNewest(vault, signal);
  return await describeBackups(context);
});

export const confirmShrunken = long.backup.confirmShrunken.handler(async ({ input, context, errors }) => {
  const { id } = input;
  if ((await describeBackups(context)).shrunken?.id !== id) throw errors.NOT_FOUND();
  await context.transact((trx) =>
    changeBackupSettings(trx, ({ confirmed }) => ({ confirmed: [...new Set([...confirmed, id])] })),
  );
  context.note({ backup: id });
  return await describeBackups(context);
});
