import type { RescueKey } from '#contract/rescue';
import { findRescue } from '#database/rescue.queries';
import { defined } from '#domain/defined';
import { civilDateOfInstant } from '#domain/instant';
import { open, os } from '#pipeline';
import type { HostContext } from '#pipeline-context';
import { readRecoveryKey } from '#vault/keys/recovery-key';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#vault/keys/unlock';
import { describeRescue } from '#vault/rescue/describe-rescue';
import { findKeyBackup as findBackupOfKeys, type KeyPaper } from '#vault/rescue/find-key-backup';
import { remakeKeys as remake } from '#vault/rescue/remake-keys';
import { type RescueProgress, rescueInPlace } from '#vault/rescue/rescue-vault';
import { tryKey } from '#vault/try-key';

/** How far the rescue in each folder is. */
const running = new Map<string, RescueProgress>();

const run = open.rescue.run.handler(async ({ input, context, signal }) => {
  const { keeper, places, seat } = context;
  const folder = places[places.chosen];
  const now = keeper.now();
  const unlocked = await tryKey(keeper, folder, () => unlock(input, folder, now));
  const { dataKey, vaultId, centreName, userId } = unlocked;
  try {
    // No backup is made of a file that is damaged: the one from before is worth more.
    await keeper.lockAlone(seat, { hasty: true });
    const { report, replaced } = await rescueInPlace(
      {
        folder,
        vaultId,
        centreName,
        dataKey,
        now,
        today: civilDateOfInstant(now, -new Date(now).getTimezoneOffset()),
        ...defined({ userId }),
      },
      { signal, onProgress: (progress) => running.set(folder, progress) },
    );
    return { report, ...defined({ replaced }) };
  } finally {
    running.delete(folder);
    dataKey.fill(0);
  }
});

const progress = open.rescue.progress.handler(
  ({ context: { places } }) => running.get(places[places.chosen]) ?? null,
);

const report = os.rescue.report.handler(async ({ context: { trx, note } }) => {
  const kept = await findRescue(trx);
  if (kept === undefined) return null;
  note({ cases: kept.touched.length, leftovers: kept.leftovers.length });
  return await describeRescue(trx, kept);
});

const findKeyBackup = open.rescue.findKeyBackup.handler(({ input, context }) => tryPaper(context, input));

/** The paper is tried before anybody who is in is put out for it. */
const remakeKeys = open.rescue.remakeKeys.handler(async ({ input, context }) => {
  const { keeper, places, seat } = context;
  await tryPaper(context, input);
  await keeper.lockAlone(seat, { hasty: true });
  const kdfCost = defined({ kdfCost: places.kdfCost });
  return await remake({ folder: places[places.chosen], now: keeper.now(), ...input, ...kdfCost });
});

/** What is told of the backup this paper leads to. Changes nothing. */
async function tryPaper({ keeper, places }: HostContext, paper: Omit<KeyPaper, 'folder'>) {
  const folder = places[places.chosen];
  readRecoveryKey(paper.recoveryKey).fill(0);
  const { opened, ...told } = await tryKey(keeper, folder, () => findBackupOfKeys({ ...paper, folder }));
  opened.dataKey.fill(0);
  return { madeAt: opened.manifest.madeAt, file: opened.file, ...told };
}

async function unlock(
  key: RescueKey,
  folder: string,
  now: string,
): Promise<{ dataKey: Uint8Array; vaultId: string; centreName: string; userId?: string }> {
  return 'recoveryKey' in key
    ? await unlockWithRecoveryKey({ folder, ...key })
    : await unlockWithPassphrase({ folder, ...key, now: new Date(now) });
}

export const rescue = { run, progress, findKeyBackup, remakeKeys, report };
