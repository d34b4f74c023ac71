import { builders, type Context, type LaidNode, type LaidRow, tables, writers } from './pdfmake-layout.ts';

/** So much of what is split stands at least where it begins, in points: two lines. */
const leastStart = 28;

/**
 * A block laid out aside, to see whether a page holds it; `start`: how much of it must stand where it begins.
 */
type Attempt = { body: LaidNode | undefined; start: number };

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
    if (writer.attempt?.body === node) writer.attempt.start = writer.context().y + leastStart;
    if (!node.unbreakable || writer.transactionLevel > 0) {
      super.processNode(node, isCell);
      return;
    }
    const giveBack = remember(node);
    const place = { ...placeOf(writer.context()) };
    const attempt: Attempt = { body: node.stack?.at(-1), start: leastStart };
    writer.attempt = attempt;
    super.processNode(node, isCell);
    writer.attempt = undefined;
    if (!writer.isGivenUp) return;
    writer.isGivenUp = false;
    giveBack();
    Object.assign(writer.context(), place);
    if (place.availableHeight < attempt.start && attempt.start <= writer.room()) writer.moveToNextPage();
    node.unbreakable = false;
    super.processNode(node, isCell);
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
    const isTooHigh = end > writer.room();
    if (writer.attempt?.body === open.table.tableNode && open.rowIndex === open.table.headerRows)
      writer.attempt.start = isTooHigh ? open.y + leastStart : end;
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
