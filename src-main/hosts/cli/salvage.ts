import { resolve } from 'node:path';
import { formatNumber } from '#domain/indonesian';
import { civilDateOfInstant } from '#domain/instant';
import { rescueVault } from '#platform/rescue/rescue-vault';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#platform/vault/unlock';
import { acquireVaultLock } from '#platform/vault/vault-lock';
import type { Given, Terminal } from './command.ts';
import { askCredentials, askRecoveryKey, hasRecoveryKey } from './credentials.ts';
import { textOf } from './read-arguments.ts';

/** `titian salvage`: makes a whole vault of a damaged one and of its newest backup; the damaged one is only read. */
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
      const { pages, lostPages, read, fromBackup, gone, isCounted, leftovers } = report;
      terminal.say(
        `${formatNumber(lostPages)} dari ${formatNumber(pages)} halaman tidak terbaca. ${formatNumber(read)} baris terbaca, ${formatNumber(fromBackup)} baris diambil dari cadangan.`,
      );
      terminal.say(
        gone === 0 && isCounted && leftovers.length === 0
          ? 'Tidak ada yang hilang.'
          : `${isCounted ? '' : 'Sedikitnya '}${formatNumber(gone)} baris hilang, ${formatNumber(leftovers.length)} baris tidak lagi mempunyai tempat. Rinciannya disimpan di brankas baru.`,
      );
      terminal.say(`Brankas yang diselamatkan ada di ${to}. Brankas yang rusak tidak disentuh: simpan.`);
    } finally {
      dataKey.fill(0);
    }
  } finally {
    lock.release();
  }
}
