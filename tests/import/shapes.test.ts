import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { shapes } from './shapes.ts';
import { meanAll, sayForAll, sendFile } from './support.ts';

describe('a file in the shape of', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  it.each(shapes)('$name', async ({ file, make, forAll, columns = {}, means, people, closed, leftOut }) => {
    const { client } = centre;
    await sendFile(client, file, await make());
    const held = await client.import.held();
    const sheet = held?.sheets.find(({ kind }) => kind === 'people');
    for (const [heading, field] of Object.entries(columns)) {
      const column = sheet?.columns.find((one) => one.heading === heading);
      if (column) await client.import.arrange({ sheet: sheet?.at ?? 0, column: { at: column.at, field } });
    }
    await sayForAll(client, forAll);
    await meanAll(client, means);
    const check = await client.import.check();
    const rows = await client.import.rows({ state: 'troubled' });
    const said = rows.rows.map(({ cells }) => cells.flatMap(({ trouble }) => trouble ?? []));
    const beside = (await client.import.rows({ state: 'alike' })).rows.map(({ cells }) => cells[0]?.text);
    expect({ ready: check.ready, troubled: check.troubled, said, beside }).toEqual({
      ready: people,
      troubled: leftOut,
      said: expect.any(Array),
      beside: [],
    });
    const dry = await client.import.rehearse();
    const { batchId } = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const batch = (await client.import.list()).find((one) => one.batchId === batchId);
    expect([dry.people, dry.closedCases, batch?.batchId, batch?.people, batch?.leftOut]).toEqual([
      people,
      closed,
      batchId,
      people,
      leftOut,
    ]);
  });

  it('or none of people is told so', async () => {
    const { client } = centre;
    const matrix = 'umur;L;P;jumlah\n0-5;3;4;7\n6-12;5;5;10\n';
    await sendFile(client, 'rekap.csv', new TextEncoder().encode(matrix));
    expect((await client.import.held())?.sheets.map(({ kind }) => kind)).toEqual([null]);
  });
});
