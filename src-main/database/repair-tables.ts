import type { FormId } from '#domain/forms';

/** What was taken out of a file, or moved between files: proposed, decided, and kept while it is out. */
export type RepairTables = {
  repair: {
    id: string;
    clientId: string;
    caseId: string;
    form: FormId;
    recordId: string;
    version: number;
    happenedOn: string | null;
    movesTo: string | null;
    reason: string;
    proposedAt: string;
    proposedBy: string;
    decidedAt: string | null;
    decidedBy: string | null;
    outcome: 'done' | 'declined' | 'undone' | null;
    remark: string;
    kept: string | null;
  };
};
