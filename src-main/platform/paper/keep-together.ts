import { Attempt, leastStart, remember } from './laid-aside.ts';
import {
  builders,
  type Context,
  type Laid,
  type LaidNode,
  type LaidRow,
  tables,
  writers,
} from './pdfmake-layout.ts';
import { linesOf, SignedPages, signsStyle } from './signed-pages.ts';

/** A row about to be laid out aside, and what stands there before it: the head of its table, or nothing. */
type OpenRow = { table: KeepingTable; rowIndex: number; items: number; y: number };

/** Puts nothing aside for good: what finds no room is an error, never a gap in the paper. */
class KeepingWriter extends writers.default {
  attempt: Attempt | undefined;
  openRow: OpenRow | undefined;
  isGivenUp = false;
  /** How much shorter a page is than its paper, in points, by its place. */
  cuts: ReadonlyMap<number, number> = new Map();
  /** Of each page what was left of it when the next began, and how many of its items are heads of tables. */
  readonly ends = { left: new Map<number, number>(), heads: new Map<number, number>() };

  override moveToNextPage(orientation?: string): void {
    const { page, availableHeight } = this.context();
    if (this.transactionLevel === 0) this.ends.left.set(page, availableHeight);
    super.moveToNextPage(orientation);
    this.beginPage();
  }

  override addPage(...given: unknown[]): void {
    super.addPage(...given);
    this.beginPage();
  }

  private beginPage(): void {
    if (this.transactionLevel > 0) return;
    const context = this.context();
    const { page, pages } = context;
    const { heads } = this.ends;
    if (!heads.has(page)) heads.set(page, pages[page]?.items.length ?? 0);
    context.availableHeight -= this.cuts.get(page) ?? 0;
  }

  override _fitOnPage(add: () => unknown): unknown {
    for (;;) {
      const position = super._fitOnPage(add);
      if (position) return position;
      // What is higher than a page that was made shorter stands on the one after it.
      if (!this.cuts.has(this.context().page))
        throw new RangeError('a part of the document is higher than a page');
    }
  }

  override commitUnbreakableBlock(forcedX?: number, forcedY?: number): void {
    const isTooHigh = forcedX === undefined && (this.attempt?.isSplit || this.context().y > this.room());
    if (this.transactionLevel === 1 && this.attempt !== undefined && isTooHigh) this.giveUp();
    else super.commitUnbreakableBlock(forcedX, forcedY);
  }

  /** Drops what was laid out aside; it is laid out again otherwise. */
  giveUp(): void {
    this.transactionLevel = 0;
    this.popContext();
    this.isGivenUp = true;
  }

  /** What a page holds under the heads of tables that stand on each, in points. */
  room(): number {
    const { pageMargins, pages, page } = this.contextStack[0] ?? this.context();
    const heads = this.repeatables.reduce((sum, { height }) => sum + height, 0);
    return (pages[page]?.pageSize.height ?? 0) - pageMargins.top - pageMargins.bottom - heads;
  }
}

/**
 * Keeps each row on one page where a page holds it; the head of a table never stands
 * without a row, or its start.
 */
class KeepingTable extends tables.default {
  private keepsRows: boolean | undefined;

  override beginRow(rowIndex: number, writer: KeepingWriter): void {
    this.keepsRows ??= this.dontBreakRows;
    this.dontBreakRows = this.keepsRows;
    const { pages, y } = writer.context();
    const level = writer.transactionLevel;
    super.beginRow(rowIndex, writer);
    const isAside = writer.transactionLevel > level && level === 0;
    writer.openRow = {
      table: this,
      rowIndex,
      items: isAside ? 0 : (pages[0]?.items.length ?? 0),
      y: isAside ? 0 : y,
    };
  }

  /** Begins a row again that is higher than a page: it is split, and its table's head stands over it. */
  splitRow({ rowIndex, items, y }: OpenRow, writer: KeepingWriter): void {
    writer.removeListener('pageChanged', this.rowCallback);
    const [aside] = writer.context().pages;
    writer.giveUp();
    writer.isGivenUp = false;
    if (writer.context().availableHeight < y + leastStart) writer.moveToNextPage();
    if (this.headerRepeatable && aside !== undefined) {
      writer.addFragment({ items: aside.items.slice(0, items), height: y });
      writer.repeatables.push(this.headerRepeatable);
      this.cleanUpRepeatables = true;
      this.headerRepeatable = null;
    }
    this.dontBreakRows = false;
    super.beginRow(rowIndex, writer);
  }
}

class KeepingBuilder extends builders.default {
  declare writer: KeepingWriter;
  private readonly signed = new SignedPages();

