import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleCodes, roles, sees } from '#domain/roles';
import { visibleRows } from '#records/visible.queries';
import { register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('whose cases somebody sees', () => {
  let centre: TestCentre;
  let sri: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    sri = await centre.addUser('sri', 'socialWorker', 'Sri Wahyuni');
    const budi = await centre.addUser('budi', 'socialWorker', 'Budi Santosa');
    for (const [name, worker] of [
      ['Arif Wibowo', sri],
      ['Yohanes Lende', budi],
      ['Siti Aminah', undefined],
    ] as const)
      await register(centre.client, someone(name), undefined, worker);
  });
  afterAll(() => centre.close());

  it('is the same in a list as for one case, for every role', async () => {
    const vault = await centre.app.context.keeper.current();
    const seen = await vault?.db.transaction().execute(async (trx) => {
      const cases = await trx.selectFrom('caseFile').select(['id', 'workerId']).orderBy('id').execute();
      const pairs = [];
      for (const role of roleCodes) {
        const actor = { id: sri, role };
        const rows = await visibleRows(trx, actor).select('caseId').orderBy('caseId').execute();
        const listed = rows.map((row) => row.caseId);
        pairs.push([
          role,
          listed,
          cases.filter((one) => sees(role, one.workerId === sri)).map(({ id }) => id),
        ] as const);
      }
      return pairs;
    });
    for (const [role, listed, single] of seen ?? []) expect([role, listed]).toEqual([role, single]);
    expect(Object.fromEntries((seen ?? []).map(([role, listed]) => [role, listed.length]))).toEqual({
      ...Object.fromEntries(roleCodes.map((role) => [role, roles[role].scope === 'all' ? 3 : 1])),
      auditor: 0,
    });
  });

  it('is the same in the list, the counts of Beranda and the cases that open', async () => {
    await centre.as('sri');
    const { client } = centre;
    const { rows, total } = await client.caseload.list({ status: 'all' });
    // Whoever was registered and not accepted yet is a candidate.
    expect([total, (await client.home.get()).candidates, rows.map(({ fullName }) => fullName)]).toEqual([
      1,
      1,
      ['Arif Wibowo'],
    ]);
  });
});
