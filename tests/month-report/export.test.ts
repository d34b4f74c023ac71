import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  accept,
  anAdmission,
  assessmentAnswers,
  complete,
  eicAnswers,
  planWith,
  refusalOf,
  register,
  roundWith,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { rowOf, sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unlock, unpack } from '../support/unlock.ts';

describe('monthReport', () => {
  let centre: TestCentre;
  let gone: string;
  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('agus', 'operator', 'Agus Salim');
    const stay = async (
      name: string,
      sex: 'L' | 'P',
      birthDate: string,
      admittedOn: string,
      category: string,
    ) => {
      const registered = await register(
        centre.client,
        someone(name, {
          sex,
          birthDate,
          ...(name.startsWith('Siti')
            ? {
                nik: `340401${Number(birthDate.slice(8)) + 40}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}0000`,
                nikAbsenceReason: undefined,
              }
            : {}),
        }),
        anAdmission({
          admittedOn,
          category,
          origin: { code: '34.04', name: 'Kabupaten Sleman, Daerah Istimewa Yogyakarta' },
        }),
      );
      await accept(centre.client, registered.caseId);
      return registered;
    };
    await stay('Ahmad Pratama', 'L', '2009-03-14', '2026-08-01', 'PMKS-03');
    ({ caseId: gone } = await stay('Galih Nugroho', 'L', '2010-05-05', '2026-09-10', 'PMKS-03'));
    await stay('Siti Aminah', 'P', '1950-02-02', '2026-10-05', 'PMKS-08');
    const { caseId } = await stay('Budi Hartono', 'L', '1999-09-09', '2026-10-06', 'PMKS-17');
    await complete(
      centre.client,
      caseId,
      'termination',
      terminationAnswers({ terminatedOn: '2026-10-20', reason: 'T09', subReason: 'T09.3' }),
    );
    await complete(centre.client, gone, 'termination', terminationAnswers({ terminatedOn: '2026-10-31' }));
  });
  afterAll(() => centre.close());

  it('balances: awal + masuk - keluar = akhir, and each month begins where the last one ended', async () => {
    const september = await centre.client.monthReport.preview({ period: '2026-09' });
    const october = await centre.client.monthReport.preview({ period: '2026-10' });
    const november = await centre.client.monthReport.preview({ period: '2026-11' });
    expect(october.total).toEqual({
      opening: { L: 2, P: 0 },
      admitted: { L: 1, P: 1 },
      left: { L: 2, P: 0 },
      closing: { L: 1, P: 1 },
    });
    expect([september.total.closing, october.total.closing]).toEqual([
      october.total.opening,
      november.total.opening,
    ]);
    const reasons = october.sheets.find(({ name }) => name === 'Keluar');
    expect(reasons?.rows.map(([code, , , L]) => [code, L])).toEqual([
      ['T09', 1],
      ['T12', 1],
    ]);
    expect(october.balanced).toBe(true);
  });

  it('shows on the screen what the workbook will say, sheet by sheet', async () => {
    const preview = await centre.client.monthReport.preview({ period: '2026-10' });
    const made = await centre.client.monthReport.exportWorkbook({ period: '2026-10' });
    const written = await sheetsOf(made.file);
    expect(preview.sheets.map(({ name }) => name)).toEqual([...written.keys()]);
    for (const { name, head, total } of preview.sheets) {
      expect(written.get(name)).toContainEqual(head);
      // A workbook reads an empty text back as an empty cell.
      expect(written.get(name)).toContainEqual(total?.map((cell) => (cell === '' ? null : cell)));
    }
  });

  it('writes the sheets as a real workbook whose totals are its rows', async () => {
    const made = await centre.client.monthReport.exportWorkbook({
      period: '2026-10',
      recipient: 'Dinas Sosial',
    });
    const sheets = await sheetsOf(made.file);
    expect([...sheets.keys()]).toEqual([
      'Rekap',
      'Keluar',
      'Umur',
      'Asal',
      'Rujukan',
      'Layanan',
      'Capaian',
      'Permohonan',
    ]);
    expect(rowOf(sheets, 'Rekap', 'Jumlah')).toEqual(['Jumlah', 2, 0, 1, 1, 2, 0, 1, 1, 2]);
    expect(rowOf(sheets, 'Rekap', 'Lanjut Usia Terlantar')?.slice(0, 10)).toEqual([
      'Lanjut Usia Terlantar',
      0,
      0,
      0,
      1,
      0,
      0,
      0,
      1,
      1,
    ]);
    expect(rowOf(sheets, 'Keluar', 'T09')).toEqual(['T09', 'Klien kabur dari panti', 'Kabur', 1, 0, 1]);
    expect(rowOf(sheets, 'Umur', '60+')).toEqual(['60+', 0, 1, 1]);
    expect(rowOf(sheets, 'Asal', 'Daerah Istimewa Yogyakarta')).toEqual([
      'Daerah Istimewa Yogyakarta',
      'Kabupaten Sleman',
      1,
      1,
      2,
    ]);
    expect(rowOf(sheets, 'Rujukan', 'Jumlah')).toEqual(['Jumlah', 1, 1, 2]);
    expect([...sheets.values()].flat(2).join(' ')).not.toContain('Siti Aminah');
  });

  it('names people only where it was chosen and allowed, with the NIK as text', async () => {
    await centre.as('agus');
    const made = await centre.client.monthReport.exportWithNames({ period: '2026-10', as: 'xlsx' });
    const sheets = await sheetsOf(await unlock(made));
    const row = sheets.get('Nominatif')?.find((cells) => cells[2] === 'Siti Aminah');
    expect(row?.[3]).toBe('3404014202500000');
    expect(row?.[6]).toEqual(new Date('1950-02-02T00:00:00.000Z'));
    expect(made.rows).toBe(4);
    const csv = await centre.client.monthReport.exportWithNames({ period: '2026-10', as: 'csv' });
    const bytes = (await unpack(csv)).get('Nominatif.csv') ?? new Uint8Array();
    const text = new TextDecoder().decode(bytes);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(text.split('\r\n')[0]).toContain('No;No Induk;Nama Lengkap;NIK');
    expect(text).toContain(';Siti Aminah;3404014202500000;;;02/02/1950;P;');
    await centre.as('kepala');
  });

  it('refuses a month that has not begun, and says so of one that has not ended', async () => {
    const refusal = await refusalOf(centre.client.monthReport.exportWorkbook({ period: '2026-12' }));
    expect([refusal.code, refusal.message]).toEqual(['NOT_BEGUN', 'Desember 2026 belum dimulai.']);
    const sheets = await sheetsOf(
      (await centre.client.monthReport.exportWorkbook({ period: '2026-11' })).file,
    );
    expect(sheets.get('Rekap')?.[4]?.[0]).toMatch(
      /^Jejak audit s\.d\. nomor \d+, sidik [0-9A-F]{4}( [0-9A-F]{4}){3}$/,
    );
    expect(sheets.get('Rekap')?.[2]?.[0]).toBe('Bulan: November 2026, sampai dengan 23 November 2026');
  });

  it('numbers a later correction as a revision, with what changed cell by cell', async () => {
    const first = await centre.client.monthReport.exportWorkbook({ period: '2026-09' });
    expect(first.revision).toBe(0);
    const { caseId } = await saveAnyway((confirmed) =>
      register(
        centre.client,
        someone('Yohanes Lende', { birthDate: '2012-12-12' }),
        anAdmission({ admittedOn: '2026-09-30', category: 'PMKS-02' }),
        undefined,
        confirmed,
      ),
    );
    await saveAnyway((confirmed) => accept(centre.client, caseId, { confirmed }));
    const second = await centre.client.monthReport.exportWorkbook({ period: '2026-09' });
    expect([second.revision, second.name]).toEqual([1, 'Laporan bulanan 2026-09 revisi 1.xlsx']);
    const sheets = await sheetsOf(second.file);
    const revised = sheets.get('Revisi')?.slice(7) ?? [];
    expect(revised.filter(([sheet]) => sheet === 'Rekap')).toEqual([
      ['Rekap', 'Anak Terlantar', 'Masuk L', '0', '1'],
      ['Rekap', 'Anak Terlantar', 'Akhir L', '0', '1'],
    ]);
    expect(new Set(revised.map(([sheet]) => sheet))).toEqual(
      new Set(['Rekap', 'Umur', 'Asal', 'Rujukan', 'Permohonan', 'Nominatif', 'Nama permohonan']),
    );
    expect((await centre.client.monthReport.exportWorkbook({ period: '2026-09' })).revision).toBe(1);
  });

  it('counts the targets that fell due in the month by what the last round said', async () => {
    const { caseId } = await saveAnyway((confirmed) =>
      register(
        centre.client,
        someone('Markus Siregar', { birthDate: '2008-08-08' }),
        anAdmission(),
        undefined,
        confirmed,
      ),
    );
    await saveAnyway((confirmed) => accept(centre.client, caseId, { confirmed }));
    for (const [form, answers] of [
      ['eic', eicAnswers],
      ['assessment', assessmentAnswers],
      ['planning', planWith(5)],
    ] as const)
      await saveAnyway((confirmed) => complete(centre.client, caseId, form, answers, { confirmed }));
    // Since September he was there: what was sent of it and of October goes out anew first.
    for (const period of ['2026-09', '2026-10']) await centre.client.monthReport.exportWorkbook({ period });
    const round = roundWith({
      1: 'achieved',
      2: 'not-achieved',
      3: 'achieved',
      4: 'not-achieved',
      5: 'achieved',
    });
    await saveAnyway((confirmed) => complete(centre.client, caseId, 'evaluation', round, { confirmed }));
    const sheets = await sheetsOf(
      (await centre.client.monthReport.exportWorkbook({ period: '2026-11' })).file,
    );
    expect(rowOf(sheets, 'Capaian', 'Jumlah')).toEqual(['Jumlah', 5, 3, 0, 2, 0, 60]);
  });

  it('refuses to export what does not balance, and names the case', async () => {
    const open = await centre.app.context.keeper.current();
    open?.sqlite.exec("update client set sex = null where full_name = 'Ahmad Pratama'");
    const refusal = await refusalOf(centre.client.monthReport.exportWorkbook({ period: '2026-10' }));
    expect([refusal.code, refusal.message]).toEqual([
      'UNBALANCED',
      'Laporan tidak seimbang, jadi tidak diekspor. Kasus K-2026-0001: Jenis kelamin belum diisi.',
    ]);
    const preview = await centre.client.monthReport.preview({ period: '2026-10' });
    expect(preview.troubles.map(({ caseNumber }) => caseNumber)).toEqual(['K-2026-0001']);
    open?.sqlite.exec("update client set sex = 'L' where full_name = 'Ahmad Pratama'");
  });

  it('leaves an audit row with rows, hash and recipient, and no name', async () => {
    await centre.client.monthReport.exportWorkbook({ period: '2026-10', recipient: 'Dinas Sosial Sleman' });
    const { rows } = await centre.client.audit.list({ kind: 'export' });
    const detail = JSON.parse(rows[0]?.detail ?? '{}');
    expect(detail).toMatchObject({
      period: '2026-10',
      format: 'xlsx',
      recipient: 'Dinas Sosial Sleman',
      withNames: false,
    });
    expect(detail.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('caseload.export', () => {
  it('exports the rows shown with the columns shown, on paper and as a workbook', async () => {
    const centre = await makeTestCentre();
    await register(centre.client, someone('Ahmad Pratama'));
    await register(
      centre.client,
      someone('=Galih', { birthDate: '2012-01-01' }),
      anAdmission({ category: 'PMKS-02' }),
    );
    const query = { search: 'ahmad', columns: ['fullName', 'age', 'admittedOn'] as const };
    const workbook = await centre.client.caseload.export({
      ...query,
      columns: [...query.columns],
      as: 'xlsx',
    });
    const sheets = await sheetsOf(workbook.file);
    expect(sheets.get('Daftar kasus')?.slice(5)).toEqual([
      ['Nama', 'Umur', 'Masuk'],
      ['Ahmad Pratama', 17, new Date('2026-09-01T00:00:00.000Z')],
    ]);
    expect(workbook.rows).toBe(1);
    const { textOf } = await import('../support/pdf-text.ts');
    const paper = await centre.client.caseload.export({ columns: ['fullName', 'category'], as: 'pdf' });
    const text = await textOf(new Uint8Array(await paper.file.arrayBuffer()));
    expect(text).toContain('2 kasus. Status: terbuka');
    expect(text).toContain('=Galih');
    await centre.close();
  });
});
