import { resolve } from 'node:path';
import { formatPeriod, periodKindOf } from '#domain/months/period';
import { Refusal } from '../refusal.ts';
import { checkNewFile, writeNewFile } from '../write-new-file.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { withVault } from './with-vault.ts';

/** `titian report`: the workbook of counts of a month or a longer period, without names. */
export async function report(given: Given, terminal: Terminal): Promise<void> {
  const period = textOf(given, 'month') ?? '';
  if (periodKindOf(period) === undefined)
    throw new Refusal(
      'Opsi --month harus berbentuk YYYY-MM, misalnya 2026-03. Masa lain: 2026-T1, 2026-S1, 2026.',
      2,
    );
  const path = resolve(textOf(given, 'out') ?? '');
  const replaces = given.force === true;
  await checkNewFile(path, replaces);
  await withVault(textOf(given, 'data') ?? '', terminal, async (client) => {
    const { file, revision } = await client.monthReport.exportWorkbook({ period });
    await writeNewFile(path, new Uint8Array(await file.arrayBuffer()), replaces);
    const version = revision === 0 ? '' : `, revisi ${revision},`;
    terminal.say(`Laporan ${formatPeriod(period)}${version} ditulis ke ${path}.`);
  });
}
