/** What became of a row of a file; `added`: a case of somebody who was on file already, or an entry of a further sheet. */
export type ImportOutcome = 'taken' | 'added' | 'left-out';
