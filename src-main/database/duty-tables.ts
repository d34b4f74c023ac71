import type { Generated } from 'kysely';
import type { DutyActKind } from '#domain/duties/duty';
import type { DutyKind } from '#domain/duties/duty-kinds';
import type { FormId } from '#domain/forms';

/** What falls due and what was said of it. */
export type DutyTables = {
  /** A daily note that wants the worker's attention. */
  flag: { recordId: string; caseId: string; happenedOn: string };
  /** What is open in each case: a projection, made anew with the case's row in the caseload. */
  duty: {
    key: string;
    caseId: string;
    kind: DutyKind;
    what: string;
    dueOn: string;
    askedOn: string;
    form: FormId;
    recordId: string | null;
    /** Who was given it; null: whoever holds the case. */
    ownerId: string | null;
    /** Whose the case is, as its row says: '' is nobody, null a case that is not in the caseload. */
    workerId: string | null;
  };
  dutyAct: {
    number: Generated<number>;
    caseId: string | null;
    key: string;
    recordId: string | null;
    what: string;
    askedOn: string;
    act: DutyActKind;
    word: string;
    until: string | null;
    toId: string | null;
    saidAt: string;
    saidBy: string | null;
    requestId: string | null;
  };
  /** A task that somebody gave themselves or a colleague. */
  todo: {
    id: string;
    caseId: string | null;
    what: string;
    dueOn: string;
    ownerId: string;
    givenBy: string;
    givenAt: string;
    endedAt: string | null;
    requestId: string;
    /** The supervision of a worker in which it was agreed. */
    supervisionId: string | null;
  };
};
