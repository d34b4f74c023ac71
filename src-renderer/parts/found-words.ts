import { useSearch } from '@tanstack/react-router';
import { type RefObject, useEffect } from 'react';
import { type AskedWord, askedWords, piecesOf } from '#domain/words/asked-words';

/** What names a part and is nobody's writing. */
const names = 'dt, th, label, legend, h1, h2, h3, h4, h5, h6, nav';

/** How the styles know the words. */
const marked = 'titian-found';

/**
 * Marks in a part of the page where the words stand that the address names (`kata`), also in what is drawn later, and
 * brings the first of them into view; in a record that is being written they are chosen in their field. Where the address
 * names one record among many, only that one is looked through.
 */
export function useFoundWords(place: RefObject<HTMLElement | null>): void {
  const { kata } = useSearch({ strict: false });
  useEffect(() => {
    const part = place.current;
    if (kata === undefined || part === null) return;
    const asked = askedWords(kata);
    let isSettling = true;
    let shownIn: Element | undefined;
    part.dataset.lookedThrough = '';
    const draw = () => {
      const within = part.querySelector('[data-named]') ?? part;
      const ranges = rangesIn(within, asked);
      CSS.highlights.set(marked, new Highlight(...ranges));
      const [first] = ranges;
      if (first === undefined && shownIn !== within && chooseInField(within, asked)) shownIn = within;
      if (first === undefined || (shownIn === within && !isSettling)) return;
      shownIn = within;
      fullest(ranges, first).scrollIntoView({ block: 'center' });
    };
    const observer = new MutationObserver(draw);
    observer.observe(part, { childList: true, characterData: true, subtree: true });
    draw();
    const again = settling.map((ms) => window.setTimeout(draw, ms));
    const settle = () => {
      isSettling = false;
      for (const one of again) window.clearTimeout(one);
    };
    const over = window.setTimeout(settle, longest);
    for (const act of acts) window.addEventListener(act, settle, { capture: true, once: true });
    return () => {
      settle();
      window.clearTimeout(over);
      for (const act of acts) window.removeEventListener(act, settle, { capture: true });
      observer.disconnect();
      CSS.highlights.delete(marked);
      delete part.dataset.lookedThrough;
    };
  }, [kata, place]);
}

/** A page begins at its top, and what loads later moves the rest: so the place is brought into view until it stands, in ms. */
const settling = [50, 250, 700];
const longest = 1_500;

/** Whoever does one of these goes where they want. */
const acts = ['wheel', 'pointerdown', 'keydown'] as const;

/** Where in a text something stands that is asked for. */
function placesIn(text: string, asked: readonly AskedWord[]): { from: number; to: number }[] {
  let from = 0;
  return piecesOf(text, asked).flatMap(({ text: { length }, isFound }) => {
    from += length;
    return isFound ? [{ from: from - length, to: from }] : [];
  });
}

function rangesIn(within: Element, asked: readonly AskedWord[]): Range[] {
  const ranges: Range[] = [];
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (node.parentElement?.closest(names)) continue;
    for (const { from, to } of placesIn(node.nodeValue ?? '', asked)) {
      const range = new Range();
      range.setStart(node, from);
      range.setEnd(node, to);
      ranges.push(range);
    }
  }
  return ranges;
}

/** What holds most of the words, the first of such: that is the sentence that was shown. */
function fullest(ranges: readonly Range[], first: Range): Element {
  const counts = new Map<Node, number>();
  for (const { startContainer } of ranges) counts.set(startContainer, (counts.get(startContainer) ?? 0) + 1);
  const [most = first.startContainer] =
    [...counts].reduce<[Node, number] | undefined>(
      (best, one) => (best && best[1] >= one[1] ? best : one),
      undefined,
    ) ?? [];
  return most.parentElement ?? document.body;
}

/** Chooses the first of the words in the field they are typed in; false where they stand in none. */
function chooseInField(within: Element, asked: readonly AskedWord[]): boolean {
  for (const field of within.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input[type="text"]',
  )) {
    const [found] = placesIn(field.value, asked);
    if (found === undefined) continue;
    field.focus({ preventScroll: true });
    field.setSelectionRange(found.from, found.to);
    field.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}
