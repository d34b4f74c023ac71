import { z } from 'zod';
import {
  asText,
  type Field,
  type FieldKind,
  type FieldOptions,
  type PrintOptions,
  type ValueOf,
} from './field.ts';
import { isEmptyValue, printValue, schemaOf } from './kinds.ts';

/** Simple fields by name: the columns of a list or a matrix. */
export type Columns = Readonly<Record<string, Field>>;
type Row<C extends Columns> = { [K in keyof C]?: ValueOf<C[K]> };

/** Rows a person adds and removes, each with the same columns (family, instruments, tasks of a party). */
export type ListField<C extends Columns = Columns> = Field<'list', Row<C>[]> & {
  columns: C;
  rowLabel: string;
};
/** A fixed set of rows, each answered with the same columns (nine motivations, document checklist). */
export type MatrixField<
  R extends Readonly<Record<string, string>> = Readonly<Record<string, string>>,
  C extends Columns = Columns,
> = Field<'matrix', { [K in keyof R]?: Row<C> }> & { rows: R; columns: C };

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

function rowSchema(columns: Columns, requireColumns: boolean) {
  return z
    .strictObject(
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [name, schemaOf(column).optional()]),
      ),
    )
    .superRefine((row, context) => {
      if (!requireColumns) return;
      for (const [name, column] of Object.entries(columns)) {
        if (column.required && isEmptyValue(column, (row as Record<string, unknown>)[name])) {
          context.addIssue({ code: 'custom', path: [name], message: `${column.label} belum diisi.` });
        }
      }
    });
}

const rowText = (columns: Columns, row: unknown, options: PrintOptions) =>
  Object.entries(columns).map(([name, column]) => {
    const printed = printValue(column, (row as Record<string, unknown> | undefined)?.[name], options);
    return printed.shape === 'table'
      ? printed.rows.map((cells) => cells.join(', ')).join('; ')
      : printed.text;
  });

const rowIsEmpty = (columns: Columns, row: unknown) =>
  typeof row !== 'object' ||
  row === null ||
  Object.entries(columns).every(([name, column]) =>
    isEmptyValue(column, (row as Record<string, unknown>)[name]),
  );

export const listKind: FieldKind<ListField> = {
  schema: (field) => z.array(rowSchema(field.columns, true)).max(200, { error: 'Paling banyak 200 baris.' }),
  isEmpty: (value) => !Array.isArray(value) || value.length === 0,
  print: (field, value, options) => ({
    shape: 'table',
    head: Object.values(field.columns).map((column) => column.label),
    rows: (Array.isArray(value) ? value : []).map((row) => rowText(field.columns, row, options)),
  }),
};

export const matrixKind: FieldKind<MatrixField> = {
  schema: (field) =>
    z.strictObject(
      Object.fromEntries(
        Object.keys(field.rows).map((row) => [row, rowSchema(field.columns, false).optional()]),
      ),
    ),
  isEmpty: (value) =>
    typeof value !== 'object' ||
    value === null ||
    Object.values(value).every(
      (row) =>
        typeof row !== 'object' || row === null || Object.values(row).every((cell) => asText(cell) === ''),
    ),
  print: (field, value, options) => ({
    shape: 'table',
    head: ['', ...Object.values(field.columns).map((column) => column.label)],
    rows: Object.entries(field.rows)
      .filter(([row]) => !rowIsEmpty(field.columns, (value as Record<string, unknown> | undefined)?.[row]))
      .map(([row, label]) => [
        label,
        ...rowText(field.columns, (value as Record<string, unknown> | undefined)?.[row], options),
      ]),
  }),
};
