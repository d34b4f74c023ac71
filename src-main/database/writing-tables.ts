import type { Generated } from 'kysely';

/** What a row is of: a record, or an attachment by what it is called. */
type Written = { recordId: string | null; attachmentId: string | null };

/** What is found by its words; the words themselves lie in two full-text tables under the row's number. */
export type WritingTables = {
  writing: Written & {
    rowNumber: Generated<number>;
    isKept: number;
    /** Null of what somebody has in every stay. */
    caseId: string | null;
  };
  /** What a record said before it was corrected, in the index until it is taken out beside other work. */
  pastWriting: { rowNumber: number; recordId: string };
  /** Whose words are not in the index as they stand now. */
  writingDue: Written;
};
