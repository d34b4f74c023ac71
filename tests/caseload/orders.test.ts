import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseloadColumnCodes } from '#contract/caseload-columns';
import { record } from '../bench/plain-twin.ts';
import { register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

let centre: TestCentre;
beforeAll(async () => {
  centre = await makeTestCentre();
  for (const name of ['Adi', 'Budi', 'Citra']) await register(centre.client, someone(name));
});
afterAll(() => centre.close());

it('every order of the list is walked in an index, from either end, and sorts nothing', async () => {
  const open = await centre.app.context.keeper.current();
  if (open === undefined) throw new Error('the vault was locked');
  const sorted: string[] = [];
  for (const column of caseloadColumnCodes)
    for (const direction of ['asc', 'desc'] as const) {
      const ran = await record(open.sqlite, () =>
        centre.client.caseload.list({ sort: { column, direction } }),
      );
      const walks = ran.filter(({ sql }) => /_array\(row_number\)|group_concat\(row_number\)/.test(sql));
      for (const { sql } of walks) {
        const steps = open.sqlite.prepare<[], { detail: string }>(`explain query plan ${sql}`).all();
        const plan = steps.map(({ detail }) => detail).join(' / ');
        if (!plan.includes('COVERING INDEX row_by_') || plan.includes('TEMP B-TREE'))
          sorted.push(`${column} ${direction}: ${plan}`);
      }
      // The birth is in the order of the age, which was asked before it.
      if (walks.length === 0 && column !== 'birthDate') sorted.push(`${column} ${direction}: not asked`);
    }
  expect(sorted).toEqual([]);
});
