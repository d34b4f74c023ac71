import type { Stationery } from './stationery.ts';

/** Lembar giliran as it is printed: what one turn wrote of the whole house, and what it hands over. */
export type ShiftSheet = Stationery & {
  /** "Malam, Jumat, 27 November 2026", for the head and the name of the file. */
  turn: string;
  /** Of each person, in order: what the turn before wrote, and what this one wrote. */
  rows: { name: string; before: string; own: string }[];
  /** What asked for the social worker: whose, when, why, and what became of it. */
  flags: { name: string; when: string; why: string; answer: string }[];
  /** "Sri Wahyuni, 28 Nov 2026 06.58", each that has read it. */
  readings: string[];
};
