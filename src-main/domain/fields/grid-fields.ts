import { z } from 'zod';
import {
  asText,
  type DatedPart,
  type Draft,
  type Field,
  type FieldKind,
  type FieldOptions,
  isHollow,
  type PrintOptions,
  type ValueOf,
} from './field.ts';
import { daysOf, isEmptyValue, maskValue, printValue, schemaOf } from './kinds.ts';

/** Simple fields by name: the columns of a list or a matrix. */
type Columns = Readonly<Record<string, Field>>;
type RowOf<C extends Columns> = { [K in keyof C]?: ValueOf<C[K]> };

/** Rows a person adds and removes, each with the same columns (family, instruments, tasks of a party). */
export type ListField<C extends Columns = Columns> = Field<'list', RowOf<C>[]> & {
  columns: C;
  rowLabel: string;
};
/** A fixed set of rows, each answered with the same columns (nine motivations, document checklist). */
export type MatrixField<
  R extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
  C extends Columns = Columns,
> = Field<'matrix', { [K in keyof R]?: RowOf<C> }> & { rows: R; columns: C };

/** Rows of `columns`; `rowLabel` names one row on the "add" button and in troubles. */
export function list<const C extends Columns>(
  label: string,
  rowLabel: string,
  columns: C,
  more: FieldOptions = {},
): ListField<C> {
  return { kind: 'list', label, rowLabel, columns, ...more };
}

/** The rows of `rows`, each with `columns`. */
export function matrix<const R extends Readonly<Record<string, string>>, const C extends Columns>(
  label: string,
  rows: R,
  columns: C,
  more: FieldOptions = {},
): MatrixField<R, C> {
  return { kind: 'matrix', label, rows, columns, ...more };
}

/** The answered cells of a matrix, by row and column. */
export type MatrixRows = Readonly<Record<string, Readonly<Draft> | undefined>>;

/** The rows with one cell changed, and with what follows from it in its row. */
export function withCell(
  { columns }: MatrixField,
  rows: MatrixRows,
  row: string,
  name: string,
  value: unknown,
): MatrixRows {
  const following = Object.entries(columns).flatMap(([other, { follows }]) =>
    follows?.field === name ? [[other, follows.as(value, {})]] : [],
  );
  return { ...rows, [row]: { ...rows[row], [name]: value, ...Object.fromEntries(following) } };
}

type Row = Readonly<Record<string, unknown>>;
const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

/** A row is checked cell by cell, so that every trouble in it is named at once; an empty row has none. */
function rowSchema(columns: Columns) {
  return z.unknown().superRefine((row, context) => {
    if (isHollow(row)) return;
    const refuse = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (!isRow(row)) return refuse([], 'Baris ini tidak dapat dibaca.');
    for (const name of Object.keys(row)) {
      if (!Object.hasOwn(columns, name)) refuse([name], `Kolom "${name}" tidak dikenal.`);
    }
    for (const [name, column] of Object.entries(columns)) {
      if (column.shownWhen?.(row) === false) continue;
      if (!isEmptyValue(column, row[name])) {
        for (const issue of schemaOf(column).safeParse(row[name]).error?.issues ?? [])
          refuse([name, ...issue.path], `${column.label}: ${issue.message}`);
      } else if (column.required || column.requiredWhen?.(row)) {
        refuse([name], `${column.label} belum diisi.`);
      }
    }
  });
}

/** The cells of a row; what the declaration does not have (an older version did) joins the last one. */
function rowText(columns: Columns, row: unknown, options: PrintOptions): string[] {
  const cells = Object.entries(columns).map(([name, column]) => {
    const printed = printValue(column, isRow(row) ? row[name] : undefined, options);
    return printed.shape === 'table'
      ? printed.rows.map((inner) => inner.join(', ')).join('; ')
      : printed.text;
  });
  const others = isRow(row)
    ? Object.entries(row).filter(([name, cell]) => !Object.hasOwn(columns, name) && !isHollow(cell))
    : [['', row] as const];
  const last = [cells.pop() ?? '', ...others.map(([name, cell]) => [name, asText(cell)].join(' '))];
  return [...cells, last.filter((text) => text !== '').join('; ')];
}

const maskRow = (columns: Columns, row: unknown): unknown =>
  isRow(row)
    ? Object.fromEntries(
        Object.entries(row).map(([name, cell]) => {
          const column = columns[name];
          return [name, column === undefined ? cell : maskValue(column, cell)];
        }),
      )
    : row;

const daysOfRow = (columns: Columns, row: unknown, path: PropertyKey[]): DatedPart[] =>
  Object.entries(columns).flatMap(([name, column]) =>
    isRow(row) && !isEmptyValue(column, row[name])
      ? daysOf(column, row[name]).map((part) => ({ ...part, path: [...path, name, ...part.path] }))
      : [],
  );

export const listKind: FieldKind<ListField> = {
  schema: (field) =>
    z
      .array(rowSchema(field.columns), { error: 'Isian ini bukan daftar.' })
      .max(200, { error: 'Paling banyak 200 baris.' }),
  isEmpty: isHollow,
  print: (field, value, options) => ({
    shape: 'table',
    head: Object.values(field.columns).map((column) => column.label),
    rows: [value]
      .flat()
      .filter((row) => !isHollow(row))
      .map((row) => rowText(field.columns, row, options)),
  }),
  locate: (field, _value, [index]) =>
    typeof index === 'number' ? `${field.rowLabel} ${index + 1}` : undefined,
  mask: (field, value) => (Array.isArray(value) ? value.map((row) => maskRow(field.columns, row)) : value),
  days: (field, value) => [value].flat().flatMap((row, index) => daysOfRow(field.columns, row, [index])),
};

export const matrixKind: FieldKind<MatrixField> = {
  schema: (field) =>
    z.strictObject(
      Object.fromEntries(Object.keys(field.rows).map((row) => [row, rowSchema(field.columns).optional()])),
      { error: 'Isian ini tidak dapat dibaca.' },
    ),
  isEmpty: isHollow,
  print: (field, value, options) => {
    const answered: Row = isRow(value) ? value : { '': value };
    const rows = Object.keys({ ...field.rows, ...answered }).filter((row) => !isHollow(answered[row]));
    return {
      shape: 'table',
      head: ['', ...Object.values(field.columns).map((column) => column.label)],
      rows: rows.map((row) => [field.rows[row] ?? row, ...rowText(field.columns, answered[row], options)]),
    };
  },
  locate: (field, _value, [row]) => field.rows[String(row)],
  mask: (field, value) =>
    isRow(value)
      ? Object.fromEntries(Object.entries(value).map(([row, cells]) => [row, maskRow(field.columns, cells)]))
      : value,
  days: (field, value) =>
    isRow(value)
      ? Object.entries(value).flatMap(([row, cells]) => daysOfRow(field.columns, cells, [row]))
      : [],
};
