import { isContractProcedure } from '@orpc/contract';
import { expect, it } from 'vitest';
import { contract } from '#contract/contract';
import { describeOperation } from '#contract/describe-operation';
import { type Operation, operation } from '#contract/operation';

/** Every operation that may leave a row in the audit: a refusal of any of them does. */
function listAudited(node: unknown, path: string[] = []): string[] {
  if (!isContractProcedure(node)) {
    return Object.entries(node as object).flatMap(([name, inner]) => listAudited(inner, [...path, name]));
  }
  return (node['~orpc'].meta as Operation).may === 'anyone' ? [] : [path.join('.')];
}

it('has words for every operation that leaves a row in the audit, a refusal included', () => {
  const operations = listAudited(contract);
  expect(operations.length).toBeGreaterThan(150);
  expect(operations.filter((operation) => describeOperation(operation) === operation)).toEqual([]);
  const nameless = operations.filter((operation) => describeOperation(operation).length < 8);
  expect(nameless).toEqual([]);
  expect(describeOperation('form.eic.complete')).toBe('EIC: menyelesaikan');
  expect(describeOperation('keys.state')).toBe('Membaca keadaan kunci pemulihan');
});

it('has words for what is no operation, and gives a name it does not know as it is', () => {
  expect(describeOperation('clock.behind')).toBe('Jam komputer mundur');
  expect(describeOperation('vault.unlock')).toBe('Membuka brankas');
  expect(['case.gone', 'constructor', 'form', ''].map(describeOperation)).toEqual([
    'case.gone',
    'constructor',
    'form',
    '',
  ]);
});

it('does not compile for an operation behind the login that says nothing', () => {
  // @ts-expect-error the audit would have no words for it
  operation.meta({ may: 'caseload.read', audit: 'read' });
  // @ts-expect-error nor for its refusals
  operation.meta({ may: 'caseload.read', audit: 'none' });
  operation.meta({ says: 'Membaca daftar kasus', may: 'caseload.read', audit: 'read' });
  operation.meta({ may: 'anyone', audit: 'none' });
});
