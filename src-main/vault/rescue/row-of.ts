import type { FoundRow } from './read-page.ts';
import type { Cell } from './read-record.ts';
import type { IndexShape, TableShape } from './table-shapes.ts';
import type { FoundTree } from './walk-trees.ts';

export type Row = Record<string, Cell>;

/** A row of a table by the names of its columns. */
export function toRow({ columns, rowidColumn }: TableShape, { rowid, cells }: FoundRow): Row {
  const row: Row = {};
  // A row older than a column that was added later ends before it.
  for (const [at, { name }] of columns.entries()) if (at < cells.length) row[name] = cells[at] ?? null;
  if (rowidColumn !== undefined && rowid !== undefined) row[rowidColumn] = rowid;
  return row;
}

/** What tells a row of a table from every other: its number in the file, or its key. */
export function identityOf({ hasRowid, key }: TableShape, row: Row, rowid: number | undefined): string {
  return hasRowid ? `${rowid}` : JSON.stringify(key.map((name) => row[name]));
}

/** What an entry of an index tells: which row it leads to, and what that row has in the columns of the index. */
type Entry = { identity: string; partial: Row };

/** An entry of an index by the names of its columns; what an index computes goes by the name of `expression`. */
export function toEntry(table: TableShape, { columns }: IndexShape, cells: readonly Cell[]): Entry {
  const partial: Row = {};
  for (const [at, column] of columns.entries()) partial[column?.name ?? 'expression'] = cells[at] ?? null;
  return { identity: identityOf(table, partial, table.hasRowid ? Number(cells.at(-1)) : undefined), partial };
}

/** The entries of an index as far as it was read; one that goes on in a lost page does not say where it leads. */
export function listEntries(table: TableShape, index: IndexShape, tree: FoundTree | undefined): Entry[] {
  const whole = (tree?.rows ?? []).filter(({ isWhole }) => isWhole);
  return whole.map(({ cells }) => toEntry(table, index, cells));
}

/** Whether a row is the one of which this is known. */
export function agree(row: Row, { expression: _computed, ...known }: Row): boolean {
  return Object.entries(known).every(([name, cell]) => row[name] === cell);
}
