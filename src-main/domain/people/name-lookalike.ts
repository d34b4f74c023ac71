import { namelessWords } from '../lists/nameless-words.ts';
import type { Lexicon } from '../words/ordinary-words.ts';
import { type Token, withoutEndings } from './name-tokens.ts';

/** What stands before a name: "Pak Karyo", "si Bagong". */
const addresses: ReadonlySet<string> = new Set(
  'bapak pak ibu bu mbah eyang mas mbak kang teh bang uda uni kak kakak adik dik om tante pakde bude si nama bernama'.split(
    ' ',
  ),
);

/**
 * Whether a word looks like the name of somebody who is not on file: a capital within a sentence, a word after
 * "Pak" or "si", a given name; and not a word, term or place that the lists know.
 */
export function looksLikeName(text: string, tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const token = tokens[at] as Token;
  const forms = withoutEndings(token.plain).map(({ base }) => base);
  const base = forms.at(-1) ?? '';
  if (base.length < 3 || forms.some((form) => namelessWords.has(form) || lexicon.isOrdinary(form)))
    return false;
  if (forms.some(lexicon.isGivenName)) return true;
  if (forms.some(lexicon.isKnown)) return false;
  const before = tokens[at - 1];
  const isAddressed =
    before !== undefined &&
    addresses.has(before.plain) &&
    /^[\s.]+$/.test(text.slice(before.end, token.start));
  return isAddressed || (token.isProper && !token.isShouted && !token.opens);
}
