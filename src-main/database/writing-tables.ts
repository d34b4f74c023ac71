import type { Generated } from 'kysely';

/** Which records are found by their words; the words themselves lie in two full-text tables under the row's number. */
export type WritingTables = {
  writing: { rowNumber: Generated<number>; recordId: string; isKept: number };
  /** Records whose words are not in the index as they stand now. */
  writingDue: { recordId: string };
};
