import type { Generated } from 'kysely';
import type { LetterKindId } from '#domain/letters/letter-kinds';

/** Letters as they were made, and the wording that a centre gives them. */
export type LetterTables = {
  /** One row a version of a letter: what it says, word for word. */
  letter: {
    recordId: string;
    version: number;
    caseId: string;
    kind: LetterKindId;
    number: string;
    templateId: number;
    /** A `Letter` as JSON. */
    content: string;
    /** Of the first print; empty until then. */
    sha256: string;
    pages: number;
  };
  letterTemplate: {
    id: Generated<number>;
    kind: LetterKindId;
    version: number;
    text: string;
    savedAt: string;
    /** Null: as Titian words it. */
    savedBy: string | null;
  };
};
