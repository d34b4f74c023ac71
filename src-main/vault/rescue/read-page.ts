import { usableBytes } from '../file/page-cipher.ts';
import type { PageFile } from '../file/page-file.ts';
import { type Cell, readRecord, readVarint } from './read-record.ts';

/** A row found in a page; not `isWhole` when a page it goes on in is lost. Rows of indexes have no number of their own. */
export type FoundRow = { rowid?: number; cells: Cell[]; isWhole: boolean };

/** What stands in one page of a table or an index. */
export type TreePage = { kind: 'table' | 'index'; children: number[]; rows: FoundRow[] };

// https://www.sqlite.org/fileformat2.html#b_tree_pages
const kinds = {
  2: { kind: 'index', isLeaf: false },
  5: { kind: 'table', isLeaf: false },
  10: { kind: 'index', isLeaf: true },
  13: { kind: 'table', isLeaf: true },
} as const;

/** Reads a page of a tree; undefined when it is none, or makes no sense. */
export function readTreePage(pages: PageFile, page: Buffer, pageNumber: number): TreePage | undefined {
  try {
    const start = pageNumber === 1 ? 100 : 0;
    const form = kinds[page.readUInt8(start) as keyof typeof kinds];
    if (form === undefined) return undefined;
    const { kind, isLeaf } = form;
    const count = page.readUInt16BE(start + 3);
    const pointers = start + (isLeaf ? 8 : 12);
    const read: TreePage = { kind, children: [], rows: [] };
    for (let index = 0; index < count; index += 1) {
      let at = page.readUInt16BE(pointers + 2 * index);
      if (!isLeaf) {
        read.children.push(page.readUInt32BE(at));
        at += 4;
      }
      if (kind === 'index' || isLeaf) read.rows.push(readRow(pages, page, at, kind));
    }
    if (!isLeaf) read.children.push(page.readUInt32BE(start + 8));
    return read;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function readRow(pages: PageFile, page: Buffer, at: number, kind: 'table' | 'index'): FoundRow {
  const [length, next] = readVarint(page, at);
  const [rowid, body] = kind === 'table' ? readVarint(page, next) : [undefined, next];
  const local = localBytes(length, kind);
  const { payload, isWhole } = readPayload(pages, page, body, local, length);
  return { ...(rowid === undefined ? {} : { rowid }), cells: readRecord(payload), isWhole };
}

/** How much of a row stands in its page; the rest follows in pages of its own. */
function localBytes(length: number, kind: 'table' | 'index'): number {
  const most = kind === 'table' ? usableBytes - 35 : Math.floor(((usableBytes - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((usableBytes - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usableBytes - 4));
  return fitting <= most ? fitting : least;
}

function readPayload(pages: PageFile, page: Buffer, at: number, local: number, length: number) {
  const parts = [page.subarray(at, at + local)];
  let missing = length - local;
  let next = missing > 0 ? page.readUInt32BE(at + local) : 0;
  while (missing > 0) {
    const more = next === 0 ? undefined : pages.read(next);
    if (more === undefined) break;
    parts.push(more.subarray(4, 4 + Math.min(missing, usableBytes - 4)));
    missing -= usableBytes - 4;
    next = more.readUInt32BE(0);
  }
  return { payload: Buffer.concat(parts), isWhole: missing <= 0 };
}