  /** Again and again until nobody signs on a page of their own. */
  override tryLayoutDocument(...given: unknown[]): Laid {
    for (;;) {
      this.signed.begin();
      const laid = super.tryLayoutDocument(...given);
      if (!this.signed.mend(this.writer.ends, laid.pages)) return laid;
      for (const node of laid.linearNodeList) node.resetXY();
    }
  }

  /** Called of every page that is begun, before anything stands on it. */
  override addBackground(background: unknown): void {
    this.writer.cuts = this.signed.cuts;
    super.addBackground(background);
  }

  override processNode(node: LaidNode, isCell?: boolean): void {
    const { signed, writer } = this;
    const { page, pages } = writer.context();
    if (node.style === signsStyle)
      signed.aside ??= writer.transactionLevel > 0 ? linesOf(pages[page]?.items ?? []) : 0;
    if (!node.unbreakable || writer.transactionLevel > 0) {
      this.processPart(node, isCell);
      return;
    }
    const giveBack = remember(node);
    const place = { ...placeOf(writer.context()) };
    const stood = [...(pages[page]?.items ?? [])];
    const attempt = new Attempt(node);
    writer.attempt = attempt;
    super.processNode(node, isCell);
    writer.attempt = undefined;
    if (!writer.isGivenUp) {
      this.noteWhole(node, page, stood);
      return;
    }
    signed.aside = undefined;
    writer.isGivenUp = false;
    giveBack();
    Object.assign(writer.context(), place);
    const isOnePage = attempt.start <= writer.room();
    if (!isOnePage && attempt.parts.length > 2) node.stack = attempt.partHeadings();
    else attempt.split();
    if (isOnePage && place.availableHeight < attempt.start) writer.moveToNextPage();
    node.unbreakable = false;
    super.processNode(node, isCell);
  }

  /** A block stands whole: who signs in it signs under what stood before it on the page on which it began. */
  private noteWhole(node: LaidNode, began: number, stood: readonly unknown[]): void {
    const { signed, writer } = this;
    const { page } = writer.context();
    if (signed.aside === undefined) signed.before = node;
    else signed.note(page, page === began ? linesOf(stood, writer.ends.heads.get(page)) : 0);
  }

  /** What begins the body of a block and is to stay together is part of its start, where a page holds it under the headings. */
  private processPart(node: LaidNode, isCell?: boolean): void {
    const { writer } = this;
    const { attempt } = writer;
    const { y } = writer.context();
    attempt?.begin(node, y);
    super.processNode(node, isCell);
    const end = writer.context().y;
    if (node.unbreakable && attempt?.isTopOfBody(y) && end <= writer.room())
      attempt.start = Math.max(attempt.start, end);
  }

  override processRow(row: LaidRow): unknown {
    const { writer } = this;
    const open = writer.openRow;
    writer.openRow = undefined;
    const isHead = open !== undefined && open.rowIndex < open.table.headerRows;
    if (open === undefined || isHead || writer.transactionLevel === 0) return super.processRow(row);
    const giveBack = writer.attempt ? undefined : remember({ stack: row.cells });
    const laidOut = super.processRow(row);
    const end = writer.context().y + open.table.reservedAtBottom;
    const { tableNode } = open.table;
    const isFirst = open.rowIndex === open.table.headerRows;
    const isTooHigh =
      end > writer.room() ||
      (isFirst && tableNode.splitsFirstRow === true) ||
      (giveBack !== undefined && tableNode.splitsRow === open.rowIndex);
    if (isFirst && writer.attempt?.body === tableNode) {
      tableNode.splitsFirstRow = isTooHigh;
      writer.attempt.start = isTooHigh ? open.y + leastStart : end;
    }
    if (giveBack !== undefined) this.signed.before = { ...row, tableNode, rowIndex: open.rowIndex };
    if (giveBack === undefined || !isTooHigh) return laidOut;
    giveBack();
    open.table.splitRow(open, writer);
    return super.processRow({ ...row, dontBreakRows: false });
  }
}

const placeOf = ({ x, y, page, availableWidth, availableHeight }: Context) => ({
  x,
  y,
  page,
  availableWidth,
  availableHeight,
});

/**
 * Has pdfmake keep together what is declared so wherever a page holds it (`unbreakable`, `dontBreakRows`, the
 * head of a table with its first row), and split what no page holds, its first lines under its headings.
 * pdfmake alone leaves such a block out without a word (bpampuch/pdfmake 207, 1667, 2219). The last of an
 * unbreakable stack is its body, what stands before are its headings.
 */
export function keepTogether(): void {
  writers.default = KeepingWriter as unknown as typeof writers.default;
  tables.default = KeepingTable as unknown as typeof tables.default;
  builders.default = KeepingBuilder as unknown as typeof builders.default;
}
