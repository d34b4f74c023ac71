import { resolve } from 'node:path';
import { makeDemoVault } from '#demo/make-demo-vault';
import { isCivilDate } from '#domain/civil-date';
import { civilDateOfInstant, zoneOffsets } from '#domain/instant';
import { Refusal } from '../refusal.ts';
import type { Given, Terminal } from './command.ts';
import { numberOf, textOf } from './read-arguments.ts';

/** `titian demo`: a vault of made-up people, with the accounts that open it. */
export async function demo(given: Given, terminal: Terminal): Promise<void> {
  const today = textOf(given, 'today') ?? civilDateOfInstant(new Date().toISOString(), zoneOffsets.WIB);
  if (!isCivilDate(today)) throw new Refusal('Opsi --today harus tanggal berbentuk YYYY-MM-DD.', 2);
  const folder = resolve(textOf(given, 'data') ?? '');
  const cases = numberOf(given, 'cases', 1, 100_000) ?? 120;
  const seed = numberOf(given, 'seed', 0, 999_999_999) ?? 1;
  const made = await makeDemoVault({ folder, cases, seed, today, onProgress: progress(terminal) });
  terminal.out(given.json === true ? JSON.stringify({ folder, ...made }, null, 2) : describe(folder, made));
}

type Made = Awaited<ReturnType<typeof makeDemoVault>>;

function describe(folder: string, { users, caseNumbers }: Made): string {
  return [
    `Brankas contoh dibuat di ${folder}. Semua orang di dalamnya rekaan.`,
    '',
    'Pengguna      Kata sandi             Peran',
    ...users.map(
      ({ loginName, passphrase, roleLabel, name }) =>
        `${loginName.padEnd(13)} ${passphrase.padEnd(22)} ${roleLabel} (${name})`,
    ),
    '',
    `Beberapa nomor kasus: ${caseNumbers.slice(0, 5).join(', ')}`,
    `Buka dengan: npm run titian -- serve --data ${folder}`,
  ].join('\n');
}

/** A line at each quarter of the way. */
function progress(terminal: Terminal): (done: number, total: number) => void {
  let quarters = 0;
  return (done, total) => {
    const reached = Math.floor((done / total) * 4);
    if (reached <= quarters || reached === 4) return;
    quarters = reached;
    terminal.say(`${done} dari ${total} kasus dibuat ...`);
  };
}
