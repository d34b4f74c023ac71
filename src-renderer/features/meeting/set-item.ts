/** A case on the agenda as it is being set: its options one a line. */
export type SetItem = {
  caseId: string;
  question: string;
  options: string;
  named: 'initials' | 'name';
  leftOut: string;
};
