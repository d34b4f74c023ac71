import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { sendFile } from './support.ts';

describe('the sample that is handed out', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it('imports without a question: people, family, a contract, a plan with its last achievement, a source', async () => {
    const { client } = centre;
    const { name, file } = await client.import.sample();
    await sendFile(client, name, new Uint8Array(await file.arrayBuffer()));
    const held = await client.import.held();
    expect(held?.sheets.map(({ name: sheet, kind }) => [sheet, kind])).toEqual([
      ['Orang', 'people'],
      ['Keluarga', 'family'],
      ['Kontrak', 'contracts'],
      ['Rencana dan capaian', 'plans'],
      ['Sumber', 'links'],
      ['Daftar', null],
    ]);
    expect(held?.lacking).toEqual([]);
    const check = await client.import.check();
    const troubled = await Promise.all(
      (held?.sheets ?? []).map(({ at }) => client.import.rows({ sheet: at, state: 'troubled' })),
    );
    const said = troubled.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap(({ trouble }) => trouble ?? [])),
    );
    expect(said).toEqual([]);
    expect(check).toMatchObject({ rows: 3, ready: 3, unknownTexts: [], troubles: [], alike: 0 });
    expect(await client.import.rehearse()).toMatchObject({
      people: 3,
      openCases: 2,
      closedCases: 1,
      further: 4,
      leftOut: 0,
    });
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const [one] = (await client.caseload.list({ search: 'Budi Contoh', status: 'all' })).rows;
    const caseId = one?.caseId ?? '';
    expect(one?.percentAchieved).not.toBeNull();
    const answers = async (form: 'client' | 'planning' | 'contract' | 'evaluation' | 'resourceLink') => {
      const place = { caseId };
      if (form === 'client' || form === 'planning')
        return (await client.form[form].open(place)).record?.answers;
      return (await client.form[form].list({ ...place, offset: 0, limit: 10 })).records[0]?.answers;
    };
    expect((await answers('client'))?.family).toHaveLength(2);
    expect((await answers('contract'))?.kind).toBe('primary');
    expect((await answers('evaluation'))?.achievements).toEqual([
      { targetNumber: 1, status: 'partly', value: 4 },
    ]);
    expect((await answers('resourceLink'))?.resource).toBe('SD Contoh');
  });
});
