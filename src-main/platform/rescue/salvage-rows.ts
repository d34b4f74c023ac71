import type { RescueCopy, Tree } from '../vault/rescue-copy.ts';
import { openPageFile, type PageFile } from './page-file.ts';
import type { FoundRow } from './read-page.ts';
import type { Cell } from './read-record.ts';
import {
  type ColumnShape,
  type IndexShape,
  readShapes,
  type Shapes,
  type TableShape,
} from './table-shapes.ts';
import { type FoundTree, type FoundTrees, schemaTree, walkTrees } from './walk-trees.ts';

export type Row = Record<string, Cell>;

/** What could be read of a table. */
export type SalvagedTable = {
  shape: TableShape;
  rows: Row[];
  /** Nothing of it is lost: what is not in `rows` was not in the table. */
  isComplete: boolean;
  /** Rows that are lost and that an index knows, with what the indexes tell of them. */
  lost: Row[];
  /** Whether its indexes are whole, so that `rows` and `lost` together are all there was. */
  isCounted: boolean;
};

export type Salvage = {
  schemaVersion: number;
  pages: number;
  lostPages: number;
  isFirstPageLost: boolean;
  tables: SalvagedTable[];
  /** Rows in pages nothing leads to, of which no table could be told. */
  unplacedRows: number;
};

export type SalvageSource = { file: string; dataKey: Uint8Array; copy: RescueCopy | undefined };

/**
 * Reads every row there is in a damaged database, page by page and without SQLite, and touches nothing. Each page taken
 * was written under this key under its number. Where a page is lost, the pages below it are found by what they hold, and
 * the rows in it are counted and named by the indexes. Undefined when not even the places of the tables are known.
 */
export function salvageRows({ file, dataKey, copy }: SalvageSource): Salvage | undefined {
  const pages = openPageFile(file, dataKey, copy?.firstPage.subarray(0, 16));
  try {
    const found = findSchema(pages, copy);
    if (found === undefined) return undefined;
    const shapes = readShapes(found.schemaVersion);
    const trees = readTrees(pages, found.trees, shapes);
    const unplacedRows = placeStrays(trees, shapes);
    return {
      schemaVersion: found.schemaVersion,
      pages: pages.pages,
      lostPages: pages.countLost(),
      isFirstPageLost: pages.read(1) === undefined,
      tables: shapes.tables.map((shape) => readTable(shape, shapes, trees)),
      unplacedRows,
    };
  } finally {
    pages.close();
  }
}

type Schema = { schemaVersion: number; trees: Tree[] };

/** Where everything begins: by the file itself, or by the copy when a page of that is lost. */
function findSchema(pages: PageFile, copy: RescueCopy | undefined): Schema | undefined {
  const first = pages.read(1);
  const schema = walkTrees(pages, [schemaTree], () => true).trees.get(schemaTree.name);
  if (first === undefined || schema === undefined || schema.lostPages > 0) return copy;
  const trees = schema.rows
    .map(({ cells: [, name, , root] }) => ({ name: `${name}`, root: Number(root ?? 0) }))
    .filter(({ root }) => root > 0);
  return { schemaVersion: first.readUInt32BE(60), trees };
}

/** Tables first: the rows of an index are wanted only where something of its table is lost. */
function readTrees(pages: PageFile, roots: Tree[], { tables, indexes }: Shapes): FoundTrees {
  const tableOf = new Map(indexes.map(({ name, table }) => [name, table]));
  const isTable = new Set(tables.map(({ name }) => name));
  const ordered = [
    schemaTree,
    ...roots.filter(({ name }) => !tableOf.has(name)),
    ...roots.filter(({ name }) => tableOf.has(name)),
  ];
  return walkTrees(pages, ordered, (name, before) => {
    const table = before.get(tableOf.get(name) ?? '');
    return isTable.has(name) || (table !== undefined && !isComplete(table));
  });
}

const isComplete = (tree: FoundTree) => tree.lostPages === 0 && tree.rows.every(({ isWhole }) => isWhole);

type Candidate = { tree: FoundTree; kind: 'table' | 'index'; fits(row: FoundRow): boolean };

