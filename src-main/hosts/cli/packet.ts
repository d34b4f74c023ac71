import { resolve } from 'node:path';
import { Refusal } from '../refusal.ts';
import { checkNewFile, writeNewFile } from '../write-new-file.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { type Client, withVault } from './with-vault.ts';

/** `titian packet`: the case-conference packet of one case, initials for names, NIK masked. */
export async function packet(given: Given, terminal: Terminal): Promise<void> {
  const [data, number, out] = ['data', 'case', 'out'].map((option) => textOf(given, option) ?? '') as [
    string,
    string,
    string,
  ];
  const path = resolve(out);
  const replaces = given.force === true;
  await checkNewFile(path, replaces);
  await withVault(data, async (client) => {
    const caseId = await findCase(client, number);
    const { file, pages, withoutPlan, foundNames } = await client.packet.make({
      caseIds: [caseId],
      purpose: 'save',
    });
    await writeNewFile(path, new Uint8Array(await file.arrayBuffer()), replaces);
    terminal.say(`Bahan konferensi kasus ${number} ditulis ke ${path} (${pages} halaman).`);
    const left = [...new Set(foundNames.left.map(({ word }) => word))];
    if (left.length > 0)
      terminal.say(`Mungkin nama dan tidak disamarkan: ${left.join(', ')}. Periksa sebelum dibagikan.`);
    if (withoutPlan.length > 0) terminal.say('Kasus ini belum memiliki rencana; bagian itu tertulis kosong.');
  });
}

async function findCase(client: Client, number: string): Promise<string> {
  const { rows } = await client.caseload.list({ search: number, status: 'all', limit: 500 });
  const found = rows.find((row) => row.caseNumber.toUpperCase() === number.trim().toUpperCase());
  if (found) return found.caseId;
  throw new Refusal(`Kasus ${number} tidak ditemukan, atau tidak ditugaskan kepada pengguna ini.`);
}
