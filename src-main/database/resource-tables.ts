import type { ResourceKind } from '#domain/lists/resource-kinds';
import type { ResourceNeed } from '#domain/lists/resource-needs';
import type { LinkState } from '#domain/resources/link-steps';

/** The directory of resource systems, and how people are linked with them. */
export type ResourceTables = {
  resource: {
    id: string;
    name: string;
    nameKey: string;
    kind: ResourceKind;
    isActive: number;
    /** `ResourceAnswers` as JSON. */
    answers: string;
    revision: number;
    savedBy: string;
    savedAt: string;
    requestId: string;
  };
  resourceLink: {
    recordId: string;
    caseId: string;
    /** Null: the directory does not have it. */
    resourceId: string | null;
    name: string;
    nameKey: string;
    need: ResourceNeed;
    state: LinkState;
    stateOn: string;
    openedOn: string;
  };
  /** One row a dated state, the recognition as number 0. */
  resourceStep: {
    recordId: string;
    number: number;
    caseId: string;
    state: LinkState;
    happenedOn: string;
  };
  resourceObstacle: {
    recordId: string;
    /** Of the state within which it was met. */
    number: number;
    caseId: string;
    code: string;
    happenedOn: string;
  };
};
