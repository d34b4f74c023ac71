import { formIds, formOf } from '#domain/forms';
import { loadLexicon } from '#domain/words/load-lexicon';
import type { Lexicon } from '#domain/words/ordinary-words';
import { placeNames } from '#platform/place-names';

let loading: Promise<Lexicon> | undefined;

/** The words of the language, of places and of the forms; read when names are first to be hidden. */
export function getLexicon(): Promise<Lexicon> {
  loading ??= loadLexicon(formIds.map(formOf).flatMap(textsOf), placeNames());
  return loading;
}

/** Every label and choice in a declaration. */
function textsOf(declared: unknown): string[] {
  if (typeof declared === 'string') return [declared];
  return typeof declared === 'object' && declared !== null ? Object.values(declared).flatMap(textsOf) : [];
}
