import type { Generated } from 'kysely';
import type { ImportOutcome } from '#domain/import/outcome';

/** Files that were imported, and what became of their rows. */
export type ImportTables = {
  importBatch: {
    id: string;
    requestId: string;
    fileName: string;
    sha256: string;
    importedAt: string;
    importedBy: string;
    people: number;
    cases: number;
    leftOut: number;
    undoneAt: string | null;
    undoneBy: string | null;
  };
  importRow: {
    number: Generated<number>;
    batchId: string;
    /** The sheet and the row as the spreadsheet numbers it. */
    sheet: string;
    row: number;
    outcome: ImportOutcome;
    why: string;
    clientId: string | null;
    caseId: string | null;
    remarks: Generated<string>;
  };
};
