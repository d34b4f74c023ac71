import type { ImportOutcome } from '#domain/import/outcome';

/** What became of a row of the file. */
export type RowOutcome = {
  sheet: string;
  row: number;
  outcome: ImportOutcome;
  why: string;
  clientId: string | null;
  caseId: string | null;
  remarks: string;
};
