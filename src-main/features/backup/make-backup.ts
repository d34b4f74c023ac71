import { long } from '#pipeline';
import { VaultError } from '#platform/vault-error';
import { describeOutcome } from '#vault/backup/backups';
import { checkCopyPlace } from '#vault/backup/choose-place';
import { copyBackup } from '#vault/backup/copy-backup';
import type { FoundBackup } from '#vault/backup/list-backups';

export const make = long.backup.make.handler(async ({ input, context, signal }) => {
  const { vault, backups } = context;
  const to = input?.to;
  if (to !== undefined) await checkCopyPlace(to, vault.folder);
  const outcome = await backups.run(vault, 'asked', { signal });
  context.note(describeOutcome(outcome));
  const { backup, second } = outcome;
  const { number, counts } = backup.manifest;
  return {
    number,
    clients: counts.clients,
    bytes: backup.bytes,
    file: backup.file,
    ...(second === undefined || second === 'copied' ? {} : { secondTrouble: second.message }),
    ...(to === undefined ? {} : { copy: await copyTo(backup, to, signal) }),
  };
});

/** The backup stands already: a copy that fails is told, and takes nothing back. */
async function copyTo(backup: FoundBackup, to: string, signal: AbortSignal | undefined) {
  try {
    const { file } = await copyBackup(backup, to, { signal });
    return { file };
  } catch (error) {
    if (!(error instanceof VaultError)) throw error;
    return { trouble: error.message };
  }
}