/** Gives each page nothing leads to back to the one tree that lost pages and whose rows these can be. */
function placeStrays({ trees, strays }: FoundTrees, { tables, indexes }: Shapes): number {
  const candidates: Candidate[] = [];
  const add = (name: string, kind: Candidate['kind'], fits: Candidate['fits']) => {
    const tree = trees.get(name);
    if (tree !== undefined && tree.lostPages > 0) candidates.push({ tree, kind, fits });
  };
  for (const shape of tables) {
    add(shape.name, shape.hasRowid ? 'table' : 'index', ({ cells }) => fitsTable(shape, cells));
  }
  for (const index of indexes) add(index.name, 'index', ({ cells }) => fitsIndex(index, cells));
  add(schemaTree.name, 'table', isOfSchema);

  let unplaced = 0;
  for (const { kind, rows } of strays) {
    const fitting = candidates.filter((one) => one.kind === kind && rows.every((row) => one.fits(row)));
    const [only] = fitting;
    if (fitting.length === 1 && only !== undefined) for (const row of rows) only.tree.rows.push(row);
    else unplaced += rows.length;
  }
  return unplaced;
}

/** A row of the schema itself, which is known without the file. */
function isOfSchema({ cells: [type, name, , root, ...rest] }: FoundRow): boolean {
  const isKnown = typeof type === 'string' && ['table', 'index', 'view', 'trigger'].includes(type);
  return isKnown && typeof name === 'string' && Number.isInteger(root) && rest.length === 1;
}

function fitsTable({ columns, rowidColumn }: TableShape, cells: readonly Cell[]): boolean {
  if (cells.length !== columns.length) return false;
  return columns.every((column, at) =>
    column.name === rowidColumn ? cells[at] === null : fitsColumn(column, cells[at] ?? null),
  );
}

function fitsIndex({ columns }: IndexShape, cells: readonly Cell[]): boolean {
  const isLong = cells.length === columns.length || cells.length === columns.length + 1;
  return (
    isLong && columns.every((column, at) => column === undefined || fitsColumn(column, cells[at] ?? null))
  );
}

function fitsColumn({ type, isRequired }: ColumnShape, cell: Cell): boolean {
  if (cell === null) return !isRequired;
  if (type === 'TEXT') return typeof cell === 'string';
  if (type === 'INTEGER') return Number.isInteger(cell);
  if (type === 'REAL') return typeof cell === 'number';
  return type !== 'BLOB' || cell instanceof Uint8Array;
}

function readTable(shape: TableShape, { indexes }: Shapes, { trees }: FoundTrees): SalvagedTable {
  const tree = trees.get(shape.name);
  const own = indexes.filter(({ table }) => table === shape.name);
  if (tree === undefined) return { shape, rows: [], isComplete: false, lost: [], isCounted: false };
  const whole = tree.rows.filter(({ isWhole }) => isWhole);
  const rows = whole.map((row) => toRow(shape, row));
  if (isComplete(tree)) return { shape, rows, isComplete: true, lost: [], isCounted: true };

  const known = new Map<string, Row>();
  const read = new Set(whole.map((row) => identityOf(shape, toRow(shape, row), row.rowid)));
  for (const index of own) {
    for (const { cells } of trees.get(index.name)?.rows ?? []) {
      const partial = toPartialRow(index, cells);
      const identity = identityOf(shape, partial, shape.hasRowid ? Number(cells.at(-1)) : undefined);
      if (!read.has(identity)) known.set(identity, { ...known.get(identity), ...partial });
    }
  }
  const isCounted = own.some(({ name, isFull }) => isFull && isWholeIndex(trees.get(name)));
  return { shape, rows, isComplete: false, lost: [...known.values()], isCounted };
}

const isWholeIndex = (tree: FoundTree | undefined) => tree !== undefined && tree.lostPages === 0;

function toRow({ columns, rowidColumn }: TableShape, { rowid, cells }: FoundRow): Row {
  const row: Row = {};
  // A row older than a column that was added later ends before it.
  for (const [at, { name }] of columns.entries()) if (at < cells.length) row[name] = cells[at] ?? null;
  if (rowidColumn !== undefined && rowid !== undefined) row[rowidColumn] = rowid;
  return row;
}

function toPartialRow({ columns }: IndexShape, cells: readonly Cell[]): Row {
  const row: Row = {};
  for (const [at, column] of columns.entries())
    if (column !== undefined) row[column.name] = cells[at] ?? null;
  return row;
}

function identityOf({ hasRowid, key }: TableShape, row: Row, rowid: number | undefined): string {
  return hasRowid ? `${rowid}` : JSON.stringify(key.map((name) => row[name]));
}
