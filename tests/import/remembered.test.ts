import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importLabel } from '#domain/import/fields';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { csv, sendFile, workbook } from './support.ts';

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

  it('is found anew where a sheet is said to be of people, or its headings to stand elsewhere', async () => {
    const { client } = centre;
    const list = [
      ['Siapa', 'L', 'P', 'Kategori', 'Masuk'],
      ['Fitri Wulandari', null, 'v', 'Lansia terlantar', '01/02/2020'],
      ['Gilang Ramadhan', 'v', null, 'Lansia terlantar', '01/02/2020'],
    ];
    const known = list.map((row, at) => (at === 0 ? ['Nama', ...row.slice(1)] : row));
    await sendFile(client, 'dua.xlsx', await workbook({ Lama: [['PANTI'], ...list], Baru: known }));
    const told = async (given?: Parameters<typeof client.import.arrange>[0]) => {
      const held = given === undefined ? await client.import.held() : await client.import.arrange(given);
      const sex = (at: number) => {
        const column = held?.sheets[at]?.columns.find(({ field }) => field === 'sex');
        return column && [column.heading, column.samples];
      };
      return [held?.sheets.map(({ kind }) => kind), held?.alsoPeople, sex(0), sex(1)];
    };
    const folded = ['L/P', ['P', 'L']];
    expect(await told()).toEqual([[null, 'people'], [], undefined, folded]);
    expect(await told({ sheet: 1, headingRow: 0 })).toEqual([[null, 'people'], [], undefined, folded]);
    expect(await told({ sheet: 0, kind: 'people' })).toEqual([['people', null], ['Baru'], folded, undefined]);
    // Above the table nothing is ticked; back at it, it is read as before.
    await told({ sheet: 0, headingRow: 0 });
    expect(await told({ sheet: 0, headingRow: 1 })).toEqual([['people', null], ['Baru'], folded, undefined]);
    expect(await told({ sheet: 1, kind: 'people' })).toEqual([[null, 'people'], ['Lama'], undefined, folded]);
    await told({ sheet: 0, kind: 'people' });
    expect(await told({ sheet: 0, kind: null })).toEqual([[null, null], [], undefined, undefined]);
    expect(await told({ sheet: 1, kind: 'people' })).toEqual([[null, 'people'], [], undefined, folded]);
  });

  it('says nothing of one sheet in another: how the days of one that is left aside are written', async () => {
    const { client } = centre;
    const known = ['fullName', 'sex', 'birthDate', 'category', 'admittedOn', 'referralSource'].map(
      importLabel,
    );
    const list = (of: Record<string, string>) => [
      known,
      ...Object.entries(of).map(([name, day]) => [
        name,
        'L',
        '03/02/1950',
        'Lansia terlantar',
        day,
        'Dinsos',
      ]),
    ];
    const present = list({ 'Wulan Maharani': '25/03/2020', 'Yoga Pratista': '04/03/2020' });
    const pages = { Baru: present, Lama: list({ 'Hana Pertiwi': '03/25/2019' }) };
    await sendFile(client, 'dua tahun.xlsx', await workbook(pages));
    expect((await client.import.held())?.alsoPeople).toEqual(['Lama']);
    await client.import.check();
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const { rows } = await client.caseload.list({ search: 'Yoga Pratista', status: 'all' });
    expect(rows.map(({ admittedOn }) => admittedOn)).toEqual(['2020-03-04']);
  });
});
