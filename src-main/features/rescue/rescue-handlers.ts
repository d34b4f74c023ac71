import { civilDateOfInstant } from '#domain/instant';
import { type HostContext, open, os } from '#platform/pipeline';
import { describeRescue } from '#platform/rescue/describe-rescue';
import { findRescue } from '#platform/rescue/rescue.queries';
import { type RescueProgress, rescueInPlace } from '#platform/rescue/rescue-vault';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#platform/vault/unlock';
import { acquireVaultLock } from '#platform/vault/vault-lock';

/** How far the rescue in each folder is. */
const running = new Map<string, RescueProgress>();

export const run = open.rescue.run.handler(async ({ input, context, signal }) => {
  const { keeper, places } = context;
  // No backup is made of a file that is damaged: the one from before is worth more.
  await keeper.lock({ hasty: true });
  const folder = places[places.chosen];
  const now = keeper.now();
  const { dataKey, vaultId, centreName, userId } = await unlock(input, folder, now);
  try {
    const { report, replaced } = await rescueInPlace(
      {
        folder,
        vaultId,
        centreName,
        dataKey,
        now,
        today: civilDateOfInstant(now, -new Date(now).getTimezoneOffset()),
        ...(userId === undefined ? {} : { userId }),
      },
      { signal, onProgress: (progress) => running.set(folder, progress) },
    );
    return { report, ...(replaced === undefined ? {} : { replaced }) };
  } finally {
    running.delete(folder);
    dataKey.fill(0);
  }
});

export const progress = open.rescue.progress.handler(
  ({ context: { places } }) => running.get(places[places.chosen]) ?? null,
);

export const report = os.rescue.report.handler(async ({ context: { trx, note } }) => {
  const kept = await findRescue(trx);
  if (kept === undefined) return null;
  note({ cases: kept.touched.length, leftovers: kept.leftovers.length });
  return await describeRescue(trx, kept);
});

type Key = { recoveryKey: string } | { loginName: string; passphrase: string };

/** Tries the key under the lock of the vault: even a wrong pass phrase writes the count of tries. */
async function unlock(
  key: Key,
  folder: HostContext['places']['real'],
  now: string,
): Promise<{ dataKey: Uint8Array; vaultId: string; centreName: string; userId?: string }> {
  const lock = acquireVaultLock(folder);
  try {
    return 'recoveryKey' in key
      ? await unlockWithRecoveryKey({ folder, ...key })
      : await unlockWithPassphrase({ folder, ...key, now: new Date(now) });
  } finally {
    lock.release();
  }
}
