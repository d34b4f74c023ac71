import type { Generated } from 'kysely';
import type { Standing } from '#domain/months/standing';
import type { NikState } from '#domain/people/nik-states';
import type { FindingOfDue } from '#domain/results/fallen-due';
import type { StageId } from '#domain/stage';

/** What the grid shows of each case: a projection, made anew from all other tables. */
export type CaseloadTables = {
  caseloadRow: {
    rowNumber: Generated<number>;
    caseId: string;
    registerNumber: string;
    caseNumber: string;
    fullName: string;
    alias: string;
    nameKey: string;
    sex: 'L' | 'P' | null;
    birthDate: string | null;
    category: string;
    stage: StageId;
    stageSince: string;
    workerId: string | null;
    workerName: string;
    admittedOn: string;
    leftOn: string | null;
    lastNoteOn: string | null;
    nextDueOn: string | null;
    nextDueWhat: string | null;
    percentAchieved: number | null;
    standing: Standing;
    /** Its figures hold from this day, up to and without the other. */
    figuresFrom: string;
    figuresUntil: string;
    /** What the days to come make of them, from `figuresUntil` on (JSON); null where it was not worked out. */
    figuresAhead: string | null;
    /** What they were before the days that turned them since the case was written (JSON); null where none did. */
    figuresBehind: string | null;
    /** The day or the year of the birth is a guess. */
    birthIsGuessed: number;
    /** A plan was completed in the case. */
    hasPlan: number;
    /** Where somebody lives, in one line. */
    address: string | null;
    /** The regency somebody comes from, or the province where no more is known. */
    origin: string | null;
    /** The code of who brought them, an official one or the centre's own. */
    referral: string | null;
    nikState: NikState;
  };
  /** Targets whose day came, by the quarter in which it did and what the last round up to its end found. */
  fallenDue: {
    caseId: string;
    targetNumber: number;
    /** '2026-T4'. */
    quarter: string;
    /** The first day of it on which the target was due. */
    dueOn: string;
    found: FindingOfDue;
  };
};
