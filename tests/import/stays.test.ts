import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { addDays, formatCivilDate } from '#domain/civil-date';
import { anAdmission, complete, register, someone } from '../support/cases.ts';
import { eachCentre } from '../support/each-centre.ts';
import { makeTestCentre, type TestClient } from '../support/test-centre.ts';
import { csv, sendFile, workbook } from './support.ts';

const head = [
  'No Induk',
  'No Kasus',
  'Nama',
  'JK',
  'Tgl Lahir',
  'Kategori',
  'Tgl Masuk',
  'Rujukan',
  'Tgl Keluar',
  'Alasan Keluar',
];
type Stay = { from: string; to?: string | undefined; number?: string; caseNumber?: string; born?: string };
const row = (name: string, { from, to, number = '', caseNumber = '', born = '14/03/2009' }: Stay) => [
  ...[number, caseNumber, name, 'L', born, 'Anak terlantar', from, 'Dinsos', to ?? ''],
  to === undefined ? '' : 'dipulangkan',
];

describe('the stays of one person', () => {
  let client: TestClient;
  eachCentre(
    () => makeTestCentre(),
    (centre) => {
      client = centre.client;
    },
  );

  const send = (rows: string[][]) => sendFile(client, 'buku.csv', csv([head, ...rows]));
  /** Joins every row to the first of those beside it that may be joined. */
  const joinAll = async () => {
    for (const { row: at, alike } of (await client.import.rows({ state: 'alike', limit: 200 })).rows) {
      const [offered] = alike.filter(({ can }) => can.ok);
      if (offered === undefined) continue;
      const { clientId, row: other } = offered;
      const decision =
        clientId === null
          ? { as: 'caseOfRow' as const, row: other ?? 0 }
          : { as: 'caseOfClient' as const, clientId };
      await client.import.decide({ sheet: 0, row: at, decision });
    }
  };
  /** Whatever the preview says is ready is taken; only tried where it is not kept. */
  const takeReady = async (isKept = true) => {
    const { ready, rows, further } = await client.import.check();
    const dry = await client.import.rehearse();
    const readyFurther = further.reduce((sum, one) => sum + one.ready, 0);
    expect([dry.leftOut, dry.further]).toEqual([rows - ready, readyFurther]);
    if (isKept) await client.import.carryOut({ requestId: randomUUID(), confirmed: [] });
    return dry;
  };
  const onFile = async (search: string) =>
    (await client.caseload.list({ search, status: 'all' })).rows
      .map(({ registerNumber, admittedOn, leftOn }) => [registerNumber, admittedOn, leftOn])
      .toSorted();

  it('are taken whatever order they stand in, before, between and after those on file, one of which is open', async () => {
    await register(client, someone('Budi Santoso'), anAdmission({ admittedOn: '2025-01-10' }));
    const earlier = await register(
      client,
      someone('Wati Lestari'),
      anAdmission({ admittedOn: '2018-01-10' }),
    );
    await complete(client, earlier.caseId, 'termination', {
      terminatedOn: '2018-06-01',
      reason: 'T12',
      subReason: 'T12-1',
      explanation: 'Pulang.',
      approvedBy: 'Kepala',
    });
    await send([
      row('Budi Santoso', { from: '01/02/2022', to: '03/04/2023' }),
      row('Budi Santoso', { from: '05/06/2015', to: '07/08/2016' }),
      row('Budi Santoso', { from: '03/04/2023', to: '10/01/2025' }),
      row('Wati Lestari', { from: '02/02/2020' }),
      row('Wati Lestari', { from: '01/06/2018', to: '05/05/2019' }),
      row('Agus Salim', { from: '01/02/2022', born: '01/01/2001' }),
      row('Agus Salim', { from: '01/02/2020', to: '03/04/2021', born: '01/01/2001' }),
      // A row of blanks is nobody's.
      head.map(() => ' '),
    ]);
    await joinAll();
    expect(await takeReady()).toMatchObject({ people: 1, openCases: 2, closedCases: 5, leftOut: 0 });
    const days = async (name: string) => (await onFile(name)).map(([, from, to]) => [from, to]);
    expect(await days('Budi Santoso')).toEqual([
      ['2015-06-05', '2016-08-07'],
      ['2022-02-01', '2023-04-03'],
      ['2023-04-03', '2025-01-10'],
      ['2025-01-10', null],
    ]);
    expect(await days('Wati Lestari')).toEqual([
      ['2018-01-10', '2018-06-01'],
      ['2018-06-01', '2019-05-05'],
      ['2020-02-02', null],
    ]);
    expect(await days('Agus Salim')).toEqual([
      ['2020-02-01', '2021-04-03'],
      ['2022-02-01', null],
    ]);
    // A number of the book is of the year in which they first came.
    const [[number] = []] = await onFile('Agus Salim');
    expect(number).toContain('2020');
    const [batch] = await client.import.list();
    expect(await client.import.undo({ batchId: batch?.batchId ?? '' })).toEqual({ people: 1, cases: 7 });
    expect(await days('Budi Santoso')).toEqual([['2025-01-10', null]]);
    expect(await days('Wati Lestari')).toEqual([['2018-01-10', '2018-06-01']]);
  });

  it('that cannot be are told at their cell before, in many files as they come', async () => {
    let seed = 7;
    const chance = (of: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * of);
    };
    const names = ['Budi Santoso', 'Wati Lestari', 'Agus Salim', 'Rina Kusuma'];
    for (const name of names.slice(0, 2))
      await register(client, someone(name), anAdmission({ admittedOn: '2024-01-10' }));
    const day = (iso: string) => formatCivilDate(iso, 'short');
    for (let file = 0; file < 6; file++) {
      const rows = Array.from({ length: 8 }, () => {
        const from = addDays('2008-06-01', chance(6_000));
        const to = chance(4) === 0 ? undefined : day(addDays(from, chance(900)));
        const number = chance(3) === 0 ? `B-${chance(6)}` : '';
        const caseNumber = chance(4) === 0 ? `K-${chance(6)}` : '';
        return row(names[chance(4)] ?? '', { from: day(from), to, number, caseNumber });
      });
      await send(rows);
      await client.import.check();
      await joinAll();
      // Some are declared to be somebody else, and some left out, after others were joined to them.
      for (let at = 1; at < 9; at++)
        if (chance(5) === 0)
          await client.import.decide({
            sheet: 0,
            row: at,
            decision: { as: chance(2) === 0 ? 'skip' : 'new' },
          });
      if ((await client.import.check()).ready > 0) await takeReady(file === 2);
    }
  });

  it('may not overlap, and the row that comes later is told so', async () => {
    await send([
      row('Agus Salim', { from: '01/02/2020', to: '03/04/2021' }),
      row('Agus Salim', { from: '01/02/2022' }),
      row('Agus Salim', { from: '01/02/2023' }),
    ]);
    await client.import.check();
    for (const at of [2, 3])
      await client.import.decide({ sheet: 0, row: at, decision: { as: 'caseOfRow', row: 1 } });
    const [told] = (await client.import.rows({ state: 'troubled' })).rows;
    expect([told?.row, told?.cells.find(({ field }) => field === 'admittedOn')?.trouble]).toEqual([
      3,
      'Tanggal masuk: sebelum kasus di baris 3 berakhir.',
    ]);
    expect(await takeReady()).toMatchObject({ people: 1, openCases: 1, closedCases: 1, leftOut: 1 });
  });

  it('keep one number of the book: another in a later row is said, and that of somebody else refused', async () => {
    await register(client, someone('Budi Santoso'));
    const [[taken = ''] = []] = (await onFile('Budi Santoso')) as string[][];
    await send([
      row('Budi Santoso', { from: '05/06/2015', to: '07/08/2016', number: taken }),
      row('Agus Salim', { from: '01/02/2018', to: '03/04/2019', number: 'A-1' }),
      row('Agus Salim', { from: '01/02/2022', number: 'A-9' }),
      row('Rina Kusuma', { from: '01/02/2022', number: 'A-1' }),
      row('Budi Santoso', { from: '05/06/2010', to: '07/08/2011', number: 'B-7' }),
    ]);
    await client.import.check();
    const { rows } = await client.import.rows({ state: 'all' });
    const clientId = rows[4]?.alike.find((one) => one.clientId !== null)?.clientId ?? '';
    await client.import.decide({ sheet: 0, row: 5, decision: { as: 'caseOfClient', clientId } });
    await client.import.decide({ sheet: 0, row: 1, decision: { as: 'new' } });
    await client.import.decide({ sheet: 0, row: 3, decision: { as: 'caseOfRow', row: 2 } });
    const said = (await client.import.rows({ state: 'all' })).rows.map(({ cells }) => {
      const cell = cells.find(({ field }) => field === 'registerNumber');
      return cell?.trouble ?? cell?.remark;
    });
    expect(said).toEqual([
      'Nomor ini sudah dipakai orang lain di Titian.',
      undefined,
      'Nomor induk A-9 tidak dipakai: orang ini bernomor A-1.',
      'Nomor ini sudah dipakai di baris 3.',
      'Nomor induk B-7 tidak dipakai: orang ini sudah bernomor lain.',
    ]);
    expect(await takeReady()).toMatchObject({ people: 1, openCases: 1, closedCases: 2, leftOut: 2 });
  });

  it('hold what other sheets tell of them, and what they do not hold is told there', async () => {
    const people = [head, row('Agus Salim', { from: '01/02/2020', to: '03/04/2021', number: 'A-1' })];
    const plan = (on: string, achieved: string, status: string) => [
      ...['A-1', on, 'Mandiri', 'Bangun sendiri', 'hari', '0', '5', 'hari', '01/08/2020', '3', achieved],
      status,
    ];
    await sendFile(
      client,
      'buku.xlsx',
      await workbook({
        Orang: people,
        Rencana: [
          [
            ...[
              'Nomor induk',
              'Tanggal rencana',
              'Tujuan',
              'Target',
              'Indikator',
              'Nilai awal',
              'Nilai target',
            ],
            ...['Satuan', 'Tenggat', 'Capaian terakhir', 'Tanggal capaian', 'Status capaian'],
          ],
          plan('01/03/2020', '01/09/2020', 'Sebagian'),
          plan('01/03/2020', '01/09/2019', 'Sebagian'),
          plan('01/03/2020', '01/09/2020', 'Belum waktunya'),
          plan('01/06/2021', '', ''),
        ],
        Kontrak: [
          ['Nomor induk', 'Jenis kontrak', 'Tujuan kontrak', 'Tanggal mulai', 'Tanggal selesai'],
          ['A-1', 'utama', 'Tujuan.', '01/03/2020', '01/03/2021'],
          ['A-1', 'utama', 'Tujuan.', '01/05/2021', '01/03/2022'],
        ],
      }),
    );
    const check = await client.import.check();
    expect(check.further.map(({ kind, ready, troubled }) => [kind, ready, troubled])).toEqual([
      ['plans', 1, 3],
      ['contracts', 1, 1],
    ]);
    expect(await takeReady()).toMatchObject({ people: 1, leftOut: 0, further: 2 });
  });

  it('are held against the days of two sheets of one kind, each of which writes them in its own way', async () => {
    const heads = ['Nomor induk', 'Jenis kontrak', 'Tujuan kontrak', 'Tanggal mulai', 'Tanggal selesai'];
    const contract = (number: string, from: string, to: string) => [number, 'utama', 'Tujuan.', from, to];
    await sendFile(
      client,
      'buku.xlsx',
      await workbook({
        Orang: [
          head,
          row('Agus Salim', { from: '01/02/2020', number: 'A-1' }),
          row('Budi Santoso', { from: '25/02/2020', number: 'A-2' }),
        ],
        // From the ninth of March, not the third of September: that would be after it ended.
        'Kontrak 2020': [
          heads,
          contract('A-1', '09/03/2020', '28/06/2020'),
          contract('A-2', '26/03/2020', '28/06/2020'),
        ],
        'Kontrak 2021': [heads, contract('A-1', '03/25/2021', '12/31/2021')],
      }),
    );
    const { further } = await client.import.check();
    expect(further.map(({ kind, ready, troubled }) => [kind, ready, troubled])).toEqual([
      ['contracts', 2, 0],
      ['contracts', 1, 0],
    ]);
  });
});
