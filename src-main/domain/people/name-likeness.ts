import { soundsOf } from './name-sounds.ts';
import { foldSpelling, plainWords } from './search-key.ts';

/** Two words that sound alike and are spelled otherwise. */
const soundsAlike = 0.97;
/** What two words have in common says something from here on. */
const telling = 0.75;

/**
 * How alike two names are, 0 to 1, whatever the order of their words: spelling variants count as equal, what sounds
 * the same as nearly so, an initial as its word, a name left out as a little less, two words written as one as the
 * same.
 */
export function nameLikeness(a: string, b: string, ear: Ear = openEar()): number {
  const left = plainWords(a).map(ear);
  if (a === b) return left.length === 0 ? 0 : 1;
  const right = plainWords(b).map(ear);
  if (left.length === 0 || right.length === 0) return 0;
  const apart = byWords(left, right);
  if (apart >= soundsAlike) return apart;
  return Math.max(
    apart,
    wordLikeness(joined(left), joined(right)),
    ...joinedOnce(left).map((words) => byWords(words, right)),
    ...joinedOnce(right).map((words) => byWords(left, words)),
  );
}

/** A word in the one spelling it is compared in, and as it sounds. */
type Heard = { spelled: string; sounds: string[] };

/** Hears words, and remembers them: who is compared with many shares most words with them. */
export type Ear = (word: string) => Heard;

/** An ear for one comparison with many; what it heard goes with it. */
export function openEar(): Ear {
  const known = new Map<string, Heard>();
  return (word) => {
    const heard = known.get(word) ?? { spelled: foldSpelling(word), sounds: soundsOf(word) };
    known.set(word, heard);
    return heard;
  };
}

function joined(words: readonly Heard[]): Heard {
  const [first = []] = words.map(({ sounds }) => sounds);
  const rest = words.slice(1).map(({ sounds: [sound = ''] }) => sound);
  return {
    spelled: words.map(({ spelled }) => spelled).join(''),
    sounds: first.map((sound) => sound + rest.join('')),
  };
}

/** The words with two neighbours written as one, once for every two. */
function joinedOnce(words: readonly Heard[]): Heard[][] {
  return words.slice(1).map((_, at) => words.toSpliced(at, 2, joined(words.slice(at, at + 2))));
}

function byWords(left: Heard[], right: Heard[]): number {
  const [fewer = [], more = []] = [left, right].sort(
    (a, b) => a.length - b.length || (joined(a).spelled < joined(b).spelled ? -1 : 1),
  );
  const unmatched = [...more];
  let alike = 0;
  // An initial stands for a word beside another that is written; alone it stands for anybody.
  let isTold = false;
  for (const word of fewer) {
    const scores = unmatched.map((other) => wordLikeness(word, other));
    const best = Math.max(...scores);
    if (best < telling) continue;
    alike += best * word.spelled.length;
    const [other = word] = unmatched.splice(scores.indexOf(best), 1);
    isTold ||= best === 1 || !(isInitial(word) || isInitial(other));
  }
  if (!isTold) return 0;
  const share = alike / lengthOf(fewer);
  const hasLeftOut = fewer.length < more.length;
  return hasLeftOut ? share * (0.85 + 0.15 * Math.min(1, lengthOf(fewer) / lengthOf(more))) : share;
}

function wordLikeness(a: Heard, b: Heard): number {
  if (a.spelled === b.spelled) return 1;
  if (isInitial(a) || isInitial(b)) return a.spelled[0] === b.spelled[0] ? 0.9 : 0;
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return soundsAlike;
  const lengths = [a.spelled.length, b.spelled.length];
  const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)];
  // Of words so unlike in length too little is left to be one word misspelled.
  if (shorter < telling * longer) return 0;
  return 1 - distance(a.spelled, b.spelled) / longer;
}

const isInitial = ({ spelled }: Heard) => spelled.length === 1;

function lengthOf(words: readonly Heard[]): number {
  return words.reduce((sum, { spelled }) => sum + spelled.length, 0);
}

/**
 * Slips of the hand between two words: letters added, left out, changed or swapped
 * (optimal string alignment).
 */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    before = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
