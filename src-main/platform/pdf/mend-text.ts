import { printableCharacters } from './fonts.ts';

/** Marks that only steer how the letters beside them are drawn; alone they are nothing to lose. */
const invisible = /[\p{Cf}\p{Variation_Selector}\u2028\u2029]/gu;

/**
 * Text as the print can draw it. A letter the fonts lack (emoji, Arabic, CJK) is not lost silently: it stands
 * there as its code, such as [U+1F600], and `onMissing` is told.
 */
export function mendText(text: string, onMissing: () => void): string {
  const known = printableCharacters();
  let mended = '';
  for (const letter of text.normalize('NFC').replace(invisible, '')) {
    const code = letter.codePointAt(0) ?? 0;
    if (known.has(code) || code === 10 || code === 13 || code === 9) {
      mended += letter;
      continue;
    }
    onMissing();
    mended += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return mended;
}

const carriesText: ReadonlySet<string> = new Set([
  'text',
  'stack',
  'ul',
  'ol',
  'columns',
  'table',
  'body',
  'svg',
]);

/** A document with every text in it mended, wherever it stands. */
export function mendDocument<Node>(node: Node, onMissing: () => void): Node {
  const mend = (inner: unknown): unknown => {
    if (typeof inner === 'string') return mendText(inner, onMissing);
    if (Array.isArray(inner)) return inner.map(mend);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, value]) => [key, carriesText.has(key) ? mend(value) : value]),
    );
  };
  return mend(node) as Node;
}
