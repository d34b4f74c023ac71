import { namelessWords } from '../lists/nameless-words.ts';
import { hidingKey } from './hiding-key.ts';
import { tokensOf } from './name-tokens.ts';

/** Names by how they sound: whole ones of several words, and every word of theirs. */
export type NameIndex = {
  /** Names of two words and more, by the sound of the first; the longest first. */
  wholes: ReadonlyMap<string, readonly string[][]>;
  /** A name that is one word is whole by itself. */
  words: ReadonlyMap<string, 'whole' | 'part'>;
  /** Neighbouring words of a name written as one (Nuraini for Nur Aini). */
  joined: ReadonlySet<string>;
};

/** What parts the names in one field: "Udin, Bagong", "Siti Aminah (Minah)", "Ahmad Fauzi, S.Pd." */
const between = /[,;/()[\]"]|\s(?:alias|atau|dan|d\/h)\s/iu;

/** The words of each name in a field that name somebody: without titles, degrees and single letters. */
const namesWithin = (field: string): string[][] =>
  field
    .split(between)
    .map((name) =>
      tokensOf(name)
        .map(({ plain }) => plain)
        .filter((word) => word.length > 1 && !namelessWords.has(word)),
    )
    .filter((words) => words.length > 0);

/** An index of the names in some fields. */
export function indexNames(fields: readonly string[]): NameIndex {
  const wholes = new Map<string, string[][]>();
  const words = new Map<string, 'whole' | 'part'>();
  const joined = new Set<string>();
  for (const name of fields.flatMap(namesWithin)) {
    const sounds = name.map(hidingKey);
    const [first = ''] = sounds;
    if (sounds.length === 1) words.set(first, 'whole');
    else {
      wholes.set(
        first,
        [...(wholes.get(first) ?? []), sounds].sort((a, b) => b.length - a.length),
      );
      for (const sound of sounds) if (!words.has(sound)) words.set(sound, 'part');
      for (const run of runsOf(name)) joined.add(hidingKey(run.join('')));
    }
  }
  return { wholes, words, joined };
}

/** Every run of two words or more. */
function runsOf(words: readonly string[]): string[][] {
  return words.flatMap((_word, from) =>
    words.slice(from + 1).map((_last, more) => words.slice(from, from + more + 2)),
  );
}
