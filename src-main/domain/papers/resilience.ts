import type { Stationery } from './stationery.ts';

/** The person's own plan for the same problem, in their voice: theirs to keep, so no number and no name of the file. */
export type ResiliencePlan = Stationery & {
  caseNumber: string;
  /** What people call its owner. */
  name: string;
  madeOn: string | undefined;
  /** Each question with its lines; none where nothing was written. */
  parts: { asks: string; lines: string[] }[];
};

/** What each field is called when its owner reads it. */
export const resilienceAsks = {
  problem: 'Masalah yang mungkin datang lagi',
  signs: 'Tandanya: saya mulai …',
  whatIDo: 'Yang saya lakukan',
  whoHelps: 'Yang menolong saya',
  whereITurn: 'Bila itu tidak cukup, saya pergi ke',
  whatKeepsMe: 'Yang membuat saya kuat',
} as const;
