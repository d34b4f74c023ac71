import { readFileSync, writeFileSync } from 'node:fs';
import { vaultFiles } from '#platform/files/vault-files';
import { findRescueCopy } from '#vault/file/rescue-copy';
import { inspectClosedFile } from '#vault/integrity/check-file';
import { judgeFile } from '#vault/integrity/first-check';
import { readSlotFile } from '#vault/keys/slot-file';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { makePeopledCentre } from '../../backup/support.ts';
import { fastPlace } from '../../support/fast-place.ts';
import { headLogin } from '../../support/test-centre.ts';
import { tenFlips } from './spoil.ts';

/**
 * Spoils the database and the key file of a closed vault, a dozen times each round, and looks at them as a login does
 * before anybody is told: so often no login could be waited for. Gives how many looks saw nothing.
 */
export async function rotLooks(rounds: number) {
  const centre = await makePeopledCentre(3, { home: fastPlace() });
  const { folder } = centre;
  await centre.app.close();
  const { dataKey, vaultId } = await unlockWithPassphrase({ folder, ...headLogin, now: new Date() });
  const { database, slots } = vaultFiles(folder);
  const copy = await findRescueCopy({ folder, dataKey, vaultId });
  const seesDatabase = async (file: string) => {
    const state = inspectClosedFile(file, dataKey, copy);
    return (await judgeFile({ file, vaultId, dataKey }, state)).kind !== 'whole';
  };
  const seesKeys = async () => (await readSlotFile(folder)).trouble !== undefined;
  // Whoever is refused has been told.
  const isTold = (look: Promise<boolean>) => look.catch(() => true);
  const found = { looks: 0, unseen: 0, accused: 0 };
  const count = (isSeen: boolean) => {
    found.looks++;
    if (!isSeen) found.unseen++;
  };
  const [left, keys] = [readFileSync(database), readFileSync(slots)];
  for (const isAccused of [await isTold(seesDatabase(database)), await isTold(seesKeys())])
    if (isAccused) found.accused++;
  for (let round = 0; round < rounds; round += 1) {
    // Side by side: a look waits, and looks once more at a page it finds damaged.
    await Promise.all(
      tenFlips.map(async (spoil, number) => {
        const [file, spoilt] = [`${database}-${number}`, spoil(left)];
        if (spoilt.equals(left)) return;
        writeFileSync(file, spoilt);
        count(await isTold(seesDatabase(file)));
      }),
    );
    for (const spoil of tenFlips) {
      const spoilt = spoil(keys);
      if (spoilt.equals(keys)) continue;
      writeFileSync(slots, spoilt);
      count(await isTold(seesKeys()));
    }
    writeFileSync(slots, keys);
  }
  dataKey.fill(0);
  await centre.close();
  return found;
}
