import { resolve } from 'node:path';
import { formatMonth, isMonth } from '#domain/months/month';
import { Refusal } from '../refusal.ts';
import { checkNewFile, writeNewFile } from '../write-new-file.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { withVault } from './with-vault.ts';

/** `titian report`: the month's workbook of counts, without names. */
export async function report(given: Given, terminal: Terminal): Promise<void> {
  const month = textOf(given, 'month') ?? '';
  if (!isMonth(month)) throw new Refusal('Opsi --month harus berbentuk YYYY-MM, misalnya 2026-03.', 2);
  const path = resolve(textOf(given, 'out') ?? '');
  const replaces = given.force === true;
  await checkNewFile(path, replaces);
  await withVault(textOf(given, 'data') ?? '', async (client) => {
    const { file, revision } = await client.monthReport.exportWorkbook({ month });
    await writeNewFile(path, new Uint8Array(await file.arrayBuffer()), replaces);
    const version = revision === 0 ? '' : `, revisi ${revision},`;
    terminal.say(`Laporan ${formatMonth(month)}${version} ditulis ke ${path}.`);
  });
}
