/** Supervision: beside the record of a case, and by itself where it is about a worker's work as a whole. */
export type SupervisionTables = {
  supervision: {
    recordId: string;
    caseId: string;
    workerId: string | null;
    authorId: string;
    heldOn: string;
    nextOn: string | null;
  };
  workerSupervision: {
    id: string;
    workerId: string;
    authorId: string;
    heldOn: string;
    topic: string;
    direction: string;
    agreed: string;
    nextOn: string | null;
    replaces: string | null;
    reason: string | null;
    requestId: string;
    writtenAt: string;
  };
};
