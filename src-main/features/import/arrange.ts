import type { HeldImport as Told } from '#contract/import-told';
import { columnLetter, textOf } from '#domain/import/cell';
import { fieldsOf, importFields } from '#domain/import/fields';
import {
  findHeadings,
  type Headings,
  headingsAt,
  kindOfSheet,
  type Matched,
  matchColumns,
} from '#domain/import/headings';
import type { SheetKind } from '#domain/import/import-field';
import { looksLikeNik } from '#domain/import/looks-like';
import { type OrderProof, orderOf } from '#domain/import/read-day';
import { foldTicks } from '#domain/import/ticked';
import { valueList } from '#domain/import/value-lists';
import { os, type Work } from '#pipeline';
import type { ReadSheet } from '#platform/sheets/sheet-texts';
import { findHeld, type HeldImport, type HeldSheet, peopleSheet } from './held-import.ts';
import { findMatching } from './import.queries.ts';
import { forgetJudged } from './judging.ts';

type Remembered = Readonly<Record<string, string>>;

/** A sheet as it is understood when it is read: what it holds, where its headings stand, what its columns are. */
export function arrangeAnew({ name, rows }: ReadSheet, remembered: Remembered): HeldSheet {
  const kind = kindOfSheet(name, rows) ?? null;
  const sheet = { ...{ name, raw: rows, tellsOfPeople: kind === 'people' }, ...untold(rows) };
  return kind === null ? sheet : matchAnew(sheet, kind, findHeadings(rows, kind), remembered);
}

/** A sheet of which nothing is taken has neither headings nor columns that speak for another. */
export const untold = (rows: HeldSheet['raw']) => ({
  ...{ rows, kind: null, headingRow: -1, headings: [], columns: [], orders: {} },
});

/** What was ticked in two columns is folded by the headings that hold now; the file itself stays as it was read. */
function matchAnew(sheet: HeldSheet, kind: SheetKind, headings: Headings, remembered: Remembered): HeldSheet {
  const found = { rows: sheet.raw, headings };
  const folded = kind === 'people' ? foldTicks(found) : found;
  const { rows } = folded;
  const { at: headingRow, texts } = folded.headings;
  const columns = matchColumns(kind, texts, rows.slice(headingRow + 1), remembered);
  return { ...sheet, rows, kind, headingRow, headings: texts, columns, orders: {} };
}

/** A column of days: the order its numbers prove, and the one that is read. */
export function orderIn(
  sheet: HeldSheet,
  at: number,
): { proof: OrderProof; order: 'day-first' | 'month-first' } {
  const field = sheet.columns[at]?.field ?? '';
  const proof = orderOf(sheet.rows.slice(sheet.headingRow + 1).map((row) => row[at] ?? null));
  return { proof, order: sheet.orders[field] ?? (proof === 'month-first' ? 'month-first' : 'day-first') };
}

/** Whether a field is a day, so that its column has an order of days. */
export const isDay = (field: string | null): boolean =>
  field !== null && ['day', 'placeAndDay'].includes(importFields[field]?.reads ?? '');

/** The file as a screen shows it. */
export function tellHeld(file: HeldImport, { centre }: Pick<Work, 'centre'>): Told {
  const { fileName, forAll, acceptsAll, earlier } = file;
  const choices = Object.keys(importFields).filter((id) => importFields[id]?.reads === 'choice');
  const lists = choices.map((id) => [id, Object.entries(valueList(id, centre.own)?.options ?? {})]);
  return {
    fileName,
    forAll,
    acceptsAll,
    alsoPeople: otherPeopleIn(file),
    earlier: earlier === undefined ? null : { at: earlier.importedAt, by: earlier.importedBy },
    lacking: lackingIn(file),
    lists: Object.fromEntries(lists),
    sheets: file.sheets.map((sheet, at) => ({
      at,
      name: sheet.name,
      rows: sheet.rows.length,
      kind: sheet.kind,
      headingRow: sheet.headingRow,
      top: sheet.rows.slice(0, 12).map((row) => row.slice(0, 12).map((cell) => textOf(cell).slice(0, 40))),
      columns: sheet.columns.map((column, index) => tellColumn(sheet, column, index)),
    })),
  };
}

