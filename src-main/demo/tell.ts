import { ageOn } from '#domain/civil-date';
import { type Person, townOf } from './people.ts';
import type { Random } from './random.ts';
import type { AnyOf, Told } from './story.ts';

/** How a story becomes the story of one person. */
export type Teller = {
  /** The text with this person's words in it. */
  say(text: string): string;
  /** What is told of this person's strand. */
  told(told: Told): string;
  /** One of several texts, by chance. */
  any(lines: AnyOf): string;
};

type Subject = { random: Random; person: Person; worker: string; admittedOn: string };

/** A teller for one case of a person. Throws RangeError for a word nobody gave a meaning. */
export function tellerOf({ random, person, worker, admittedOn }: Subject): Teller {
  const words: Readonly<Record<string, string>> = {
    ...person.words,
    nama: person.calledName,
    kota: townOf(person.origin),
    umur: String(ageOn(person.birthDate, admittedOn)),
    peksos: worker,
    kerabat: person.relative,
  };
  const wordFor = (word: string) => {
    const found = words[word];
    if (found === undefined) throw new RangeError(`the demo's story has no word for {${word}}`);
    return found;
  };
  const say = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_all, word: string, at: number) =>
      /(^|[.!?] )$/.test(text.slice(0, at)) ? capitalised(wordFor(word)) : wordFor(word),
    );
  return {
    say,
    told: (told) => say(typeof told === 'string' ? told : (told[person.strand] ?? '')),
    any: (lines) => say(random.pick(lines)),
  };
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
