import { createRequire } from 'node:module';

// What pdfmake lays pages out with, as far as `keep-together` meets it: CommonJS modules without
// types, not among its exports. The version is pinned, and tests/pdf/keep-together.test.ts fails when
// a newer one works otherwise.

/** A node of a document; laying out a text uses up its words. */
export type LaidNode = {
  unbreakable?: boolean;
  style?: unknown;
  /** It is split where a page ends, though a page would hold it. */
  splits?: boolean;
  /** The row of a table that is split so. */
  splitsRow?: number | undefined;
  /** Of a table no page holds the first row of under the headings of the table. */
  splitsFirstRow?: boolean;
  stack?: LaidNode[];
  columns?: LaidNode[];
  ul?: LaidNode[];
  ol?: LaidNode[];
  table?: { body: LaidNode[][] };
  _inlines?: { text: string; width: number }[];
  _bottomByPage?: unknown;
  resetXY?(): void;
};

type Page = { items: unknown[]; pageSize: { height: number } };

/** Where the next line goes. Aside from the pages, where heights are found out, a page has no end. */
export type Context = {
  x: number;
  y: number;
  page: number;
  availableWidth: number;
  availableHeight: number;
  pageMargins: { top: number; bottom: number };
  pages: Page[];
};

/** Lines laid out aside, to be put on a page together. */
type Fragment = { items: unknown[]; height: number };

type Writer = {
  /** Above 0 while what is laid out stands aside from the pages. */
  transactionLevel: number;
  /** The contexts left behind, that of the pages first. */
  contextStack: Context[];
  /** Heads of the tables that are open: they stand again on every page. */
  repeatables: Fragment[];
  context(): Context;
  popContext(): void;
  moveToNextPage(orientation?: string): void;
  addPage(...given: unknown[]): void;
  addFragment(fragment: Fragment): unknown;
  commitUnbreakableBlock(forcedX?: number, forcedY?: number): void;
  removeListener(event: 'pageChanged', listener: unknown): void;
  /** Puts something on this page or the next; answers with nothing when it found no room on either. */
  _fitOnPage(add: () => unknown): unknown;
};

type TableProcessor = {
  tableNode: LaidNode;
  headerRows: number;
  dontBreakRows: boolean;
  rowCallback: unknown;
  reservedAtBottom: number;
  headerRepeatable?: Fragment | null;
  cleanUpRepeatables: boolean;
  beginRow(rowIndex: number, writer: Writer): void;
};

export type LaidRow = { cells: LaidNode[]; tableNode?: LaidNode; rowIndex?: number; dontBreakRows?: boolean };

/** A document as it was laid out, with its nodes in their order. */
export type Laid = { pages: Page[]; linearNodeList: { resetXY(): void }[] };

type LayoutBuilder = {
  writer: Writer;
  /** Lays the whole document out; laid out again once its nodes were given back where they stood. */
  tryLayoutDocument(...given: unknown[]): Laid;
  /** Called of every page when it is begun. */
  addBackground(background: unknown): void;
  processNode(node: LaidNode, isCell?: boolean): void;
  processRow(row: LaidRow): unknown;
};

type Part<Class> = { default: new (...given: never[]) => Class };
const load = createRequire(import.meta.url);

/** The modules; whoever puts another class in place of `default` has it used from then on. */
export const builders = load('pdfmake/js/LayoutBuilder.js') as Part<LayoutBuilder>;
export const tables = load('pdfmake/js/TableProcessor.js') as Part<TableProcessor>;
export const writers = load('pdfmake/js/PageElementWriter.js') as Part<Writer>;
