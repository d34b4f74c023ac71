import { isContractProcedure } from '@orpc/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#contract/contract';
import type { Operation } from '#contract/operation';
import { may, roleCodes } from '#domain/roles';
import { refusalOf } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

/** Every operation of the contract, found by walking it: a new one is in this test by itself. */
function listOperations(
  node: unknown = contract,
  path: string[] = [],
): { path: string[]; meta: Operation; takesInput: boolean }[] {
  if (isContractProcedure(node)) {
    return [
      { path, meta: node['~orpc'].meta as Operation, takesInput: node['~orpc'].inputSchema !== undefined },
    ];
  }
  return Object.entries(node as object).flatMap(([name, inner]) => listOperations(inner, [...path, name]));
}

function call(client: unknown, path: string[], input: unknown): Promise<unknown> {
  const found = path.reduce((node, name) => (node as Record<string, unknown>)[name], client);
  return (found as (input: unknown) => Promise<unknown>)(input);
}

describe('who may do what', () => {
  const operations = listOperations();
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
    for (const role of roleCodes) if (role !== 'head') await centre.addUser(role.toLowerCase(), role);
  });
  afterAll(() => centre.close());

  it('is decided for every operation', () => {
    expect(operations.length).toBeGreaterThan(120);
    expect(operations.filter(({ meta }) => meta.may === 'nobody').map(({ path }) => path.join('.'))).toEqual(
      [],
    );
  });

  it('names its case in every operation that takes one', () => {
    const source = (path: string[]) => path.join('.');
    const aboutCases = operations
      .filter(({ meta }) => meta.about !== undefined)
      .map(({ path }) => source(path));
    expect(aboutCases).toEqual(
      expect.arrayContaining(['case.open', 'form.note.complete', 'packet.make', 'comparison.get']),
    );
    expect(
      operations.filter(({ path }) => path[0] === 'form').every(({ meta }) => meta.about === 'case'),
    ).toBe(true);
  });

  it.each(roleCodes)('holds for %s in every cell, before any input is looked at', async (role) => {
    await centre.as(role === 'head' ? 'kepala' : role.toLowerCase());
    for (const { path, meta } of operations) {
      if (meta.may === 'anyone' || meta.may === 'nobody' || may(role, meta.may)) continue;
      expect([
        path.join('.'),
        (await refusalOf(call(centre.client, path, { not: 'an input' }))).code,
      ]).toEqual([path.join('.'), 'FORBIDDEN']);
    }
  });

  it('lets those who may through to the input, which is refused in words', async () => {
    await centre.as('kepala');
    for (const { path, meta, takesInput } of operations) {
      if (!takesInput || meta.may === 'anyone' || meta.may === 'nobody' || !may('head', meta.may)) continue;
      const refusal = await refusalOf(call(centre.client, path, 'not an input'));
      expect([path.join('.'), refusal.code]).toEqual([path.join('.'), 'BAD_INPUT']);
    }
  });

  it('answers nothing behind the login while locked', async () => {
    await centre.client.vault.lock();
    for (const { path, meta } of operations) {
      if (meta.may === 'anyone') continue;
      expect((await refusalOf(call(centre.client, path, {}))).code).toBe('LOCKED');
    }
  });

  it('leaves a row in the audit for each denied access', async () => {
    await centre.as('auditor');
    const { total } = await centre.client.audit.list({ kind: 'refused' });
    expect(total).toBeGreaterThan(100);
  });
});
