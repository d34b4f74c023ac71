import { resolve } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { createApp } from '#app';
import { formatMoment } from '#domain/instant';
import { formatNumber } from '#domain/words/indonesian';
import { vaultFolders } from '../places.ts';
import { Refusal } from '../refusal.ts';
import type { Given, Terminal } from './command.ts';
import { askNewPassphrase, askRecoveryKey } from './credentials.ts';
import { textOf } from './read-arguments.ts';
import type { Client } from './with-vault.ts';

type Head = Awaited<ReturnType<Client['recovery']['examine']>>['heads'][number];

/**
 * `titian restore`: brings a vault back from one backup; the vault that was there is
 * kept, and its folder told.
 */
export async function restore(given: Given, terminal: Terminal): Promise<void> {
  const file = resolve(textOf(given, 'from') ?? '');
  const folders = vaultFolders(textOf(given, 'data'));
  const app = createApp(folders);
  const client = createRouterClient(app.router, { context: app.context });
  try {
    const recoveryKey = await askRecoveryKey();
    const found = await client.recovery.examine({ file, recoveryKey });
    terminal.say(
      `Cadangan ${found.centreName}, dibuat ${localMoment(found.madeAt)}: ${formatNumber(found.clients)} orang, ` +
        `${formatNumber(found.cases)} kasus, ${formatNumber(found.notes)} catatan.`,
    );
    const { userId, loginName } = chooseHead(found.heads);
    const passphrase = await askNewPassphrase(loginName);
    const restored = await client.recovery.restore({ file, recoveryKey, userId, passphrase });
    terminal.say(
      `Brankas dipulihkan ke ${folders.folder}. Masuk sebagai ${restored.loginName} dengan kata sandi baru.`,
    );
    if (restored.lostAttachments !== undefined) {
      terminal.say(`${formatNumber(restored.lostAttachments)} lampiran tidak ditemukan di mana pun.`);
    }
    if (restored.replaced !== undefined) {
      terminal.say(`Brankas yang digantikan disimpan di ${restored.replaced}.`);
    }
  } finally {
    await app.close();
  }
}

/** The Kepala TITIAN_USER names, or the only one there is. */
function chooseHead(heads: Head[]): Head {
  const wanted = process.env.TITIAN_USER?.trim().toLowerCase();
  const [only] = heads;
  if (!wanted && heads.length === 1 && only !== undefined) return only;
  const head = heads.find(({ loginName }) => loginName === wanted);
  if (head !== undefined) return head;
  const names = heads.map(({ loginName, name }) => `${loginName} (${name})`).join(', ');
  throw new Refusal(`Sebutkan Kepala Panti yang mendapat kata sandi baru di TITIAN_USER. Pilihan: ${names}.`);
}

const localMoment = (instant: string) => formatMoment(instant, -new Date(instant).getTimezoneOffset());
