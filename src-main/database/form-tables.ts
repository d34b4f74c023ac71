import type { Generated } from 'kysely';
import type { CoercionOutcome } from '#domain/lists/coercion-outcomes';
import type { ContractKind } from '#domain/lists/contract-kinds';
import type { TargetStatus } from '#domain/results/attainment';

/** Rows that completed forms leave beside their answers, for SQL to join, sum and sort. */
export type FormTables = {
  contract: {
    recordId: string;
    caseId: string;
    kind: ContractKind;
    purpose: string;
    startsOn: string;
    endsOn: string;
  };
  goal: { caseId: string; number: number; statement: string; level: string | null };
  target: {
    caseId: string;
    number: number;
    goalNumber: number;
    statement: string;
    indicator: string;
    baseline: number;
    targetValue: number;
    unit: string;
    dueOn: string;
    horizon: string | null;
    removedReason: string | null;
  };
  targetTerm: {
    number: Generated<number>;
    caseId: string;
    targetNumber: number;
    since: string | null;
    dueOn: string;
    isRemoved: number;
    recordedAt: string;
  };
  task: {
    caseId: string;
    targetNumber: number;
    number: number;
    what: string;
    executor: string | null;
    service: string | null;
    programme: string | null;
    state: string | null;
  };
  achievement: {
    recordId: string;
    position: number;
    caseId: string;
    targetNumber: number | null;
    statement: string | null;
    status: TargetStatus;
    value: number | null;
    unit: string | null;
    evidence: string | null;
    obstacle: string | null;
    cause: string | null;
  };
  note: {
    recordId: string;
    caseId: string;
    happenedOn: string;
    authorId: string;
    isConfidential: number;
    isCoercive: number;
    followUp: string | null;
    followUpDueOn: string | null;
    reviewedAt: string | null;
    reviewedBy: string | null;
    reviewRemark: string | null;
    reviewOutcome: CoercionOutcome | null;
    targetNumber: number | null;
    service: string | null;
  };
};
