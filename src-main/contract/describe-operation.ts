import { isContractProcedure } from '@orpc/contract';
import { eventNames } from '#domain/words/event-names';
import { contract } from './contract.ts';
import type { Operation } from './operation.ts';

/**
 * What a row of the audit calls its operation, in Indonesian; the name itself where nobody knows it any more.
 */
export function describeOperation(operation: string): string {
  if (Object.hasOwn(eventNames, operation)) return eventNames[operation as keyof typeof eventNames];
  const declared = operation.split('.').reduce<unknown>(stepInto, contract);
  return (isContractProcedure(declared) && (declared['~orpc'].meta as Operation).says) || operation;
}

const stepInto = (node: unknown, name: string) => (node as Record<string, unknown> | undefined)?.[name];
