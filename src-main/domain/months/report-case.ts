import type { AtensiService } from '../lists/atensi-services.ts';
import type { BirthFacts } from '../people/age.ts';
import type { TargetStatus } from '../results/attainment.ts';
import type { DatedFact } from './case-fact.ts';
import type { CountedCase } from './who-counts.ts';

/** What is recorded of the work with somebody, by the form it is written in. */
export const actKinds = {
  note: 'Catatan intervensi tanpa layanan',
  contact: 'Kontak EIC',
  dailyNote: 'Catatan harian',
  referral: 'Rujukan',
  followUp: 'Bimbingan lanjut',
} as const;
export type ActKind = keyof typeof actKinds;

/** So many entries of one day; `service` is what a note was done for. */
export type Act = { on: string; kind: ActKind; service: AtensiService | null; count: number };

/** A target with the days by which it was to be reached, and what each round found. */
export type ReportTarget = {
  number: number;
  /** In the order they were recorded; the value is the day, and null once it has left the plan. */
  terms: readonly DatedFact[];
  /** Oldest first. */
  ratings: readonly { on: string; status: TargetStatus }[];
};

/** A case as far as a report counts it. */
export type ReportCase = CountedCase &
  BirthFacts & {
    caseId: string;
    caseNumber: string;
    sex: 'L' | 'P' | null;
    originCode: string | null;
    originName: string | null;
    referralSource: string | null;
    acts: readonly Act[];
    targets: readonly ReportTarget[];
  };

/** Somebody with all their cases, oldest first. */
export type ReportPerson<C extends ReportCase = ReportCase> = { personId: string; cases: readonly C[] };
