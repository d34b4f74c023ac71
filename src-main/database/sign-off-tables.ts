import type { Generated } from 'kysely';
import type { SignOffActCode } from '#domain/safety/sign-off';

/** What a second reader made of a version of a record, act by act. */
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
};
