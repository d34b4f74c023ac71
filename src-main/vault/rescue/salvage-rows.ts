import { openPageFile, type PageFile } from '../file/page-file.ts';
import type { RescueCopy, Tree } from '../file/rescue-copy.ts';
import { placeStrays } from './place-strays.ts';
import type { FoundRow } from './read-page.ts';
import { identityOf, listEntries, type Row, toRow } from './row-of.ts';
import { readShapes, type Shapes, type TableShape } from './table-shapes.ts';
import { type FoundTree, type FoundTrees, schemaTree, walkTrees } from './walk-trees.ts';

/** What could be read of a table. */
export type SalvagedTable = {
  shape: TableShape;
  rows: Row[];
  /** Nothing of it is lost: what is not in `rows` was not in the table. */
  isComplete: boolean;
  /** Rows that are lost and that an index knows, with what the indexes tell of them. */
  lost: Row[];
  /** Whether `rows` and `lost` together are all there was: an index of every row is whole, or no page of rows is lost. */
  isCounted: boolean;
  /** How many rows its lost pages may have held, by the pages that were read; 0 when they are counted. */
  estimate: number;
};

export type Salvage = {
  schemaVersion: number;
  pages: number;
  lostPages: number;
  isFirstPageLost: boolean;
  tables: SalvagedTable[];
  /** Rows in pages nothing leads to, of which no table could be told, though one that lost pages may have had them. */
  unplaced: FoundRow[];
  /** Commits behind a damaged one in the log were used: what was written last may be there in an older form. */
  isLogDamaged: boolean;
};

type SalvageSource = { file: string; dataKey: Uint8Array; copy: RescueCopy | undefined };

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
    const unplaced = placeStrays(trees, shapes);
    return {
      schemaVersion: found.schemaVersion,
      pages: pages.pages,
      lostPages: pages.countLost(),
      isFirstPageLost: pages.read(1) === undefined,
      tables: shapes.tables.map((shape) => readTable(shape, shapes, trees)),
      unplaced,
      isLogDamaged: pages.isLogDamaged,
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

function readTable(shape: TableShape, { indexes }: Shapes, { trees }: FoundTrees): SalvagedTable {
  const tree = trees.get(shape.name);
  if (tree === undefined) {
    return { shape, rows: [], isComplete: false, lost: [], isCounted: false, estimate: 0 };
  }
  const whole = tree.rows.filter(({ isWhole }) => isWhole);
  const rows = whole.map((row) => toRow(shape, row));
  if (isComplete(tree)) return { shape, rows, isComplete: true, lost: [], isCounted: true, estimate: 0 };

  const known = new Map<string, Row>();
  const read = new Set(whole.map((row) => identityOf(shape, toRow(shape, row), row.rowid)));
  const tell = (identity: string, partial: Row) => {
    if (!read.has(identity)) known.set(identity, { ...known.get(identity), ...partial });
  };
  // A row that goes on in a lost page is told by its first columns.
  for (const row of tree.rows.filter(({ isWhole }) => !isWhole)) {
    const partial = toRow(shape, row);
    tell(identityOf(shape, partial, row.rowid), partial);
  }
  const own = indexes.filter(({ table }) => table === shape.name);
  for (const index of own) {
    for (const { identity, partial } of listEntries(shape, index, trees.get(index.name)))
      tell(identity, partial);
  }
  const isCounted =
    tree.lostPages === 0 || own.some(({ name, isFull }) => isFull && isWholeIndex(trees.get(name)));
  const lost = [...known.values()];
  const estimate = isCounted ? 0 : Math.max(lost.length, estimateLost(tree));
  return { shape, rows, isComplete: false, lost, isCounted, estimate };
}

const isWholeIndex = (tree: FoundTree | undefined) => tree !== undefined && isComplete(tree);

/** As many rows a lost page as a page that was read has; of a table of which no page was read nothing is known. */
function estimateLost({ rows, readPages, lostPages }: FoundTree): number {
  return readPages === 0 ? 0 : Math.round((lostPages * rows.length) / readPages);
}
