import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { record } from '../bench/plain-twin.ts';
import { anAdmission, register, someone } from '../support/cases.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';

describe('the identity of one person', () => {
  let centre: TestCentre;
  let caseId: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    ({ caseId } = await register(centre.client, someone('Bagas Contoh'), anAdmission()));
  });
  afterAll(() => centre.close());

  /** The statements that go through everybody's identity for the sake of one. */
  async function readEverybody(work: () => Promise<unknown>): Promise<string[]> {
    const open = await centre.app.context.keeper.current();
    if (open === undefined) throw new Error('the vault was locked');
    const ran = await record(open.sqlite, work);
    expect(ran.length).toBeGreaterThan(3);
    const asked = ran.filter(({ sql }) => /^\s*select/i.test(sql) && /form_record/.test(sql));
    return asked.flatMap(({ sql, parameters }) => {
      const plan = open.sqlite
        .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
        .all(parameters);
      const all = plan.filter(({ detail }) =>
        /(SEARCH|SCAN) (person|form_record) .*\(form=\?\)$|SCAN form_record/.test(detail),
      );
      return all.map(({ detail }) => `${detail}: ${sql}`);
    });
  }

  it('is found without the others when a case is opened', async () => {
    expect(await readEverybody(() => centre.client.case.open({ caseId }))).toEqual([]);
  });

  it('is found without the others when somebody is registered', async () => {
    const another = () => register(centre.client, someone('Citra Contoh'), anAdmission());
    expect(await readEverybody(another)).toEqual([]);
  });

  it('is found without the others for the names that a packet hides', async () => {
    const names = () =>
      centre.client.packet.make({ caseIds: [caseId], names: 'initials', purpose: 'preview' });
    expect(await readEverybody(names)).toEqual([]);
  });

  it('is found without the others for each line by name of a month that is sent', async () => {
    const sent = { period: '2026-10', recipient: 'Dinas Sosial' };
    expect(await readEverybody(() => centre.client.monthReport.exportWorkbook(sent))).toEqual([]);
  });
});
