import type { HelperKind, HelperState } from '#domain/people/helper';

/** Who works in a case besides its worker, and the change of worker that was asked for. */
export type HandTables = {
  caseHelper: {
    id: string;
    caseId: string;
    userId: string;
    kind: HelperKind;
    fromOn: string;
    untilOn: string;
    reason: string;
    setAt: string;
    setBy: string;
    endedAt: string | null;
    endedBy: string | null;
    endReason: string | null;
    /** What the days say today. */
    state: HelperState;
    requestId: string;
  };
  workerRequest: {
    id: string;
    caseId: string;
    askedAt: string;
    askedBy: string;
    reason: string;
    proposedId: string | null;
    handover: string;
    toldClient: string;
    decidedAt: string | null;
    decidedBy: string | null;
    outcome: RequestOutcome | null;
    remark: string;
    requestId: string;
  };
};
type RequestOutcome = 'granted' | 'declined' | 'withdrawn';
