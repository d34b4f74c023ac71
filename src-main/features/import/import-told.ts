import type { RowOutcome } from './row-outcome.ts';

/** An import and what became of each of its rows, as the protocol tells it. */
export type ImportTold = {
  /** The day on which it is told. */
  on: string;
  batch: {
    fileName: string;
    sha256: string;
    importedAt: string;
    importedBy: string;
    people: number;
    cases: number;
    leftOut: number;
    undoneAt: string | null;
  };
  outcomes: (Omit<RowOutcome, 'clientId' | 'caseId'> & {
    registerNumber: string | null;
    fullName: string | null;
    caseNumber: string | null;
  })[];
};