function tellColumn(
  sheet: HeldSheet,
  { field, how }: Matched,
  at: number,
): Told['sheets'][number]['columns'][number] {
  const below = sheet.rows.slice(sheet.headingRow + 1, sheet.headingRow + 300);
  const texts = below.map((row) => textOf(row[at])).filter((text) => text !== '');
  const { proof, order } = isDay(field) ? orderIn(sheet, at) : { proof: 'day-first' as const, order: null };
  const isWritten = order !== null && (proof !== 'day-first' || order === 'month-first');
  const hasNumbers = below.some((row) => typeof row[at] === 'number');
  const remark = remarkOn(field, texts, { proof, hasNumbers });
  return {
    at,
    letter: columnLetter(at),
    heading: sheet.headings[at] ?? '',
    samples: [...new Set(texts)].slice(0, 3).map((text) => text.slice(0, 60)),
    field,
    how,
    order: isWritten ? order : null,
    isOrderProven: proof === 'day-first' || proof === 'month-first',
    ...(remark === undefined ? {} : { remark }),
  };
}

function remarkOn(
  field: string | null,
  texts: readonly string[],
  { proof, hasNumbers }: { proof: OrderProof; hasNumbers: boolean },
): string | undefined {
  if (hasNumbers && (field === 'registerNumber' || field === 'caseNumber'))
    return 'Isinya tersimpan sebagai angka: nol di depan, seperti 007, sudah hilang. Bila bukunya memakai nol, betulkan dahulu di berkasnya.';
  if (field === 'familyCardNumber' && looksLikeNik(texts.filter((text) => /^\d{16}$/.test(text))))
    return 'Isinya tampak seperti NIK: periksa apakah kolom NIK dan Nomor KK tertukar.';
  if (!isDay(field)) return undefined;
  if (proof === 'either') return 'Hari dan bulannya dapat dibaca dua cara: pilih urutannya.';
  return proof === 'mixed'
    ? 'Sebagian tanggal hanya cocok dibaca hari lebih dahulu, sebagian bulan lebih dahulu.'
    : undefined;
}

/** The sheets that tell of people too, beside the one that is taken. */
function otherPeopleIn(file: HeldImport): string[] {
  if (peopleSheet(file) === undefined) return [];
  return file.sheets.flatMap(({ name, kind, tellsOfPeople }) =>
    tellsOfPeople && kind === null ? [name] : [],
  );
}

/** What every row needs, and neither a column has nor anybody said for all of them. */
function lackingIn(file: HeldImport): string[] {
  const people = peopleSheet(file);
  if (people === undefined) return [];
  const fields = new Set(people.sheet.columns.map(({ field }) => field));
  return fieldsOf('people').filter(
    (id) => importFields[id]?.needed && !fields.has(id) && (file.forAll[id] ?? '') === '',
  );
}

export const arrange = os.import.arrange.handler(async ({ input, context, errors }) => {
  const file = findHeld(context.session);
  const sheet = file?.sheets[input.sheet];
  if (file === undefined || sheet === undefined) throw errors.NO_FILE();
  forgetJudged(file);
  const { columns: remembered } = await findMatching(context.trx);
  const { kind, headingRow, column } = input;
  if (kind !== undefined) {
    // One sheet of a file tells of the people; the others tell more of them.
    if (kind !== null)
      for (const other of file.sheets) if (other.kind === kind) Object.assign(other, untold(other.raw));
    sheet.tellsOfPeople = kind === 'people';
    Object.assign(
      sheet,
      kind === null ? untold(sheet.raw) : matchAnew(sheet, kind, findHeadings(sheet.raw, kind), remembered),
    );
  }
  if (headingRow !== undefined && sheet.kind !== null)
    Object.assign(
      sheet,
      matchAnew(sheet, sheet.kind, headingsAt(sheet.raw, sheet.kind, headingRow), remembered),
    );
  if (column !== undefined) changeColumn(sheet, column);
  return tellHeld(file, context);
});

type ColumnChange = {
  at: number;
  field?: string | null | undefined;
  order?: 'day-first' | 'month-first' | undefined;
};

function changeColumn(sheet: HeldSheet, { at, field, order }: ColumnChange): void {
  const column = sheet.columns[at];
  if (column === undefined || sheet.kind === null) return;
  if (field !== undefined && (field === null || fieldsOf(sheet.kind).includes(field))) {
    for (const other of sheet.columns) if (field !== null && other.field === field) other.field = null;
    Object.assign(column, { field, how: 'chosen' });
  }
  if (order !== undefined && column.field !== null) sheet.orders[column.field] = order;
}

export const sayForAll = os.import.sayForAll.handler(({ input, context, errors }) => {
  const file = findHeld(context.session);
  if (file === undefined) throw errors.NO_FILE();
  forgetJudged(file);
  const { field, value, acceptsAll } = input;
  if (field !== undefined && importFields[field]?.forAll) file.forAll[field] = value ?? '';
  if (acceptsAll !== undefined) file.acceptsAll = acceptsAll;
  return tellHeld(file, context);
});
