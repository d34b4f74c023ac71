import { ageOn } from '../civil-date.ts';

/** What is known of somebody's birth: a day, a guessed day, or only a year worked back from a guessed age. */
export type BirthFacts = { birthDate: string | null; birthDateEstimated: number; birthYear: number | null };

/**
 * "17 tahun", "sekitar 60 tahun" when guessed, "umur tidak diketahui" when nobody
 * knows. `today` is a civil date.
 */
export function describeAge(birth: BirthFacts, today: string): string {
  const age = ageInYears(birth, today);
  if (age === undefined) return 'umur tidak diketahui';
  const guessed = birth.birthDate === null || birth.birthDateEstimated === 1;
  return guessed ? `sekitar ${age} tahun` : `${age} tahun`;
}

/** Completed years, exact or guessed; undefined when nothing is known or the birth lies after `today`. */
export function ageInYears({ birthDate, birthYear }: BirthFacts, today: string): number | undefined {
  if (birthDate !== null) return birthDate <= today ? ageOn(birthDate, today) : undefined;
  return birthYear === null ? undefined : Math.max(0, Number(today.slice(0, 4)) - birthYear);
}
