import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { extendedForms } from '#domain/own/own';
import { readTables } from '../faults/support/hash-vault.ts';
import { ownField, saveOwn } from '../own/support.ts';
import { assign, refusalOf, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { textOf } from '../support/pdf-text.ts';
import { sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { type MadeCell, sendFile, workbook } from './support.ts';

const head = [
  'No',
  'No Induk',
  'Nama',
  'JK',
  'TTL',
  'NIK',
  'Kategori PMKS',
  'Tgl Masuk',
  'Rujukan',
  'Status',
  'Tgl Keluar',
  'Alasan Keluar',
  'Nama Ibu',
];
const rows: MadeCell[][] = [
  ['DAFTAR PENGHUNI PSAA', null, null, null, null, null, null, null, null, null, null, null, null],
  [null],
  head,
  [
    1,
    '137/PSTW/2019',
    'Budi Santoso',
    'Lk',
    'Bantul, 03-02-2010',
    '3402010302100001',
    'anak telantar',
    '12 Agt 2019',
    'Dinsos',
    'aktif',
    null,
    null,
    'Siti',
  ],
  [
    2,
    '138/PSTW/2019',
    'Rina Wati',
    'P',
    'Sleman, 9/12/2008',
    '3404014912080002',
    'AT',
    43_700,
    'Desa',
    'pulang',
    '15/07/2021',
    'dipulangkan',
    '-',
  ],
  [
    3,
    '001/PSTW/2020',
    'Agus Salim',
    'laki-laki',
    '1/1/2009',
    '-',
    'Balita terlantar',
    new Date('2020-02-03'),
    'polisi',
    'kabur',
    '2021-03-04',
    '',
    null,
  ],
  ['Jumlah', null, 3, null, null, null, null, null, null, null, null, null, null],
];

describe('an old list', () => {
  let centre: TestCentre;
  eachCentre(
    () => makeTestCentre({ centre: { registerPattern: '{NNN}/PSTW/{YYYY}' } }),
    (one) => {
      centre = one;
    },
  );

  it('is registered whole: people, open and closed cases, numbers of the book, from which the counter goes on', async () => {
    const { client } = centre;
    await sendFile(client, 'penghuni.xlsx', await workbook({ Data: rows }));
    const held = await client.import.held();
    expect(held?.lacking).toEqual([]);
    expect(held?.sheets[0]?.headingRow).toBe(2);
    const check = await client.import.check();
    expect(check).toMatchObject({ rows: 3, ready: 3, troubled: 0, alike: 0, open: 1, closed: 2 });
    const dry = await client.import.rehearse();
    expect(dry).toMatchObject({ people: 3, openCases: 1, closedCases: 2, leftOut: 0 });
    expect((await client.caseload.list({ status: 'all' })).total).toBe(0);

    const { batchId } = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const list = await client.caseload.list({ status: 'all' });
    expect(
      list.rows.map(({ registerNumber, fullName, leftOn }) => [registerNumber, fullName, leftOn]),
    ).toEqual(
      expect.arrayContaining([
        ['137/PSTW/2019', 'Budi Santoso', null],
        ['138/PSTW/2019', 'Rina Wati', '2021-07-15'],
        ['001/PSTW/2020', 'Agus Salim', '2021-03-04'],
      ]),
    );
    const [found] = (await client.caseload.list({ search: '137/PSTW', status: 'all' })).rows;
    expect(found?.fullName).toBe('Budi Santoso');
    const packet = await client.packet.make({ purpose: 'preview', caseIds: [found?.caseId ?? ''] });
    const printed = await textOf(new Uint8Array(await packet.file.arrayBuffer()));
    expect(printed).toContain('137/PSTW/2019');
    const later = await register(client, someone('Orang Baru', { birthDate: '2012-05-06' }), {
      category: 'PMKS-02',
      admittedOn: '2019-12-30',
      referralSource: 'family',
    });
    expect(later.registerNumber).toBe('139/PSTW/2019');

    const { file } = await client.import.protocol({ batchId });
    const protocol = await sheetsOf(file);
    expect(protocol.get('Diambil')?.some((row) => row.includes('Rina Wati'))).toBe(true);
  });

  it('is taken back whole, as if it had never been, and not once something was written on it', async () => {
    const { client } = centre;
    const leftOut = Object.fromEntries(
      ['audit', 'setting', 'counter', 'import_batch', 'import_row'].map((table) => [table, 'false']),
    );
    const tables = async () => {
      const open = await centre.app.context.keeper.current();
      if (open === undefined) throw new Error('locked');
      return readTables(open.sqlite, leftOut).map(([name, rows]) => [name, rows.length]);
    };
    const before = await tables();
    await sendFile(client, 'penghuni.xlsx', await workbook({ Data: rows }));
    const { batchId } = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    expect((await client.import.list())[0]).toMatchObject({
      people: 3,
      cases: 3,
      can: { undo: { ok: true } },
    });
    expect(await client.import.undo({ batchId })).toEqual({ people: 3, cases: 3 });
    expect(await tables()).toEqual(before);

    await sendFile(client, 'penghuni.xlsx', await workbook({ Data: rows }));
    const again = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const [first] = (await client.caseload.list({ status: 'all' })).rows;
    centre.time.pass(60_000);
    const workerId = await centre.addUser('peksos', 'socialWorker');
    await assign(client, { caseId: first?.caseId ?? '', workerId });
    const refused = await refusalOf(client.import.undo({ batchId: again.batchId }));
    expect(refused.code).toBe('REFUSED');
    expect(refused.message).toMatch(/tidak dapat dibatalkan sekaligus/);
  });

  it('has a protocol that says of every row that was left out where it stands and why, and keeps nothing of it', async () => {
    const { client } = centre;
    const lacking: MadeCell[] = [...(rows[3] ?? [])];
    Object.assign(lacking, { 1: '140/PSTW/2019', 2: 'Tono Tanpa Tanggal', 5: null, 7: '31/11/2019' });
    await sendFile(client, 'penghuni.xlsx', await workbook({ Data: [...rows.slice(0, 6), lacking] }));
    await client.import.check();
    await client.import.decide({ sheet: 0, row: 4, decision: { as: 'skip' } });
    const { batchId } = await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    const { file } = await client.import.protocol({ batchId });
    const sheets = await sheetsOf(file);
    const left = (sheets.get('Tidak diambil') ?? []).filter(([sheet]) => sheet === 'Data');
    expect(left.map(([, row, why]) => [Number(row), String(why)])).toEqual([
      [5, 'Dilewati oleh yang mengimpor.'],
      [7, 'Tanggal Isinya tidak ada di kalender.'],
    ]);
    expect(JSON.stringify([...sheets])).not.toMatch(/Tono|31\/11/);
  });

  it('with case numbers of its own goes on from the highest of them', async () => {
    const { client } = centre;
    const columns = ['Nama', 'JK', 'Tgl Lahir', 'Kategori', 'Tgl Masuk', 'Rujukan', 'No Kasus'];
    const person = [
      'Sari Bernomor',
      'P',
      '04/05/2011',
      'Anak terlantar',
      '03/02/2026',
      'Dinsos',
      'K-2026-0041',
    ];
    await sendFile(client, 'kasus.xlsx', await workbook({ Data: [columns, person] }));
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    await register(client, someone('Sesudah Itu'));
    const { rows: found } = await client.caseload.list({ status: 'all' });
    expect(found.map(({ fullName, caseNumber }) => [fullName, caseNumber]).toSorted()).toEqual([
      ['Sari Bernomor', 'K-2026-0041'],
      ['Sesudah Itu', 'K-2026-0042'],
    ]);
  });

  it('comes in where the centre asks something of its own that no old book tells, and is told as empty', async () => {
    const { client } = centre;
    const forms = ['client', 'caseFile', 'termination', 'acceptance'] as const;
    const asked = forms.filter((form): form is (typeof forms)[number] & (typeof extendedForms)[number] =>
      extendedForms.some((one) => one === form),
    );
    expect(asked.length).toBeGreaterThan(1);
    await saveOwn(centre, {
      fields: asked.map((form) => ownField(1, { form, required: true, label: 'Nomor KIS' })),
    });
    await sendFile(client, 'penghuni.xlsx', await workbook({ Data: rows }));
    expect(await client.import.check()).toMatchObject({ ready: 3, troubled: 0 });
    await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    expect((await client.import.list())[0]).toMatchObject({ people: 3, leftOut: 0 });
    expect((await client.standard.missing()).some(({ label }) => label === 'Nomor KIS')).toBe(true);
    const ended = { terminatedOn: '2018-06-30', reason: 'T12', wasAccepted: true };
    const caseFile = { category: 'PMKS-02', admittedOn: '2017-08-12', referralSource: 'family' };
    const [budi] = (await client.caseload.list({ search: 'Budi Santoso', status: 'all' })).rows;
    const { clientId } = await client.case.open({ caseId: budi?.caseId ?? '' });
    const again = { requestId: randomUUID(), clientId, caseFile: { ...caseFile, 'own-1': 'x' }, ended };
    await client.client.openNewCase(again);
    expect((await client.caseload.list({ search: 'Budi Santoso', status: 'all' })).total).toBe(2);
  });

  it('in several sheets is taken a sheet at a time, which is said, and its headings are nobody on any page', async () => {
    const { client } = centre;
    const [title = [], blank = [], headings = [], ...people] = rows;
    const more = people
      .slice(0, 1)
      .map((row) => row.map((cell) => (cell === 'Budi Santoso' ? 'Eko Lama' : cell)));
    const pages = [title, blank, headings, ...people.slice(0, 2), headings, ...people.slice(2)];
    await sendFile(client, 'dua.xlsx', await workbook({ 2019: [headings, ...more], 2020: pages }));
    const held = await client.import.held();
    expect(held?.sheets.map(({ name, kind }) => [name, kind])).toEqual([
      ['2019', null],
      ['2020', 'people'],
    ]);
    expect(held?.alsoPeople).toEqual(['2019']);
    expect(await client.import.check()).toMatchObject({ rows: 3, ready: 3 });
    expect(
      (await client.import.arrange({ sheet: 0, kind: 'people' })).sheets.map(({ kind }) => kind),
    ).toEqual(['people', null]);
    expect(await client.import.check()).toMatchObject({ rows: 1, ready: 1 });
  });

  it('is not for a worker', async () => {
    await centre.addUser('peksos', 'socialWorker');
    await centre.as('peksos');
    expect((await refusalOf(centre.client.import.held())).code).toBe('FORBIDDEN');
  });
});
