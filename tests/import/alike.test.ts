import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { anAdmission, refusalOf } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { csv, sendFile } from './support.ts';

const head = ['Nama', 'JK', 'Tgl Lahir', 'Kategori', 'Tgl Masuk', 'Rujukan', 'Tgl Keluar', 'Alasan Keluar'];
const stay = (from: string, to: string) => [
  ...['Budi Santoso', 'L', '14/03/2009', 'Anak terlantar', from, 'Dinsos', to],
  'dipulangkan',
];

describe('somebody of a file who is there already', () => {
  let centre: TestCentre;
  eachCentre(
    () => makeTestCentre(),
    (one) => {
      centre = one;
    },
  );

  it('is laid beside the row with the values of both, becomes another case of theirs, and stays when that is undone', async () => {
    const { client } = centre;
    await sendFile(client, 'buku.csv', csv([head, stay('05/06/2018', '07/08/2019')]));
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    await sendFile(client, 'lama.csv', csv([head, stay('01/02/2020', '03/04/2021')]));
    expect(await client.import.check()).toMatchObject({ ready: 0, alike: 1 });
    const [row] = (await client.import.rows({ state: 'alike' })).rows;
    expect(row?.cells.find(({ field }) => field === 'birthDate')?.text).toBe('14/03/2009');
    const [beside] = row?.alike ?? [];
    expect(beside).toMatchObject({ fullName: 'Budi Santoso', sex: 'L', row: null, can: { ok: true } });
    expect(beside?.birth).toMatch(/2009/);
    expect(beside?.stays).toMatch(/2018 sampai .*2019/);

    const clientId = beside?.clientId ?? '';
    await client.import.decide({ sheet: 0, row: 1, decision: { as: 'caseOfClient', clientId } });
    const { batchId } = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const cases = async () => (await client.caseload.list({ status: 'all' })).rows;
    expect((await cases()).map((one) => [one.registerNumber, one.leftOn]).toSorted()).toEqual([
      [beside?.registerNumber, '2019-08-07'],
      [beside?.registerNumber, '2021-04-03'],
    ]);
    expect(await client.import.undo({ batchId })).toEqual({ people: 0, cases: 1 });
    expect((await cases()).map((one) => [one.registerNumber, one.leftOn])).toEqual([
      [beside?.registerNumber, '2019-08-07'],
    ]);

    // With a stay that was opened since, it stays.
    await sendFile(client, 'lama.csv', csv([head, stay('01/02/2020', '03/04/2021')]));
    await client.import.check();
    await client.import.decide({ sheet: 0, row: 1, decision: { as: 'caseOfClient', clientId } });
    const again = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    centre.time.pass(60_000);
    await client.client.openNewCase({ requestId: randomUUID(), clientId, caseFile: anAdmission() });
    expect((await refusalOf(client.import.undo(again))).message).toMatch(/sudah ada kasus baru/);
  });

  it('in two rows of it is one person with two stays, and not where these overlap', async () => {
    const { client } = centre;
    const rows = [
      stay('01/02/2018', '03/04/2019'),
      stay('01/05/2020', '03/06/2021'),
      stay('01/03/2019', '03/05/2019'),
    ];
    await sendFile(client, 'lama.csv', csv([head, ...rows]));
    expect(await client.import.check()).toMatchObject({ ready: 1, alike: 2 });
    const told = (await client.import.rows({ state: 'alike' })).rows;
    const besides = told.map(({ row, alike }) => [row, alike.find((one) => one.row === 1)?.can]);
    expect(besides).toEqual([
      [2, { ok: true }],
      [3, { ok: false, why: expect.stringContaining('bertumpang tindih') }],
    ]);
    await client.import.decide({ sheet: 0, row: 2, decision: { as: 'caseOfRow', row: 1 } });
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const list = await client.caseload.list({ status: 'all' });
    expect(list.total).toBe(2);
    expect(new Set(list.rows.map(({ registerNumber }) => registerNumber)).size).toBe(1);
    expect((await client.import.list())[0]).toMatchObject({ people: 1, cases: 2, leftOut: 1 });
  });
});
