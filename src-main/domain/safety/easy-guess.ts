import type { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { commonWords } from './common-words.ts';
import {
  commonPassphrase,
  findPassphraseTrouble,
  normalisePassphrase,
  type PassphraseFacts,
  type PassphraseTrouble,
} from './passphrase.ts';

/**
 * The least guesses a pass phrase must need, as log10: 40 bits (vault/SECURITY.md A3), or 12 characters
 * nobody can foretell.
 */
const leastGuesses = 12;

/**
 * Characters of a pass phrase that are judged. Further ones only make it harder to guess, and text without
 * repetitions takes long to judge.
 */
const lookedAt = 48;

let estimator: Promise<ZxcvbnFactory> | undefined;

/**
 * What is wrong with a chosen pass phrase: what the rule refuses, and then what the 49,000 most common ones,
 * 35,000 Indonesian words and names, 470 local words and the names in `facts` make too easy a guess
 * (vault/SECURITY.md D5, A3). Takes some 50 ms, seldom half a second.
 */
export async function judgePassphrase(
  passphrase: string,
  facts: PassphraseFacts,
): Promise<PassphraseTrouble | undefined> {
  const trouble = findPassphraseTrouble(passphrase, facts);
  if (trouble !== undefined) return trouble;
  return (await countGuesses(passphrase, facts)) < leastGuesses ? commonPassphrase : undefined;
}

/**
 * The guesses somebody who knows `facts` needs, as log10: of the text as it is, or run together, whichever is
 * less.
 */
export async function countGuesses(passphrase: string, facts: PassphraseFacts): Promise<number> {
  estimator ??= loadEstimator();
  const factory = await estimator;
  const known = Object.values(facts).flatMap((name) => [name, ...name.split(/[\s._-]+/)]);
  const count = (text: string) => factory.check(text.slice(0, lookedAt), known).guessesLog10;
  const chosen = normalisePassphrase(passphrase);
  // What stands between words hides them from the estimate; a space costs a guesser nothing, another sign ten
  // tries.
  const signs = new Set(chosen.match(betweenWords)?.join('').replace(/\s/g, ''));
  const joined = chosen.replace(betweenWords, '');
  const spaceless = chosen.replace(/\s+/g, '');
  const guesses = count(joined);
  // Mostly only spaces stand between words, and then the two are one text.
  const ofSpaceless = spaceless === joined ? guesses : count(spaceless);
  return Math.min(count(chosen), ofSpaceless, guesses + signs.size);
}

const betweenWords = /(?<=[\p{L}\p{N}]{2})[\s.,_-]+(?=[\p{L}\p{N}]{2})/gu;

/** Read when a pass phrase is first chosen: the lists are 2 MB, and a start has no use for them. */
async function loadEstimator(): Promise<ZxcvbnFactory> {
  const [{ ZxcvbnFactory: Factory }, common, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-id'),
  ]);
  // Not the short lists, of colours, figures or planets: a word there would count as one of seven.
  const { 'commonWords-id': words, 'names-id': names, 'wikipedia-id': written } = indonesian.dictionary;
  return new Factory({
    graphs: common.adjacencyGraphs,
    dictionary: { ...common.dictionary, words, names, written, local: [...commonWords] },
  });
}
