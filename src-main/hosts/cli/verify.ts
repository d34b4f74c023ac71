import { resolve } from 'node:path';
import { describeSlotTrouble } from '#domain/safety/slot-trouble';
import { formatNumber } from '#domain/words/indonesian';
import { vaultFiles } from '#platform/files/vault-files';
import { VaultError } from '#platform/vault-error';
import type { DatabaseFacts } from '#vault/backup/check-database';
import { openBackup } from '#vault/backup/open-backup';
import { inspectInWorker } from '#vault/backup/run-database-job';
import { countLostInVault } from '#vault/backup/stored-attachments';
import { verifyBackup } from '#vault/backup/verify-backup';
import { acquireVaultLock } from '#vault/file/vault-lock';
import { inspectVault } from '#vault/keys/inspect-vault';
import { unlockWithPassphrase, unlockWithRecoveryKey } from '#vault/keys/unlock';
import { Refusal } from '../refusal.ts';
import type { Given, Terminal } from './command.ts';
import { askCredentials, askRecoveryKey, hasRecoveryKey } from './credentials.ts';
import { textOf } from './read-arguments.ts';

/**
 * `titian verify`: every page, reference and audit row of a vault or of a backup; reads, and changes nothing.
 */
export async function verify(given: Given, terminal: Terminal): Promise<void> {
  const [data, file] = [textOf(given, 'data'), textOf(given, 'file')];
  if ((data === undefined) === (file === undefined)) {
    throw new Refusal('Sebutkan salah satu: --data untuk brankas, atau --file untuk cadangan.', 2);
  }
  if (data !== undefined)
    tell(terminal, `Brankas ${resolve(data)}`, await verifyVault(resolve(data), terminal));
  else tell(terminal, `Cadangan ${resolve(file ?? '')}`, await verifyFile(resolve(file ?? '')));
}

/** With the recovery key when TITIAN_RECOVERY_KEY holds one, otherwise with somebody's pass phrase. */
async function verifyVault(folder: string, terminal: Terminal): Promise<DatabaseFacts> {
  const { state, error } = await inspectVault(folder);
  if (state === 'none') throw new Refusal(`Di folder ${folder} belum ada brankas.`);
  if (error !== undefined) throw error;
  const lock = await acquireVaultLock(folder);
  try {
    const { dataKey, vaultId, slotTroubles } = hasRecoveryKey()
      ? await unlockWithRecoveryKey({ folder, recoveryKey: await askRecoveryKey() })
      : await unlockWithPassphrase({ folder, ...(await askCredentials()), now: new Date() });
    for (const trouble of slotTroubles) terminal.say(describeSlotTrouble(trouble));
    try {
      const facts = await inspectInWorker({ file: vaultFiles(folder).database, vaultId, dataKey });
      await refuseLostAttachments(folder, facts);
      return facts;
    } catch (trouble) {
      throw asDamage(trouble);
    } finally {
      dataKey.fill(0);
    }
  } finally {
    lock.release();
  }
}

async function refuseLostAttachments(folder: string, { attachments }: DatabaseFacts): Promise<void> {
  const lost = await countLostInVault(folder, attachments);
  if (lost === 0) return;
  throw new Refusal(
    `Berkas data di ${folder} utuh, tetapi ${formatNumber(lost)} dari ${formatNumber(attachments.length)} lampiran hilang atau rusak. Jangan hapus apa pun; lampiran itu mungkin masih ada di cadangan.`,
  );
}

async function verifyFile(file: string): Promise<DatabaseFacts> {
  const opened = await openBackup(file, await askRecoveryKey());
  try {
    return await verifyBackup(opened);
  } finally {
    opened.dataKey.fill(0);
  }
}

/** What the check calls an unsound backup is here the vault itself: it is damaged. */
function asDamage(error: unknown): unknown {
  return error instanceof VaultError && error.code === 'backup-unsound'
    ? new VaultError('damaged', {}, error)
    : error;
}

function tell(terminal: Terminal, what: string, { counts, audit, attachments }: DatabaseFacts): void {
  const { clients, cases, notes } = counts;
  if (audit.troubles > 0) {
    throw new Refusal(
      `${what} terbaca seluruhnya, tetapi jejak auditnya tidak utuh: ${formatNumber(audit.troubles)} masalah. Jangan memulihkan apa pun dahulu; buka Jejak audit dan periksa keutuhannya.`,
    );
  }
  terminal.say(
    `${what} utuh: ${formatNumber(clients)} orang, ${formatNumber(cases)} kasus, ${formatNumber(notes)} catatan, ` +
      `${formatNumber(attachments.length)} lampiran, jejak audit sampai baris ${formatNumber(audit.seq)}.`,
  );
}
