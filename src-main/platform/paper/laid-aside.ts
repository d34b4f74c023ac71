import type { LaidNode } from './pdfmake-layout.ts';

/** So much of what is split stands at least where it begins, in points: two lines. */
export const leastStart = 28;

/**
 * A block laid out aside, to see whether a page holds it: what it is made of, the last being its body, where each begins, and
 * how much of it must stand where it begins.
 */
export class Attempt {
  readonly parts: readonly LaidNode[];
  /** It is split though a page would hold it. */
  readonly isSplit: boolean;
  private readonly tops: number[] = [];
  start = leastStart;

  constructor(node: LaidNode) {
    this.parts = node.stack ?? [node];
    this.isSplit = node.splits === true;
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

/** Keeps what laying a node out uses up; what it returns gives it back. */
export function remember(node: LaidNode): () => void {
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
