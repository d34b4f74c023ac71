import { builders, type Context, type LaidNode, type LaidRow, tables, writers } from './pdfmake-layout.ts';

/** So much of what is split stands at least where it begins, in points: two lines. */
const leastStart = 28;

/**
 * A block laid out aside, to see whether a page holds it: what it is made of, the last being its body, where each begins, and
 * how much of it must stand where it begins.
 */
class Attempt {
  readonly parts: readonly LaidNode[];
  private readonly tops: number[] = [];
  start = leastStart;

  constructor(node: LaidNode) {
    this.parts = node.stack ?? [node];
  }

  get body(): LaidNode | undefined {
    return this.parts.at(-1);
  }

  /** One of its parts begins at `y`. */
  begin(node: LaidNode, y: number): void {
    const place = this.parts.indexOf(node);
    if (place === -1) return;
    this.tops[place] = y;
    if (node === this.body) this.start = y + leastStart;
  }

  isTopOfBody(y: number): boolean {
    return y === (this.tops[this.parts.length - 1] ?? 0);
  }

  /** A body that a page would hold alone is split as well: whole, it would leave its headings behind. */
  split(): void {
    if (this.body !== undefined) this.body.unbreakable = false;
  }

  /** Headings no page holds with what is below them are parted below the highest; what is above it and below it stays together. */
  partHeadings(): LaidNode[] {
    const heights = this.tops.slice(1).map((top, index) => top - (this.tops[index] ?? 0));
    const below = heights.indexOf(Math.max(...heights)) + 1;
    return [this.parts.slice(0, below), this.parts.slice(below)].map((stack) => ({
      stack,
      unbreakable: true,
    }));
  }
}

/** A row about to be laid out aside, and what stands there before it: the head of its table, or nothing. */
type OpenRow = { table: KeepingTable; rowIndex: number; items: number; y: number };

/** Puts nothing aside for good: what finds no room is an error, never a gap in the paper. */
class KeepingWriter extends writers.default {
  attempt: Attempt | undefined;
  openRow: OpenRow | undefined;
  isGivenUp = false;

  override _fitOnPage(add: () => unknown): unknown {
    const position = super._fitOnPage(add);
    if (!position) throw new RangeError('a part of the document is higher than a page');
    return position;
  }

  override commitUnbreakableBlock(forcedX?: number, forcedY?: number): void {
    const isTooHigh = forcedX === undefined && this.context().y > this.room();
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

  override processNode(node: LaidNode, isCell?: boolean): void {
    const { writer } = this;
    if (!node.unbreakable || writer.transactionLevel > 0) {
      this.processPart(node, isCell);
      return;
    }
    const giveBack = remember(node);
    const place = { ...placeOf(writer.context()) };
    const attempt = new Attempt(node);
    writer.attempt = attempt;
    super.processNode(node, isCell);
    writer.attempt = undefined;
    if (!writer.isGivenUp) return;
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
    const isTooHigh = end > writer.room() || (isFirst && tableNode.splitsFirstRow === true);
    if (isFirst && writer.attempt?.body === tableNode) {
      tableNode.splitsFirstRow = isTooHigh;
      writer.attempt.start = isTooHigh ? open.y + leastStart : end;
    }
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

/** Keeps what laying a node out uses up; what it returns gives it back. */
function remember(node: LaidNode): () => void {
  const nodes = withInner(node);
  const words = nodes.map(({ _inlines = [] }) => _inlines.map((inline) => ({ inline, ...wordOf(inline) })));
  return () => {
    for (const [index, laid] of nodes.entries()) {
      if (laid._inlines)
        laid._inlines = (words[index] ?? []).map(({ inline, ...word }) => Object.assign(inline, word));
      delete laid._bottomByPage;
      laid.resetXY?.();
    }
  };
}

const wordOf = ({ text, width }: { text: string; width: number }) => ({ text, width });

const withInner = (node: LaidNode): LaidNode[] => [
  node,
  ...[node.stack, node.columns, node.ul, node.ol, node.table?.body.flat()].flatMap((inner) =>
    (inner ?? []).flatMap(withInner),
  ),
];

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
