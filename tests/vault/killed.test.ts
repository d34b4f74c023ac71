import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectVault } from '#platform/vault/inspect-vault';
import { openVault } from '#platform/vault/open-vault';
import { readSlotFile } from '#platform/vault/slot-file';
import { unlockWithPassphrase } from '#platform/vault/unlock';
import { vaultFiles } from '#platform/vault/vault-files';
import { makeFolder, makeVault, owner } from './support.ts';

/** Runs a script on a folder and kills it so many ms after its first word. Gives its lines. */
async function runAndKill(script: string, folder: string, afterMs: number): Promise<string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, script), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (data) => {
    if (said === '') setTimeout(() => child.kill('SIGKILL'), afterMs);
    said += data;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return said.split('\n').slice(0, -1);
}

describe('a process killed', () => {
  it('while it writes slots leaves the old generation or the new, and the vault opens', async () => {
    const { folder } = await makeVault();
    for (let round = 0; round < 20; round += 1) {
      const lines = await runAndKill('keep-writing.ts', folder, Math.random() * 40);
      const { slotFile } = await readSlotFile(folder);
      expect(slotFile.generation - Number(lines.at(-1))).toBeOneOf([0, 1]);
    }
    await unlockWithPassphrase({ folder, loginName: 'sri', passphrase: owner.passphrase, now: new Date() });
  });

  it('while it makes a vault leaves a whole one or none', async () => {
    for (let round = 0; round < 12; round += 1) {
      const folder = join(makeFolder(), 'brankas');
      await runAndKill('make-vault.ts', folder, 60 + round * 12);
      const { state } = await inspectVault(folder);
      expect(state).toBeOneOf(['none', 'ready']);
      if (state === 'none') continue;
      const attempt = { folder, loginName: 'sri', passphrase: owner.passphrase, now: new Date() };
      const { dataKey, vaultId } = await unlockWithPassphrase(attempt);
      openVault(vaultFiles(folder).database, dataKey, { expectVaultId: vaultId }).close();
    }
  });
});
