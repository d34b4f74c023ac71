import type { Context, LaidNode, LaidRow } from './pdfmake-layout.ts';

/** The style of what people sign in: a block of it stands on no page without so many lines of what is signed. */
export const signsStyle = 'signs';
const leastLines = 2;

/** So much of what is signed goes along with those who sign, in points: two lines, and more where that is less than two. */
const taken = 20;

/** So often it is tried to bring lines to those who sign before what stands above them is split. */
const mostTries = 8;

/** Where a page ends for what is laid out on it: the points that were left, and how many of its items are heads of tables. */
type PageEnds = { left: ReadonlyMap<number, number>; heads: ReadonlyMap<number, number> };

/** Who signs, as they were laid out: on which page, under how many lines of it, and what stands before them. */
type Signed = { page: number; lines: number; before: LaidNode | LaidRow | undefined };

type Try = { tries: number; isSplit: boolean; isGivenUp: boolean; cuts: Map<number, number> };

/** Finds where people sign on a page of their own, and has the page before end so early that lines of it go along. */
export class SignedPages {
  /** How much shorter a page is to be, in points, by its place. */
  cuts = new Map<number, number>();
  /** What was laid out last that stands together. */
  before: LaidNode | LaidRow | undefined;
  private found: Signed[] = [];
  private readonly tried: Try[] = [];
  /** The lines that stand above those who sign within what is laid out aside; undefined while nobody signs in it. */
  aside: number | undefined;

  begin(): void {
    this.found = [];
    this.before = undefined;
    this.aside = undefined;
  }

  /** A block in which people sign came to stand on this page, `above` lines of it standing there before. */
  note(page: number, above: number): void {
    this.found.push({ page, lines: above + (this.aside ?? 0), before: this.before });
    this.aside = undefined;
  }

  /** Has the document laid out once more; false where everybody signs under what they sign, or nothing more can be done. */
  mend({ left, heads }: PageEnds, pages: Context['pages']): boolean {
    for (const [at, signed] of this.found.entries()) {
      if (signed.lines >= leastLines || signed.page === 0) continue;
      this.tried[at] ??= { tries: 0, isSplit: false, isGivenUp: false, cuts: new Map(this.cuts) };
      const one = this.tried[at];
      if (one.isGivenUp) continue;
      const end = signed.page - 1;
      const isBare = linesOf(pages[end]?.items ?? [], heads.get(end)) === 0;
      if (one.tries === mostTries || isBare) {
        this.cuts = new Map(one.cuts);
        one.isGivenUp = one.isSplit || !split(signed.before);
        Object.assign(one, { tries: 0, isSplit: true });
        return true;
      }
      one.tries += 1;
      this.cuts.set(end, (this.cuts.get(end) ?? 0) + (left.get(end) ?? 0) + taken);
      return true;
    }
    return false;
  }
}

/** Has what stands together be split where the page ends; false where it cannot be. */
function split(before: LaidNode | LaidRow | undefined): boolean {
  if (before === undefined) return false;
  if ('cells' in before) {
    if (before.tableNode === undefined) return false;
    before.tableNode.splitsRow = before.rowIndex;
  } else before.splits = true;
  return true;
}

type Item = { type: string; item: { y?: number; inlines?: { text: string }[] } };

/** How many lines somebody can read stand among these items, from one of them on; a picture is as good as two. */
export function linesOf(items: readonly unknown[], from = 0): number {
  const [lines, pictures] = [new Set<number>(), new Set(['image', 'svg', 'qr'])];
  let more = 0;
  for (const { type, item } of items.slice(from) as Item[]) {
    if (pictures.has(type)) more += leastLines;
    if (type !== 'line' || item.inlines?.every(({ text }) => text.trim() === '')) continue;
    lines.add(Math.round(item.y ?? 0));
  }
  return lines.size + more;
}
