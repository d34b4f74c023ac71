import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { vaultFiles } from '#platform/files/vault-files';
import { openDatabase } from '#vault/file/open-database';
import { inspectVault } from '#vault/keys/inspect-vault';
import { readSlotFile } from '#vault/keys/slot-file';
import { unlockWithPassphrase } from '#vault/keys/unlock';
import { killChild } from '../faults/support/kill-child.ts';
import { makeFolder, makeVault, owner } from './support.ts';

const script = (name: string) => join(import.meta.dirname, name);

describe('a process killed', () => {
  it('while it writes slots leaves the old generation or the new, and the vault opens', async () => {
    const { folder } = await makeVault();
    for (let round = 0; round < 20; round += 1) {
      const { lines } = await killChild(script('keep-writing.ts'), [folder], Math.random() * 40);
      const { slotFile } = await readSlotFile(folder);
      expect(slotFile.generation - Number(lines.at(-1))).toBeOneOf([0, 1]);
    }
    await unlockWithPassphrase({ folder, loginName: 'sri', passphrase: owner.passphrase, now: new Date() });
  });

  it('while it makes a vault leaves a whole one or none', async () => {
    for (let round = 0; round < 12; round += 1) {
      const folder = join(makeFolder(), 'brankas');
      await killChild(script('make-vault.ts'), [folder], 60 + round * 12);
      const { state } = await inspectVault(folder);
      expect(state).toBeOneOf(['none', 'ready']);
      if (state === 'none') continue;
      const attempt = { folder, loginName: 'sri', passphrase: owner.passphrase, now: new Date() };
      const { dataKey, vaultId } = await unlockWithPassphrase(attempt);
      openDatabase(vaultFiles(folder).database, dataKey, { expectVaultId: vaultId }).close();
    }
  });
});
