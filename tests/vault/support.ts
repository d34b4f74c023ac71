import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { VaultError } from '#platform/vault-error';
import { createVault } from '#vault/keys/create-vault';
import { kdfFloor } from '#vault/keys/kdf';

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes when the test file is done. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'titian-vault-'));
  made.push(folder);
  return folder;
}

export const owner = { userId: 'u-sri', loginName: 'sri', passphrase: 'kerikil jambu dermaga lesung' };

/** A real vault with the cheapest allowed guess, and one user. */
export async function makeVault(options: Partial<Parameters<typeof createVault>[0]> = {}) {
  const folder = options.folder ?? join(makeFolder(), 'brankas');
  const created = await createVault({
    folder,
    kind: 'real',
    centreName: 'Panti Harapan Bangsa',
    owner,
    kdfCost: kdfFloor,
    ...options,
  });
  return { ...created, folder };
}

/** The trouble some work meets; anything else, and no trouble at all, fails the test. */
export async function troubleOf(work: () => unknown): Promise<VaultError> {
  try {
    await work();
  } catch (error) {
    if (error instanceof VaultError) return error;
    throw error;
  }
  throw new Error('No trouble came');
}
