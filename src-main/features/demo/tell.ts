import { ageOn } from '#domain/civil-date';
import type { LifeFacts } from './live.ts';

/** A story's text as it is told of this person. */
export function tell(text: string, { person, worker, admittedOn }: LifeFacts): string {
  const words: Record<string, string> = {
    nama: person.calledName,
    kota: person.origin.name.split(',')[0]?.replace(/^(Kabupaten|Kota) /, '') ?? '',
    umur: String(ageOn(person.birthDate, admittedOn)),
    peksos: worker,
    kerabat: person.relative,
  };
  const told = text.replace(/\{(\w+)\}/g, (all, word: string) => words[word] ?? all);
  return told.charAt(0).toUpperCase() + told.slice(1);
}
