/** What became of a row of the file. */
export type RowOutcome = {
  sheet: string;
  row: number;
  outcome: 'taken' | 'added' | 'left-out';
  why: string;
  clientId: string | null;
  caseId: string | null;
  remarks: string;
};
