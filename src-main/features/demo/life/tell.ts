import { ageOn } from '#domain/civil-date';
import type { Person } from '../people.ts';
import type { AnyOf, Told } from '../story.ts';
import type { LifeFacts } from './facts.ts';

type Teller = { person: Person; worker: string; admittedOn: string };

/** A story's text as it is told of this person. Throws RangeError for a word nobody gave. */
export function tell(text: string, { person, worker, admittedOn }: Teller): string {
  const words: Record<string, string> = {
    ...person.particulars,
    nama: person.calledName,
    kota: person.town,
    umur: String(ageOn(person.birthDate, admittedOn)),
    peksos: worker,
    kerabat: person.relative,
  };
  const told = text.replace(/\{(\w+)\}/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined) throw new RangeError(`no word for {${word}} in: ${text}`);
    return value;
  });
  return told.replace(/(^|[.?!] )(\p{Ll})/gu, (_, before, letter) => before + letter.toUpperCase());
}

/** The text of this person's strand. */
export function tellStrand(told: Told, teller: Teller): string {
  if (typeof told === 'string') return tell(told, teller);
  return tell(told[teller.person.strand % told.length] ?? '', teller);
}

/** One of several texts that fit every strand, by chance. */
export function tellAny(texts: AnyOf, facts: LifeFacts): string {
  return tell(facts.random.pick(texts), facts);
}
