import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { csv, sendFile } from './support.ts';

const headings = ['Nama', 'Jns', 'Lahir tgl', 'Gol', 'Tgl Masuk', 'Rujukan'];
const row = (name: string) => [name, 'L', '03/02/1950', 'jompo XYZ', '01/02/2020', 'Dinsos'];

describe('how a file was matched', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await makeTestCentre();
  });
  afterAll(() => centre.close());

  const fieldsNow = async () => {
    const columns = (await centre.client.import.held())?.sheets[0]?.columns ?? [];
    return Object.fromEntries(columns.map(({ heading, field, how }) => [heading, [field, how]]));
  };

  it('is remembered for the next one by its headings, in whatever order, and what its texts meant', async () => {
    const { client } = centre;
    await sendFile(client, 'pertama.csv', csv([headings, row('Ahmad Santoso'), row('Budi Wijaya')]));
    expect((await fieldsNow()).Gol).toEqual([null, null]);
    const chosen = { Jns: 'sex', 'Lahir tgl': 'birthDate', Gol: 'category' };
    for (const [heading, field] of Object.entries(chosen))
      await client.import.arrange({ sheet: 0, column: { at: headings.indexOf(heading), field } });
    expect((await client.import.check()).unknownTexts).toMatchObject([
      { field: 'category', text: 'jompo XYZ' },
    ]);
    await client.import.mean({ field: 'category', text: 'jompo XYZ', code: 'PMKS-08' });
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });

    // Another order, one column more, and one that is called otherwise now.
    const turned = ['Rujukan', 'Hobi', 'Golongan', 'Lahir tgl', 'Tgl Masuk', 'Jns', 'Nama'];
    const next = ['Dinsos', 'catur', 'jompo XYZ', '04/05/1951', '01/03/2021', 'P', 'Citra Lestari'];
    await sendFile(client, 'kedua.csv', csv([turned, next]));
    expect(await fieldsNow()).toEqual({
      Rujukan: ['referralSource', 'name'],
      Hobi: [null, null],
      Golongan: [null, null],
      'Lahir tgl': ['birthDate', 'remembered'],
      'Tgl Masuk': ['admittedOn', 'name'],
      Jns: ['sex', 'remembered'],
      Nama: ['fullName', 'name'],
    });
    // What is called otherwise is asked for once more, and what its texts mean is known already.
    expect((await client.import.held())?.lacking).toEqual(['category']);
    await client.import.arrange({ sheet: 0, column: { at: 2, field: 'category' } });
    const check = await client.import.check();
    expect(check).toMatchObject({ ready: 1, troubled: 0, unknownTexts: [], left: ['Hobi'] });
  });

  it('is not remembered of a file that was left', async () => {
    const { client } = centre;
    const left = csv([
      [...headings, 'Paraf'],
      [...row('Dewi Utami'), 'x'],
      [...row('Eko Hidayat'), 'y'],
    ]);
    await sendFile(client, 'ketiga.csv', left);
    await client.import.arrange({ sheet: 0, column: { at: headings.length, field: 'alias' } });
    await client.import.forget();
    await sendFile(client, 'ketiga.csv', left);
    expect((await fieldsNow()).Paraf).toEqual([null, null]);
  });
});
