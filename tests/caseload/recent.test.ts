import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAdmission, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('caseload.recent', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());
  const names = async () => (await centre.client.caseload.recent({})).rows.map(({ fullName }) => fullName);

  it('tells the cases somebody opened last, each once, the latest first, and nobody those of others', async () => {
    const { client } = centre;
    const sri = await centre.addUser('sri', 'socialWorker', 'Sri W.');
    const bagus = await centre.addUser('bagus', 'socialWorker', 'Bagus P.');
    const ids: string[] = [];
    for (const name of ['Anisa', 'Budi', 'Citra']) {
      const { caseId } = await register(client, someone(name), anAdmission(), sri);
      ids.push(caseId);
    }
    await centre.as('sri');
    expect(await names()).toEqual([]);
    for (const caseId of [...ids, ids[0] ?? '']) await client.case.open({ caseId });
    expect(await names()).toEqual(['Anisa', 'Citra', 'Budi']);
    await centre.as('kepala');
    expect(await names()).toEqual([]);
    await client.case.handOver({ caseIds: [ids[2] ?? ''], workerIds: [bagus], reason: 'Pindah tugas.' });
    await centre.as('sri');
    expect(await names()).toEqual(['Anisa', 'Budi']);
  });
});
