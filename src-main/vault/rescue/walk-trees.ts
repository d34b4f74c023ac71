import type { PageFile } from '../file/page-file.ts';
import type { Tree } from '../file/rescue-copy.ts';
import { type FoundRow, readTreePage, type TreePage } from './read-page.ts';

/** What was found of one table or index. */
export type FoundTree = {
  name: string;
  kind: 'table' | 'index' | undefined;
  rows: FoundRow[];
  /** Pages its rows were read from, and pages of it that are lost, as far as the pages above them are there to tell. */
  readPages: number;
  lostPages: number;
};

export type FoundTrees = {
  trees: Map<string, FoundTree>;
  /** Pages of some table or index that no page above leads to any more. */
  strays: { kind: 'table' | 'index'; rows: FoundRow[] }[];
};

/** The tree of the schema itself: the first page, and where everything else begins. */
export const schemaTree: Tree = { name: 'sqlite_schema', root: 1 };

/**
 * Reads every tree of a file from its root, in this order. Gives the rows of each, and the pages nothing leads to;
 * `keeps` is asked before a tree whether its rows are wanted, and told of those before it.
 */
export function walkTrees(
  pages: PageFile,
  roots: readonly Tree[],
  keeps: (name: string, before: ReadonlyMap<string, FoundTree>) => boolean,
): FoundTrees {
  const seen = new Set<number>();
  const trees = new Map<string, FoundTree>();
  for (const tree of roots) trees.set(tree.name, walk(pages, tree, seen, keeps(tree.name, trees)));
  const isSomethingLost = [...trees.values()].some(({ lostPages }) => lostPages > 0);
  return { trees, strays: isSomethingLost ? findStrays(pages, seen) : [] };
}

function walk(pages: PageFile, { name, root }: Tree, seen: Set<number>, isKept: boolean): FoundTree {
  const found: FoundTree = { name, kind: undefined, rows: [], readPages: 0, lostPages: 0 };
  const ahead = [root];
  for (let pageNumber = ahead.pop(); pageNumber !== undefined; pageNumber = ahead.pop()) {
    if (seen.has(pageNumber)) continue;
    seen.add(pageNumber);
    const page = readPage(pages, pageNumber);
    if (page === undefined || (found.kind !== undefined && page.kind !== found.kind)) {
      found.lostPages += 1;
      continue;
    }
    found.kind = page.kind;
    if (isKept) for (const row of page.rows) found.rows.push(row);
    if (page.rows.length > 0) found.readPages += 1;
    ahead.push(...page.children.toReversed());
  }
  return found;
}

/** Pages below a lost one. A freed page is zeroed, and so is none of them. */
function findStrays(pages: PageFile, seen: Set<number>): FoundTrees['strays'] {
  const strays: FoundTrees['strays'] = [];
  for (let pageNumber = 1; pageNumber <= pages.pages; pageNumber += 1) {
    const page = seen.has(pageNumber) ? undefined : readPage(pages, pageNumber);
    if (page !== undefined && page.rows.length > 0) strays.push({ kind: page.kind, rows: page.rows });
  }
  return strays;
}

function readPage(pages: PageFile, pageNumber: number): TreePage | undefined {
  const page = pages.read(pageNumber);
  return page === undefined ? undefined : readTreePage(pages, page, pageNumber);
}
