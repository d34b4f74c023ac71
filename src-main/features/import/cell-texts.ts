import { defined } from '#domain/defined';
import { textOf } from '#domain/import/cell';
import type { HeldRow } from '#domain/import/row-reader';
import { columnsOf, type HeldImport, rowKey } from './held-import.ts';

/** A row as it is held, with what was typed in its cells since. */
export const heldRow = (file: HeldImport, sheet: number, at: number): HeldRow => ({
  cells: file.sheets[sheet]?.rows[at] ?? [],
  mended: file.mended.get(rowKey(sheet, at)) ?? {},
});

/** What stands in a row, field by field, as a screen shows it; `mended` before what the file has. */
export function cellTexts(
  file: HeldImport,
  index: number,
  at: number,
  fields: readonly string[],
): Record<string, string> {
  const sheet = file.sheets[index];
  if (sheet === undefined) return {};
  const columns = columnsOf(sheet);
  const { cells, mended } = heldRow(file, index, at);
  return defined(
    Object.fromEntries(
      fields.map((field) => {
        const column = columns.get(field);
        return [
          field,
          mended[field] ?? (column === undefined ? (file.forAll[field] ?? '') : textOf(cells[column])),
        ];
      }),
    ),
  );
}
