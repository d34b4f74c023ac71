import { isContractProcedure } from '@orpc/contract';
import { expect, it } from 'vitest';
import { contract } from '#contract/contract';
import type { Operation } from '#contract/operation';
import { describeOperation, findOperationName } from '#domain/words/operation-names';

function listAudited(node: unknown, path: string[] = []): string[] {
  if (!isContractProcedure(node)) {
    return Object.entries(node as object).flatMap(([name, inner]) => listAudited(inner, [...path, name]));
  }
  return (node['~orpc'].meta as Operation).audit === 'none' ? [] : [path.join('.')];
}

it('has words for every operation that leaves a row in the audit', () => {
  const unnamed = listAudited(contract).filter((operation) => findOperationName(operation) === undefined);
  expect(unnamed).toEqual([]);
  expect(describeOperation('form.eic.complete')).toBe('EIC: menyelesaikan');
});
