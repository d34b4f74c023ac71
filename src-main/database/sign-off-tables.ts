import type { Generated } from 'kysely';
import type { CoercionOutcome } from '#domain/lists/coercion-outcomes';
import type { SignOffActCode } from '#domain/safety/sign-off';

/** What a second reader made of a version of a record, act by act, or of the coercion in it. */
export type SignOffTables = {
  signOff: {
    number: Generated<number>;
    recordId: string;
    caseId: string;
    version: number;
    act: SignOffActCode;
    remark: string;
    isAlone: number;
    at: string;
    by: string;
  };
  coercionReview: {
    number: Generated<number>;
    recordId: string;
    caseId: string;
    version: number;
    /** Null: nobody was asked for an outcome yet. */
    outcome: CoercionOutcome | null;
    remark: string;
    isAlone: number;
    at: string;
    by: string;
  };
};
