import type { BackupState } from '#contract/backup';
import { defined } from '#domain/defined';
import { awayLevel, backupLevel, isClockDoubtful } from '#domain/safety/backup-age';
import { findShrunken } from '#domain/safety/backup-retention';
import type { LongWork } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { VaultError } from '#platform/vault-error';
import { ownBackupFolder } from '#vault/backup/backup-names';
import { type BackupSettings, getBackupSettings, holdsNobody } from '#vault/backup/backup-settings.queries';
import { type FoundBackup, toKept } from '#vault/backup/list-backups';
import { listOurs } from '#vault/backup/take-backup';

type Asked = HostContext & LongWork;

/** How the backups of the open vault are. Looks at this computer only: a share that hangs makes nobody wait. */
export async function describeBackups({ vault, backups, transact, now }: Asked): Promise<BackupState> {
  const settings = await transact(getBackupSettings);
  const { backups: found, trouble } = await findOurs(vault.folder, vault.vaultId);
  const madeAt = found[0]?.manifest.madeAt;
  // A new centre is welcomed, not alarmed.
  const isWanted = found.length > 0 || trouble !== undefined || !(await transact(holdsNobody));
  const shrunken = findShrunken(toKept(found, new Set(settings.failed)), new Set(settings.confirmed));
  const own = backups.troubles(vault).own?.message ?? trouble;
  const progress = backups.progress();
  return {
    now,
    isAutomatic: vault.kind === 'real',
    ...defined({ madeAt }),
    level: isWanted ? backupLevel(madeAt, now) : 'fresh',
    ...defined({ trouble: own }),
    ...describeSecond(settings, backups.troubles(vault).second?.message),
    awayLevel: isWanted
      ? awayLevel(settings.isSameDisk ? undefined : settings.copiedAt, found.at(-1)?.manifest.madeAt, now)
      : 'fresh',
    ...defined({ shrunken: shrunken && describeShrunken(shrunken) }),
    isClockDoubtful: isClockDoubtful(madeAt, now),
    ...defined({ progress }),
  };
}

function describeSecond(
  { secondPlace, copiedAt, isSameDisk }: BackupSettings,
  trouble: string | undefined,
): Pick<BackupState, 'second'> {
  if (secondPlace === undefined) return {};
  return {
    second: {
      folder: secondPlace,
      isSameDisk,
      ...defined({ copiedAt, trouble }),
    },
  };
}

async function findOurs(
  folder: string,
  vaultId: string,
): Promise<{ backups: FoundBackup[]; trouble?: string }> {
  try {
    return { backups: await listOurs(ownBackupFolder(folder), vaultId) };
  } catch (error) {
    if (error instanceof VaultError) return { backups: [], trouble: error.message };
    throw error;
  }
}

/** A backup that holds fewer people than one before it, in numbers. */
const describeShrunken = ({ backup, before }: NonNullable<ReturnType<typeof findShrunken>>) => ({
  id: backup.id,
  clients: backup.clients,
  before: before.clients,
});
