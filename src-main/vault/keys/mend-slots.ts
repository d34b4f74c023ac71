import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileMode, vaultFiles } from '#platform/files/vault-files';
import { withVaultErrorsAsync } from '#platform/vault-error';
import { readSlotFile, type SlotFile, writeSlots } from './slot-file.ts';

/**
 * The slot file for whoever is about to use or change it, in its turn and under the lock of the vault. A file of the
 * two that was lost, damaged or older is written anew from the sound one; a damaged one is kept beside it first. What
 * was found stands in the slot file until a login has told it. Throws as `readSlotFile` and `writeSlots` do.
 */
export async function readSlotsForUse(folder: string): Promise<SlotFile> {
  const { slotFile, trouble, isUnsummed } = await readSlotFile(folder);
  if (trouble === undefined) return isUnsummed ? await writeSlots(folder, slotFile) : slotFile;
  const { slots, previousSlots } = vaultFiles(folder);
  await withVaultErrorsAsync(folder, async () => {
    if (trouble.newest === 'damaged') await keepAside(slots);
    if (trouble.previous === 'damaged') await keepAside(previousSlots);
  });
  const untold = [...(slotFile.untold ?? []), trouble].slice(-10);
  return await writeSlots(folder, { ...slotFile, untold });
}

const asideMark = '.rusak-';

/** A copy named after its content, `vault.keys.rusak-3f2a90bc`: a second try makes no second one. */
async function keepAside(file: string): Promise<void> {
  const bytes = await readFile(file);
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 8);
  await writeFile(`${file}${asideMark}${print}`, bytes, { mode: fileMode });
}

/** Takes the damaged files kept beside away: what they hold of a slot that was replaced or removed must not live on. */
export async function removeAside(folder: string): Promise<void> {
  const begins = basename(vaultFiles(folder).slots);
  await withVaultErrorsAsync(folder, async () => {
    const names = await readdir(folder);
    for (const name of names.filter((one) => one.startsWith(begins) && one.includes(asideMark)))
      await rm(join(folder, name), { force: true });
  });
}
