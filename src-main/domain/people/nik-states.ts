import { nikAbsenceReasons } from '../lists/nik-absence-reasons.ts';

/** Whether somebody's NIK is known, and if not, why: as a list of cases says it and is narrowed by it. */
export const nikStates = {
  known: 'ada',
  'in-process': 'kosong: sedang diurus',
  'not-issued': 'kosong: belum punya',
  unknown: 'kosong: tidak diketahui',
  foreigner: 'kosong: WNA',
  unsaid: 'kosong: alasannya belum ditulis',
} as const satisfies Record<keyof typeof nikAbsenceReasons | 'known' | 'unsaid', string>;
export type NikState = keyof typeof nikStates;
/** The codes of the states, in the order they are offered. */
export const nikStateCodes = Object.keys(nikStates) as [NikState, ...NikState[]];

/** The state of a NIK, by the number that was kept and the reason that was given for its absence. */
export function nikStateOf(nik: string | null, reason: string | undefined): NikState {
  if (nik !== null) return 'known';
  return reason !== undefined && reason in nikAbsenceReasons ? (reason as NikState) : 'unsaid';
}
