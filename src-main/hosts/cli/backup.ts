import { resolve } from 'node:path';
import { defined } from '#domain/defined';
import { formatBytes, formatNumber } from '#domain/words/indonesian';
import { Refusal } from '../refusal.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { withVault } from './with-vault.ts';

/**
 * `titian backup`: one backup in the vault's own folder of backups, and a copy in another
 * folder when one is named.
 */
export async function backup(given: Given, terminal: Terminal): Promise<void> {
  const named = textOf(given, 'to');
  const to = named === undefined ? undefined : resolve(named);
  await withVault(textOf(given, 'data') ?? '', terminal, async (client) => {
    const made = await client.backup.make(defined({ to }));
    const { number, clients, bytes, file, copy, secondTrouble } = made;
    terminal.say(
      `Cadangan nomor ${number} dibuat dan diperiksa: ${formatNumber(clients)} orang, ${formatBytes(bytes)}.`,
    );
    terminal.out(file);
    if (copy?.file !== undefined) terminal.out(copy.file);
    if (secondTrouble !== undefined) terminal.say(`Tempat kedua belum terisi. ${secondTrouble}`);
    if (copy?.trouble !== undefined) throw new Refusal(`Salinan ke ${to} belum berhasil. ${copy.trouble}`);
  });
}
