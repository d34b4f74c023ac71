import type { Draft } from '../fields/field.ts';
import { type Likely, likeness, likenessThresholds } from '../people/likeness.ts';
import { type Ear, openEar } from '../people/name-likeness.ts';
import { nameKeys } from '../people/name-sounds.ts';
import { plain } from './cell.ts';

/** Somebody who may be another: a row of the file or a person on file, by an id of the caller's. */
export type Known = Likely & { id: string };

/** Who looks like somebody, how much, and why. */
export type Alike = { id: string; score: number; reasons: string[] };

/** What a row tells of somebody, as two people are compared by it. */
export function likelyOf({
  fullName,
  alias,
  nik,
  sex,
  birthDate,
  ageEstimate,
  ageEstimatedOn,
}: Draft): Likely {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  const on = text(ageEstimatedOn);
  return {
    fullName: text(fullName) ?? '',
    ...(text(alias) ? { alias: text(alias) ?? '' } : {}),
    ...(text(nik) ? { nik: text(nik) ?? '' } : {}),
    ...(sex === 'L' || sex === 'P' ? { sex: sex as 'L' | 'P' } : {}),
    ...(text(birthDate) ? { birthDate: text(birthDate) ?? '' } : {}),
    ...(typeof ageEstimate === 'number' && on ? { birthYear: Number(on.slice(0, 4)) - ageEstimate } : {}),
  };
}

/**
 * Finds who of many may be one person, so fast that thousands are held against thousands: compared are only those with
 * the same NIK, those born on one day, and those whose whole names sound the same.
 */
export function openTwins() {
  const byKey = new Map<string, Known[]>();
  const ear: Ear = openEar();
  const sounds = new Map<string, string>();
  const soundOf = (word: string): string => {
    const sound = sounds.get(word) ?? nameKeys(word)[0] ?? word;
    sounds.set(word, sound);
    return sound;
  };
  /** A name as it sounds, whatever the order of its words. */
  const whole = (name: string) => plain(name).split(' ').map(soundOf).toSorted().join(' ');
  const keysOf = ({ fullName, nik, birthDate }: Likely): string[] => [
    ...(nik === undefined ? [] : [`nik ${nik}`]),
    ...(fullName === '' ? [] : [`name ${whole(fullName)}`]),
    ...(birthDate === undefined ? [] : [`born ${birthDate}`]),
  ];
  return {
    /** Remembers somebody, to be found from now on. */
    add(known: Known): void {
      for (const key of keysOf(known)) {
        const bearers = byKey.get(key);
        if (bearers === undefined) byKey.set(key, [known]);
        else if (bearers.length < most) bearers.push(known);
      }
    },
    /** Whoever of those remembered may be this person, likeliest first. */
    find(likely: Likely): Alike[] {
      const found = new Map<string, Alike | undefined>();
      for (const key of keysOf(likely)) {
        for (const known of byKey.get(key) ?? []) {
          if (found.has(known.id)) continue;
          const { score, reasons } = likeness(likely, known, ear);
          found.set(
            known.id,
            score >= likenessThresholds.show ? { id: known.id, score, reasons } : undefined,
          );
        }
      }
      return [...found.values()]
        .filter((one) => one !== undefined)
        .sort((a, b) => b.score - a.score)
        .slice(0, 5);
    },
  };
}
export type Twins = ReturnType<typeof openTwins>;

/** So many are kept under one key: of a day on which hundreds are said to be born, nobody is told apart by it. */
const most = 60;
