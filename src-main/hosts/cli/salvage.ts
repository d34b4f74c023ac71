import { resolve } from 'node:path';
import { civilDateOfInstant } from '#domain/instant';
import { acquireVaultLock } from '#vault/file/vault-lock';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#vault/keys/unlock';
import { rescueVault } from '#vault/rescue/rescue-vault';
import type { Given, Terminal } from './command.ts';
import { askCredentials, askRecoveryKey, hasRecoveryKey } from './credentials.ts';
import { textOf } from './read-arguments.ts';
import { sentencesOf } from './rescue-sentences.ts';

/**
 * `titian salvage`: makes a whole vault of a damaged one and of its newest backup; the
 * damaged one is only read.
 */
export async function salvage(given: Given, terminal: Terminal): Promise<void> {
  const folder = resolve(textOf(given, 'data') ?? '');
  const to = resolve(textOf(given, 'to') ?? '');
  const lock = await acquireVaultLock(folder);
  try {
    const { dataKey, vaultId, centreName } = hasRecoveryKey()
      ? await unlockWithRecoveryKey({ folder, recoveryKey: await askRecoveryKey() })
      : await unlockWithPassphrase({ folder, ...(await askCredentials()), now: new Date() });
    try {
      const now = new Date().toISOString();
      const today = civilDateOfInstant(now, -new Date().getTimezoneOffset());
      const report = await rescueVault({ folder, to, vaultId, centreName, dataKey, now, today });
      for (const sentence of sentencesOf(report)) terminal.say(sentence);
      terminal.say(`Brankas yang diselamatkan ada di ${to}. Brankas yang rusak tidak disentuh: simpan.`);
    } finally {
      dataKey.fill(0);
    }
  } finally {
    lock.release();
  }
}
