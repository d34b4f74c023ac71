import { printableCharacters } from './fonts.ts';
import { nearSign } from './near-signs.ts';

/** Marks that only steer how the letters beside them are drawn; alone they are nothing to lose. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Variation_Selector}]/gu;

/**
 * Text as the print can draw it. A sign the fonts lack stands there as the nearest they have. A letter they lack
 * (emoji, Arabic, CJK) is not lost silently: it stands there as its code, such as [U+1F600], and `onMissing` is told.
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
    const near = nearSign(letter, known);
    if (near !== undefined) {
      mended += near;
      continue;
    }
    onMissing();
    mended += `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
  }
  return mended;
}

/** The longest run without a space that no word of any language reaches; a pasted address or code does. */
const endless = /\S{80,}/gu;
const piece = /.{1,40}/gsu;

/**
 * A run without an end may break anywhere: an invisible space stands in it every 40 letters. The layout would
 * find places by itself, but measures the whole rest at each, which takes minutes for a text of pages.
 */
function breakEndless(text: string): string {
  return text.replace(endless, (run) => (run.match(piece) ?? []).join('\u200B'));
}

const carriesText: ReadonlySet<string> = new Set(['text', 'stack', 'ul', 'ol', 'columns', 'table', 'body']);

/** A document with every text in it mended and able to break, wherever it stands. */
export function mendDocument<Node>(node: Node, onMissing: () => void): Node {
  const mend = (inner: unknown): unknown => {
    if (typeof inner === 'string') return breakEndless(mendText(inner, onMissing));
    if (Array.isArray(inner)) return inner.map(mend);
    if (typeof inner !== 'object' || inner === null) return inner;
    return Object.fromEntries(
      Object.entries(inner).map(([key, value]) => [
        key,
        key === 'svg' ? mendText(value, onMissing) : carriesText.has(key) ? mend(value) : value,
      ]),
    );
  };
  return mend(node) as Node;
}
