import { resolve } from 'node:path';
import { civilDateOfInstant } from '#domain/instant';
import { formatMonth, isMonth } from '#domain/months/month';
import { formatNumber } from '#domain/words/indonesian';
import { renderWorkbook } from '#platform/paper/workbook';
import { readRecap } from '../collect/recap.ts';
import { recapSheets } from '../collect/recap-workbook.ts';
import { Refusal } from '../refusal.ts';
import { checkNewFile, writeNewFile } from '../write-new-file.ts';
import type { Given, Terminal } from './command.ts';
import { textOf } from './read-arguments.ts';
import { withCollection } from './with-collection.ts';

/** `titian collected`: the workbook of a month over all centres that were gathered. */
export async function collected(given: Given, terminal: Terminal): Promise<void> {
  const month = textOf(given, 'month') ?? '';
  if (!isMonth(month)) throw new Refusal('Opsi --month harus berbentuk YYYY-MM, misalnya 2026-03.', 2);
  const path = resolve(textOf(given, 'out') ?? '');
  const replaces = given.force === true;
  await checkNewFile(path, replaces);
  const today = civilDateOfInstant(new Date().toISOString(), -new Date().getTimezoneOffset());
  const told = await withCollection(textOf(given, 'database') ?? '', (collection) =>
    readRecap(collection, month, today),
  );
  await writeNewFile(path, (await renderWorkbook(recapSheets(told))).bytes, replaces);
  const missing = told.centres.filter(({ revision }) => revision === null).length;
  const all = formatNumber(told.centres.length);
  terminal.say(
    `Rekapitulasi ${formatMonth(month)} dari ${formatNumber(told.centres.length - missing)} di antara ${all} lembaga ditulis ke ${path}.`,
  );
}
