import { defined } from '#domain/defined';
import { open } from '#pipeline';
import { findBackups } from '#vault/backup/find-backups';
import { type OpenedBackup, openBackup } from '#vault/backup/open-backup';
import { rehearseRecovery } from '#vault/backup/rehearse-recovery';
import { refuseOther, restoreBackup } from '#vault/backup/restore-backup';
import { inspectVault } from '#vault/keys/inspect-vault';

// Before login: on a new computer there is no vault, and on the old one it may not open any more.

export const find = open.recovery.find.handler(async ({ input, context: { places } }) => {
  const folder = places[places.chosen];
  const { backups, unreadable } = await findBackups(folder, input.path);
  const { vaultId } = await inspectVault(folder);
  return {
    backups: backups.map(({ file, bytes, manifest }) => ({
      file,
      bytes,
      madeAt: manifest.madeAt,
      centreName: manifest.centreName,
      kind: manifest.kind,
      clients: manifest.counts.clients,
      cases: manifest.counts.cases,
      ...(vaultId === undefined ? {} : { isOfThisVault: vaultId === manifest.vaultId }),
    })),
    unreadable: unreadable.map(({ file, trouble }) => ({ file, sentence: trouble.message })),
  };
});

export const examine = open.recovery.examine.handler(({ input, context: { places, backups }, signal }) =>
  withOpened(input, async (opened) => {
    const folder = places[places.chosen];
    const replaces = await refuseOther(opened, folder);
    const { manifest, heads, lostAttachments } = await backups.recover((onProgress) =>
      rehearseRecovery(opened, folder, { signal, onProgress }),
    );
    const { centreName, madeAt, counts } = manifest;
    return { centreName, madeAt, ...counts, ...lostOf(lostAttachments), heads, replaces };
  }),
);

export const restore = open.recovery.restore.handler(({ input, context, signal }) =>
  withOpened(input, async (opened) => {
    const { keeper, places, backups, seat } = context;
    await keeper.lockAlone(seat);
    const { counts, lostAttachments, loginName, replaced } = await backups.recover((onProgress) =>
      restoreBackup(
        {
          opened,
          vaultFolder: places[places.chosen],
          head: { userId: input.userId, passphrase: input.passphrase },
          now: keeper.now(),
          ...defined({ kdfCost: places.kdfCost }),
        },
        { signal, onProgress },
      ),
    );
    const { clients, cases } = counts;
    const lost = lostOf(lostAttachments);
    return { loginName, clients, cases, ...lost, ...defined({ replaced }) };
  }),
);

export const progress = open.recovery.progress.handler(({ context }) => context.backups.progress() ?? null);

const lostOf = (lostAttachments: number) => (lostAttachments === 0 ? {} : { lostAttachments });

/** Opens a backup for some work, and wipes its key afterwards. */
async function withOpened<Result>(
  { file, recoveryKey }: { file: string; recoveryKey: string },
  work: (opened: OpenedBackup) => Promise<Result>,
): Promise<Result> {
  const opened = await openBackup(file, recoveryKey);
  try {
    return await work(opened);
  } finally {
    opened.dataKey.fill(0);
  }
}
