import { ageOn, type DateStyle, formatCivilDate, monthsBetween } from '../civil-date.ts';

/** What is known of somebody's birth: a day, a guessed day, or only a year worked back from a guessed age. */
export type BirthFacts = { birthDate: string | null; birthDateEstimated: number; birthYear: number | null };

/** Completed years; of a baby, whose day of birth is known, also the completed months. */
export type Age = { years: number; months: number | null; isGuessed: boolean };

/** The age on a day; undefined when nothing is known or the birth lies after it. */
export function ageOf(birth: BirthFacts, day: string): Age | undefined {
  const years = ageInYears(birth, day);
  if (years === undefined) return undefined;
  const { birthDate, birthDateEstimated } = birth;
  return {
    years,
    months: birthDate !== null && years === 0 ? monthsBetween(birthDate, day) : null,
    isGuessed: birthDate === null || birthDateEstimated === 1,
  };
}

/**
 * "17 tahun", "5 bulan" for a baby, "sekitar 60 tahun" when guessed, "umur tidak diketahui" when nobody knows. Of whoever
 * has left or died, the day is that one: no age grows after it.
 */
export function describeAge(birth: BirthFacts, day: string): string {
  const age = ageOf(birth, day);
  if (age === undefined) return 'umur tidak diketahui';
  const { years, months, isGuessed } = age;
  const span = months === null ? `${years} tahun` : months === 0 ? 'kurang dari 1 bulan' : `${months} bulan`;
  return isGuessed ? `sekitar ${span}` : span;
}

/** An age where there is little room: "17", "5 bln", "± 60" when guessed. */
export function shortAge({ years, months, isGuessed }: Age): string {
  const span = months === null ? String(years) : months === 0 ? '< 1 bln' : `${months} bln`;
  return isGuessed ? `± ${span}` : span;
}

/** A day of birth, which says so when somebody guessed it. */
export const describeBirth = (day: string, isGuessed: boolean, style: DateStyle): string =>
  `${formatCivilDate(day, style)}${isGuessed ? ' (perkiraan)' : ''}`;

/** An age in a cell of a workbook: a number to count with where it is one of years and known. */
export const ageCell = (age: Age): number | string =>
  age.months === null && !age.isGuessed ? age.years : shortAge(age);

/** Completed years, exact or guessed; undefined when nothing is known or the birth lies after `today`. */
export function ageInYears({ birthDate, birthYear }: BirthFacts, today: string): number | undefined {
  if (birthDate !== null) return birthDate <= today ? ageOn(birthDate, today) : undefined;
  return birthYear === null ? undefined : Math.max(0, Number(today.slice(0, 4)) - birthYear);
}
