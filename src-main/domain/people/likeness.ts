import { isCivilDate } from '../civil-date.ts';
import type { Sex } from '../lists/sex.ts';
import { type Ear, nameLikeness, openEar } from './name-likeness.ts';
import { isNik, tidyNumber } from './nik.ts';
import { plainWords } from './search-key.ts';

/** What is known of a person when two are compared; whatever is missing neither helps nor harms. */
export type Likely = {
  fullName: string;
  alias?: string;
  /** Names and nicknames that were recorded before: misspelled, temporary, or changed. */
  formerNames?: readonly string[];
  nik?: string;
  sex?: Sex;
  birthDate?: string;
  birthDateEstimated?: boolean;
  /** For someone whose age alone was estimated. */
  birthYear?: number;
};

/** `score` is 0 to 100; `reasons` are Indonesian sentences for and against. */
type Likeness = { score: number; reasons: string[] };

/** From `show` on two people are laid side by side; from `hard` on a second record needs a reason. */
export const likenessThresholds = { show: 45, hard: 90 } as const;

/** The fields of an identity at which somebody who looks alike is asked about. */
export const askedAtFields = ['fullName', 'nik'] as const;

type Evidence = { points: number; reason?: string };

const nothing: Evidence = { points: 0 };
/** The most a name can bring without a birth date or NIK: many people are called Siti Aminah. */
const nameAlone = 60;

/**
 * How likely two records are one person. The same NIK dominates; a name counts up to 50, a birth date up to
 * 40, and what contradicts counts against. A name without a birth date never reaches `hard`. It only
 * proposes: the person at the screen decides. One `ear` serves many comparisons in a row.
 */
export function likeness(candidate: Likely, existing: Likely, ear: Ear = openEar()): Likeness {
  const nik = compareNik(candidate.nik, existing.nik);
  const name = compareNames(candidate, existing, ear);
  const birth = compareBirths(candidate, existing);
  const sex = compareSexes(candidate.sex, existing.sex);
  const reasons = [nik, name, birth, sex].flatMap(({ reason }) => reason ?? []);

  if (nik === sameNik) {
    const doubts = [name.points === 0, birth.points < 0, sex.points < 0].filter(Boolean).length;
    return { score: 100 - doubts * 10, reasons };
  }
  if (name.points === 0) return { score: 0, reasons };
  const sum = name.points + nik.points + birth.points + sex.points;
  return { score: clamp(birth.points > 0 ? sum : Math.min(sum, nameAlone)), reasons };
}

const sameNik: Evidence = { points: 100, reason: 'NIK sama.' };

function compareNik(a = '', b = ''): Evidence {
  const [left, right] = [tidyNumber(a), tidyNumber(b)];
  if (!isNik(left) || !isNik(right)) return nothing;
  if (left === right) return sameNik;
  const differing = [...left].filter((digit, index) => digit !== right[index]).length;
  // One or two digits may be a slip of the hand, or the next number given to a twin: that says nothing.
  return differing <= 2
    ? { points: 0, reason: `NIK berbeda ${differing} angka.` }
    : { points: -30, reason: 'NIK berbeda.' };
}

/** Whether two people have a name in common, so far as `likeness` counts it. */
export function shareName(a: Likely, b: Likely): boolean {
  return compareNames(a, b, openEar()).points > 0;
}

function compareNames(a: Likely, b: Likely, ear: Ear): Evidence {
  const closest = (pairs: readonly (readonly [string, string])[]) =>
    Math.max(...pairs.map(([left, right]) => nameLikeness(left, right, ear)), 0);
  const full = closest([[a.fullName, b.fullName]]);
  const formerPairs = [
    ...(a.formerNames ?? []).map((name) => [name, b.fullName] as const),
    ...(b.formerNames ?? []).map((name) => [a.fullName, name] as const),
  ];
  const former = closest(formerPairs);
  // A nickname is short and shared by many, so it weighs a little less.
  const byAlias = 0.92 * closest(aliasPairs(a, b));
  const best = Math.max(full, former, byAlias);
  if (best < 0.8) return { points: 0, reason: 'Nama berbeda.' };
  const points = 20 + (best - 0.8) * 150;
  if (full === best) return { points, reason: `Nama ${degreeOf([[a.fullName, b.fullName]])}.` };
  const reason =
    former === best ? `Nama yang pernah tercatat ${degreeOf(formerPairs)}.` : 'Nama panggilan mirip.';
  return { points, reason };
}

/** "Sama" is said of the same letters alone, in whatever order of the words; what is spelled otherwise is "mirip". */
const degreeOf = (pairs: readonly (readonly [string, string])[]): 'sama' | 'mirip' =>
  pairs.some(([left, right]) => left === right || wordsOf(left) === wordsOf(right)) ? 'sama' : 'mirip';
const wordsOf = (name: string): string => plainWords(name).toSorted().join(' ');

function aliasPairs(a: Likely, b: Likely): [string, string][] {
  const pairs: [string, string][] = [];
  if (a.alias) pairs.push([a.alias, b.fullName]);
  if (b.alias) pairs.push([a.fullName, b.alias]);
  if (a.alias && b.alias) pairs.push([a.alias, b.alias]);
  return pairs;
}

function compareBirths(a: Likely, b: Likely): Evidence {
  const [left, right] = [exactBirth(a), exactBirth(b)];
  if (left !== undefined && right !== undefined) return compareDates(left, right);
  const [leftYear, rightYear] = [yearOf(a), yearOf(b)];
  if (leftYear === undefined || rightYear === undefined) return nothing;
  const years = Math.abs(leftYear - rightYear);
  if (years <= 2) return { points: 15, reason: 'Tahun lahir (perkiraan) berdekatan.' };
  if (years <= 5) return { points: 5, reason: `Tahun lahir (perkiraan) berselisih ${years} tahun.` };
  return { points: years > 10 ? -30 : 0, reason: `Tahun lahir (perkiraan) berselisih ${years} tahun.` };
}

function compareDates(a: string, b: string): Evidence {
  if (a === b) return { points: 40, reason: 'Tanggal lahir sama.' };
  const [left, right] = [a.split('-'), b.split('-')];
  if (left[0] === right[0] && left[1] === right[2] && left[2] === right[1]) {
    return { points: 30, reason: 'Tanggal lahir mirip: hari dan bulan tertukar.' };
  }
  const differing = left.filter((part, index) => part !== right[index]).length;
  return differing === 1
    ? { points: 20, reason: 'Tanggal lahir mirip: hanya hari, bulan, atau tahunnya berbeda.' }
    : { points: -30, reason: 'Tanggal lahir berbeda.' };
}

function compareSexes(a: Sex | undefined, b: Sex | undefined): Evidence {
  if (a === undefined || b === undefined) return nothing;
  return a === b ? { points: 5 } : { points: -25, reason: 'Jenis kelamin berbeda.' };
}

function exactBirth({ birthDate, birthDateEstimated }: Likely): string | undefined {
  return birthDate !== undefined && !birthDateEstimated && isCivilDate(birthDate) ? birthDate : undefined;
}

function yearOf({ birthDate, birthYear }: Likely): number | undefined {
  return birthDate !== undefined && isCivilDate(birthDate) ? Number(birthDate.slice(0, 4)) : birthYear;
}

function clamp(score: number): number {
  return Math.round(Math.min(100, Math.max(0, score)));
}
