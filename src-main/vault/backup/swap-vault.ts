import { existsSync } from 'node:fs';
import { readdir, rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { renameWithPatience, syncFolder } from '#platform/files/durable-write';
import { withVaultErrorsAsync } from '#platform/vault-error';

/** Where a whole restored vault waits for the moment of the swap. */
const readyFolder = (vaultFolder: string) => `${resolve(vaultFolder)}-pulih-siap`;

const asideMark = '-diganti-';

/** Places where this process is between the two renames, so that nobody takes that for a swap cut off. */
const swapping = new Set<string>();

/**
 * Puts a whole vault in the place of another, which is kept and named: `brankas-diganti-2026-11-23-0915`. Two renames;
 * a process killed between them leaves both vaults, and `finishSwap` makes the second. Gives the folder of the
 * replaced vault, when there was one. Throws VaultError of the folder.
 */
export async function swapVault(
  workshop: string,
  vaultFolder: string,
  now: Date,
): Promise<string | undefined> {
  const place = resolve(vaultFolder);
  return await withVaultErrorsAsync(place, async () => {
    const ready = readyFolder(place);
    swapping.add(place);
    try {
      await rm(ready, { recursive: true, force: true });
      await renameWithPatience(workshop, ready);
      const replaced = await setAside(place, now);
      await renameWithPatience(ready, place);
      await syncFolder(dirname(place));
      return replaced;
    } finally {
      swapping.delete(place);
    }
  });
}

/**
 * Ends a swap that was cut off: when the place is empty the restored vault goes there, and otherwise the swap had not
 * begun and the copy goes. Does nothing when there is none, which costs one look at the disk.
 */
export async function finishSwap(vaultFolder: string): Promise<void> {
  const place = resolve(vaultFolder);
  const ready = readyFolder(place);
  if (swapping.has(place) || !existsSync(ready)) return;
  await withVaultErrorsAsync(place, async () => {
    if (await isOccupied(place)) return await rm(ready, { recursive: true, force: true });
    await removeEmpty(place);
    await renameWithPatience(ready, place);
    await syncFolder(dirname(place));
  });
}

/**
 * The vaults that were replaced at this place and are kept beside it, the oldest first: each holds everybody who was in
 * it then. Throws VaultError of the folder.
 */
export async function listReplaced(vaultFolder: string): Promise<string[]> {
  const place = resolve(vaultFolder);
  const parent = dirname(place);
  const names = await withVaultErrorsAsync(parent, () => readdir(parent));
  return names
    .filter((name) => name.startsWith(`${basename(place)}${asideMark}`))
    .sort()
    .map((name) => join(parent, name));
}

async function setAside(place: string, now: Date): Promise<string | undefined> {
  if (!(await isOccupied(place))) {
    await removeEmpty(place);
    return undefined;
  }
  const aside = await freeName(`${place}${asideMark}${toName(now)}`);
  await renameWithPatience(place, aside);
  return aside;
}

async function freeName(wanted: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!existsSync(name)) return name;
  }
}

async function isOccupied(place: string): Promise<boolean> {
  return existsSync(place) && (await readdir(place)).length > 0;
}

async function removeEmpty(place: string): Promise<void> {
  if (existsSync(place)) await rmdir(place);
}

/** "2026-11-23-0915" by this computer's own clock, which the person sees beside it. */
function toName(now: Date): string {
  const two = (value: number) => `${value}`.padStart(2, '0');
  const day = [now.getFullYear(), two(now.getMonth() + 1), two(now.getDate())].join('-');
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}`;
}
