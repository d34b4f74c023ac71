import type { AllegationAddressee, AllegationOutcome, AllegationStepKind } from '#domain/safety/allegation';

/** Allegations of neglect or violence, read by their readers alone. */
export type AllegationTables = {
  allegation: {
    id: string;
    writerId: string;
    writtenAt: string;
    requestId: string;
    caseId: string | null;
    kinds: string;
    happenedOn: string | null;
    place: string;
    story: string;
    accusedOthers: string;
    outsideReader: string;
    closedAt: string | null;
    outcome: AllegationOutcome | null;
    outcomeWords: string;
    keptUntil: string | null;
  };
  allegationReader: {
    allegationId: string;
    userId: string;
    since: string;
    sealedAt: string | null;
    leftAt: string | null;
  };
  allegationBarred: { allegationId: string; userId: string; why: 'accused' | 'shutOut' };
  allegationStep: {
    id: string;
    allegationId: string;
    kind: AllegationStepKind;
    happenedOn: string | null;
    words: string;
    addressee: AllegationAddressee | null;
    dueOn: string | null;
    endedAt: string | null;
    endedBy: string | null;
    userId: string | null;
    byId: string | null;
    at: string;
    requestId: string | null;
  };
  allegationDraft: { userId: string; answers: string; savedAt: string };
};
