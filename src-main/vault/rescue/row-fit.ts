import type { FoundRow } from './read-page.ts';
import type { Cell } from './read-record.ts';
import type { ColumnShape, IndexShape, TableShape } from './table-shapes.ts';

/** Whether these can be the values of a row of a table, as its declaration has them. */
export function fitsTable({ columns, rowidColumn }: TableShape, cells: readonly Cell[]): boolean {
  if (cells.length !== columns.length) return false;
  return columns.every((column, at) =>
    column.name === rowidColumn ? cells[at] === null : fitsColumn(column, cells[at] ?? null),
  );
}

/** Whether these can be an entry of an index. */
export function fitsIndex({ columns }: IndexShape, cells: readonly Cell[]): boolean {
  const isLong = cells.length === columns.length || cells.length === columns.length + 1;
  return (
    isLong && columns.every((column, at) => column === undefined || fitsColumn(column, cells[at] ?? null))
  );
}

/** A row of the schema itself, which is known without the file. */
export function isOfSchema({ cells: [type, name, , root, ...rest] }: FoundRow): boolean {
  const isKnown = typeof type === 'string' && ['table', 'index', 'view', 'trigger'].includes(type);
  return isKnown && typeof name === 'string' && Number.isInteger(root) && rest.length === 1;
}

function fitsColumn({ type, isRequired }: ColumnShape, cell: Cell): boolean {
  if (cell === null) return !isRequired;
  if (type === 'TEXT') return typeof cell === 'string';
  if (type === 'INTEGER') return Number.isInteger(cell);
  if (type === 'REAL') return typeof cell === 'number';
  return type !== 'BLOB' || cell instanceof Uint8Array;
}
