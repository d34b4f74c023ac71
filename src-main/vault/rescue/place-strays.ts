import type { FoundRow } from './read-page.ts';
import { fitsIndex, fitsTable, isOfSchema } from './row-fit.ts';
import { agree, identityOf, listEntries, type Row, toEntry, toRow } from './row-of.ts';
import { type IndexShape, projections, type Shapes, type TableShape } from './table-shapes.ts';
import { type FoundTree, type FoundTrees, schemaTree } from './walk-trees.ts';

/** A tree that lost pages, and so may have a page nothing leads to. */
type Candidate = {
  tree: FoundTree;
  /** Undefined when none of its pages was read to tell. */
  kind: 'table' | 'index' | undefined;
  /** Its rows are people's work: not an index, and not what is made anew from others. */
  isWork: boolean;
  fits(row: FoundRow): boolean;
  /** Whether something that was read elsewhere speaks for a row: an index knows it, or it tells of a row that is there. */
  isKnown(row: FoundRow): boolean;
};

type Stray = FoundTrees['strays'][number];

/**
 * Gives each page nothing leads to back to the tree it was of: the one whose rows these can be and for which most of
 * what was read elsewhere speaks. Pages of indexes and of what is made anew hold nobody's work, and are left when
 * nothing tells whose they are. Gives the rows that may be people's work and of which no table could be told.
 */
export function placeStrays({ trees, strays }: FoundTrees, shapes: Shapes): FoundRow[] {
  let left = strays;
  // Once more while something finds its place: what came back speaks for more.
  for (let before = -1; left.length !== before; ) {
    before = left.length;
    const candidates = listCandidates(trees, shapes);
    left = left.filter((stray) => !place(stray, candidates));
  }
  const candidates = listCandidates(trees, shapes);
  return left
    .filter((stray) => fitting(stray, candidates).some(({ isWork }) => isWork))
    .flatMap(({ rows }) => rows);
}

function place(stray: Stray, candidates: readonly Candidate[]): boolean {
  const found = fitting(stray, candidates).map((candidate) => ({
    candidate,
    speaking: stray.rows.filter((row) => candidate.isKnown(row)).length,
  }));
  const [best, next] = found.sort((one, other) => other.speaking - one.speaking);
  if (best === undefined || (next !== undefined && best.speaking === next.speaking)) return false;
  for (const row of stray.rows) best.candidate.tree.rows.push(row);
  best.candidate.tree.readPages += 1;
  return true;
}

const fitting = ({ kind, rows }: Stray, candidates: readonly Candidate[]) =>
  candidates.filter((one) => (one.kind ?? kind) === kind && rows.every((row) => one.fits(row)));

function listCandidates(trees: FoundTrees['trees'], shapes: Shapes): Candidate[] {
  const lossy = [...trees.values()].filter(({ lostPages }) => lostPages > 0);
  return lossy.map((tree) => {
    const table = shapes.tables.find(({ name }) => name === tree.name);
    if (table !== undefined) return tableCandidate(tree, table, trees, shapes);
    const index = shapes.indexes.find(({ name }) => name === tree.name);
    if (index !== undefined) return indexCandidate(tree, index, trees, shapes);
    // Of the schema itself, and of the search, which is made anew.
    const fits = tree.name === schemaTree.name ? isOfSchema : () => true;
    return { tree, kind: tree.kind, isWork: false, fits, isKnown: () => false };
  });
}

function tableCandidate(
  tree: FoundTree,
  table: TableShape,
  trees: FoundTrees['trees'],
  { tables, indexes }: Shapes,
): Candidate {
  const told = lazily(() => {
    const entries = new Map<string, Row>();
    for (const index of indexes.filter((one) => one.table === table.name)) {
      for (const { identity, partial } of listEntries(table, index, trees.get(index.name))) {
        entries.set(identity, { ...entries.get(identity), ...partial });
      }
    }
    return entries;
  });
  const parents = lazily(() =>
    table.references.map((reference) => {
      const parent = tables.find(({ name }) => name === reference.table);
      const rows = parent === undefined ? [] : (trees.get(parent.name)?.rows ?? []);
      return {
        column: reference.column,
        keys: new Set(rows.map((row) => parent && toRow(parent, row)[reference.parentColumn])),
      };
    }),
  );
  return {
    tree,
    kind: table.hasRowid ? 'table' : 'index',
    isWork: !projections.has(table.name),
    fits: ({ cells }) => fitsTable(table, cells),
    isKnown(found) {
      const row = toRow(table, found);
      const entry = told().get(identityOf(table, row, found.rowid));
      if (entry !== undefined) return agree(row, entry);
      return parents().some(({ column, keys }) => row[column] !== null && keys.has(row[column] ?? null));
    },
  };
}

function rowsByIdentity(table: TableShape, trees: FoundTrees['trees']) {
  const rows = trees.get(table.name)?.rows ?? [];
  const read = rows.map((row) => ({ row: toRow(table, row), rowid: row.rowid }));
  return new Map(read.map(({ row, rowid }) => [identityOf(table, row, rowid), row]));
}

function indexCandidate(
  tree: FoundTree,
  index: IndexShape,
  trees: FoundTrees['trees'],
  { tables }: Shapes,
): Candidate {
  const table = tables.find(({ name }) => name === index.table);
  const read = lazily(() => table && rowsByIdentity(table, trees));
  return {
    tree,
    kind: 'index',
    isWork: false,
    fits: ({ cells }) => fitsIndex(index, cells),
    isKnown({ cells }) {
      if (table === undefined) return false;
      const { identity, partial } = toEntry(table, index, cells);
      const row = read()?.get(identity);
      return row !== undefined && agree(row, partial);
    },
  };
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
