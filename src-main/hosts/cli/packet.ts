import { resolve } from 'node:path';
import type { PacketSize } from '#domain/papers/packet-plan';
import { Refusal } from '../refusal.ts';
import { checkNewFile, writeNewFile } from '../write-new-file.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { type Client, withVault } from './with-vault.ts';

/** `titian packet`: the case-conference packet of one case in either size, initials for names, NIK masked. */
export async function packet(given: Given, terminal: Terminal): Promise<void> {
  const [data, number, out] = ['data', 'case', 'out'].map((option) => textOf(given, option) ?? '') as [
    string,
    string,
    string,
  ];
  const size = sizeOf(given);
  const path = resolve(out);
  const replaces = given.force === true;
  await checkNewFile(path, replaces);
  await withVault(data, terminal, async (client) => {
    const caseId = await findCase(client, number);
    const { file, pages, withoutPlan, foundNames } = await client.packet.make({
      caseIds: [caseId],
      size,
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

const sizes: Readonly<Record<string, PacketSize>> = { ringkas: 'brief', lengkap: 'full' };

function sizeOf(given: Given): PacketSize {
  const size = Object.entries(sizes).find(([word]) => word === (textOf(given, 'size') ?? 'ringkas'));
  if (size === undefined) throw new Refusal('Opsi --size harus ringkas atau lengkap.', 2);
  return size[1];
}

async function findCase(client: Client, number: string): Promise<string> {
  const { rows } = await client.caseload.list({ search: number, status: 'all', limit: 500 });
  const found = rows.find((row) => row.caseNumber.toUpperCase() === number.trim().toUpperCase());
  if (found) return found.caseId;
  throw new Refusal(`Kasus ${number} tidak ditemukan, atau tidak ditugaskan kepada pengguna ini.`);
}
