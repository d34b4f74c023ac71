import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Draft } from '#domain/fields/field';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import type { ReportProfile } from '#domain/months/report-profile';
import { erase } from '../erasure/support.ts';
import {
  accept,
  anAdmission,
  complete,
  correct,
  refusalOf,
  register,
  saveAnyway,
  someone,
  terminationAnswers,
} from '../support/cases.ts';
import { gapBetween, pagesOf } from '../support/pdf-text.ts';
import { rowOf, sheetsOf } from '../support/sheets.ts';
import { makeTestCentre, type TestCentre } from '../support/test-centre.ts';
import { unlock, unpack } from '../support/unlock.ts';

const october = { period: '2026-10' };
const builtIn = (id: string) => builtInProfiles[id] as ReportProfile;

describe('a report by a profile', () => {
  let centre: TestCentre;
  let girl: string;
  let old: Awaited<ReturnType<typeof register>>;
  const stay = async (name: string, answers: Draft, person: Draft = {}) => {
    const made = await saveAnyway((confirmed) =>
      register(centre.client, someone(name, person), anAdmission(answers), undefined, confirmed),
    );
    await saveAnyway((confirmed) => accept(centre.client, made.caseId, { confirmed }));
    return made;
  };
  const leave = async (caseId: string, terminatedOn: string, reason = 'T12') =>
    await complete(centre.client, caseId, 'termination', terminationAnswers({ terminatedOn, reason }));
  const exported = async (profileId: string, asked: object = {}) => {
    const names = ['sentra', 'yayasan'].includes(profileId);
    const input = { ...october, profileId, ...asked };
    return names
      ? await centre.client.monthReport.exportWithNames(input)
      : await centre.client.monthReport.exportWorkbook(input);
  };
  const stored = async (sql: string) => {
    const open = await centre.app.context.keeper.current();
    return open?.sqlite.prepare<[], Record<string, unknown>>(sql).all() ?? [];
  };

  beforeAll(async () => {
    centre = await makeTestCentre();
    await centre.addUser('sri', 'inspector', 'Sri Wahyuni');
    const own = (await centre.client.reportProfile.list()).map(({ id, version }) => [id, version]);
    expect(own).toEqual(Object.keys(builtInProfiles).map((id) => [id, 0]));
    ({ caseId: girl } = await stay(
      'Bunga Lestari',
      { admittedOn: '2026-09-01', category: 'PMKS-03', abhKind: 'offender', cluster: 'abh' },
      { sex: 'P', birthDate: '2010-03-03', education: 'smp' },
    ));
    old = await stay(
      'Karno Wijaya',
      { admittedOn: '2026-10-11', category: 'PMKS-08', disabilities: ['physical', 'sensory'] },
      { sex: 'L', birthDate: '1950-02-02' },
    );
    const gone = await stay(
      'Dodi Pratama',
      { admittedOn: '2026-08-01', category: 'PMKS-02' },
      { sex: 'L', birthDate: '2012-01-01' },
    );
    await leave(gone.caseId, '2026-10-21');
    await stay(
      'Ani Rahma',
      { admittedOn: '2026-10-01', category: 'PMKS-02', approach: 'family' },
      { sex: 'P', birthDate: '2015-05-05' },
    );
    // Came, left, and came back twenty days later.
    const first = await stay(
      'Ujang Saputra',
      { admittedOn: '2026-07-01', category: 'PMKS-11' },
      { sex: 'L', birthDate: '1990-01-01' },
    );
    await leave(first.caseId, '2026-09-20', 'T14');
    const { clientId } = first;
    const caseFile = anAdmission({ admittedOn: '2026-10-10', category: 'PMKS-11' });
    const again = await saveAnyway((confirmed) =>
      centre.client.client.openNewCase({ requestId: crypto.randomUUID(), clientId, caseFile, confirmed }),
    );
    await saveAnyway((confirmed) => accept(centre.client, again.caseId, { confirmed }));
    const { own: ours } = (await centre.app.context.keeper.current())?.centre ?? {};
    if (ours !== undefined)
      await centre.client.centre.saveOwn({ ...ours, capacities: [{ since: '2026-01', places: 10 }] });
  });
  afterAll(() => centre.close());

  it('has its sheets in its order, its kop above and who signs below, and what the whole report says', async () => {
    const made = await exported('dinsos-provinsi');
    expect([made.password, made.name]).toEqual([
      null,
      expect.stringMatching(/^Laporan provinsi 2026-10 .*\.xlsx$/),
    ]);
    const sheets = await sheetsOf(made.file);
    expect([...sheets.keys()]).toEqual(builtIn('dinsos-provinsi').sheets.map(({ name }) => name));
    const whole = await sheetsOf((await centre.client.monthReport.exportWorkbook(october)).file);
    expect(rowOf(sheets, 'Rekap', 'Jumlah')).toEqual(rowOf(whole, 'Rekap', 'Jumlah'));
    const [recap, last] = [sheets.get('Rekap') ?? [], sheets.get('Capaian') ?? []];
    expect(recap.flat().join('|')).not.toContain('Mengetahui');
    expect(last.flat().join('|')).toContain('Mengetahui,');
    expect(last.flat().join('|')).toContain('Penyusun laporan,');
  });

  it('counts days of care, lengths of stay, who came back, disability, ABH and capacity', async () => {
    const sheets = await sheetsOf((await exported('dinsos-provinsi')).file);
    // 31 days of Bunga, 21 of Karno, 20 of Dodi, 22 of Ujang.
    expect(rowOf(sheets, 'Hari pelayanan', 'Jumlah (orang berbeda)')).toEqual([
      'Jumlah (orang berbeda)',
      ...[3, 1, 63, 31, 94],
    ]);
    expect(rowOf(sheets, 'Hari pelayanan', 'Anak Terlantar')?.slice(1)).toEqual([1, 0, 20, 0, 20]);
    expect(rowOf(sheets, 'Lama tinggal', '1 bulan sampai 3 bulan')?.slice(1)).toEqual([
      1, 0, 81, 0, 1, 61, 81,
    ]);
    expect(rowOf(sheets, 'Masuk kembali', 'Kembali dalam 30 hari')?.slice(1)).toEqual([1, 0, 1]);
    expect(rowOf(sheets, 'Masuk kembali', 'Pertama kali')?.slice(1)).toEqual([1, 0, 1]);
    expect(rowOf(sheets, 'Disabilitas', 'Fisik')?.slice(1)).toEqual([1, 0, 1]);
    expect(rowOf(sheets, 'Disabilitas', 'Jumlah (orang berbeda)')?.slice(1)).toEqual([1, 0, 1]);
    expect(rowOf(sheets, 'ABH', 'Pelaku')?.at(-1)).toBe(1);
    const capacity = (first: string) => rowOf(sheets, 'Kapasitas', first)?.[1];
    expect(
      ['Kapasitas (tempat)', 'Penghuni pada akhir masa (orang)', 'Tingkat hunian (%)'].map(capacity),
    ).toEqual([10, 3, 30.3]);
  });

  it('tells an LKSA its children in the house and outside, in bands of the profile', async () => {
    const sheets = await sheetsOf((await exported('lksa')).file);
    const data = sheets.get('lksa') ?? [];
    const head = data.findIndex((row) => row[0] === 'nama');
    const said = Object.fromEntries((data[head] ?? []).map((label, at) => [label, data[head + 1]?.[at]]));
    expect(said).toMatchObject({
      anak_dalam_lksa: 1,
      anak_luar_lksa: 1,
      total_anak: 2,
      tahun_anggaran: '2026',
    });
    expect(rowOf(sheets, 'Umur anak', '13-17')).toEqual(['13-17', 0, 1, 1]);
    expect(rowOf(sheets, 'Umur anak', '18+')).toEqual(['18+', 2, 0, 2]);
    const { file } = await exported('lksa', { as: 'pdf' });
    const gap = await gapBetween(new Uint8Array(await file.arrayBuffer()), '2', '2026');
    expect(gap, 'a year runs into the number before it').toBeGreaterThan(10);
  });

  it('by name leaves locked: nothing of it is read without the password, which stands in no row', async () => {
    const made = await exported('sentra', { recipient: 'Sentra Antasena' });
    const password = made.password ?? '';
    expect(password).toMatch(/^([A-HJ-KM-NP-Z2-9]{4}-){3}[A-HJ-KM-NP-Z2-9]{4}$/);
    await expect(sheetsOf(made.file)).rejects.toThrow();
    await expect(unlock({ file: made.file, password: `${password}X` })).rejects.toThrow();
    const bytes = Buffer.from(await made.file.arrayBuffer());
    expect(bytes.includes('Dodi')).toBe(false);
    const sheets = await sheetsOf(await unlock(made));
    const terminated = sheets.get('Terminasi') ?? [];
    const head = terminated.findIndex((row) => row[0] === 'NO');
    expect(terminated[head]).toEqual([
      'NO',
      'Nama Lengkap',
      'Tanggal Masuk/Penerimaan',
      'Sumber Rujukan',
      'NIK',
      'NO KK',
      'Kategori PPKS',
      'Tanggal Terminasi',
    ]);
    expect(terminated[head + 1]?.[1]).toBe('Dodi Pratama');
    const companions = sheets.get('Dampingan') ?? [];
    const names = companions
      .slice(companions.findIndex((row) => row[0] === 'NO') + 1)
      .map((row) => [row[2], row[4]]);
    expect(names.slice(0, 3)).toEqual([
      ['Bunga Lestari', 'ABH'],
      ['Ujang Saputra', null],
      ['Karno Wijaya', null],
    ]);
    const [row] = (await centre.client.audit.list({ kind: 'export', limit: 1 })).rows;
    expect(JSON.parse(row?.detail ?? '{}')).toMatchObject({
      recipient: 'Sentra Antasena',
      withNames: true,
      isLocked: true,
      profile: 'Sentra/Kemensos',
      profileVersion: 0,
    });
    const tables = await stored(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite%'",
    );
    for (const { name } of tables)
      expect(JSON.stringify(await stored(`select * from "${name}"`)).includes(password)).toBe(false);
  });

  it('as PDF and as CSV leaves in a locked archive where it names people', async () => {
    const paper = await exported('yayasan', { as: 'pdf' });
    expect(paper.name).toMatch(/\.zip$/);
    const [pdf] = (await unpack(paper)).values();
    const pages = await pagesOf(pdf ?? new Uint8Array());
    const text = pages.join(' ');
    expect(text).toContain('DAFTAR PENERIMA MANFAAT TANPA NOMOR IDENTITAS');
    expect(text).toContain('Mengetahui,');
    expect(text).not.toMatch(/\d{16}/);
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`Halaman ${at + 1} dari ${pages.length}`);
      expect(page).toMatch(/sidik [0-9A-F]{4}( [0-9A-F]{4}){3}/);
    }
    await expect(unpack({ ...paper, password: 'salah' })).rejects.toThrow();
    const tables = await unpack(await exported('sentra', { as: 'csv' }));
    expect([...tables.keys()].at(-1)).toBe('6 Dampingan.csv');
  });

  it('is changed as versions, what was sent keeps its own, and is made again as it left', async () => {
    const first = await exported('dinsos-kabupaten');
    const [recap, ...others] = builtIn('dinsos-kabupaten').sheets;
    const definition = {
      ...builtIn('dinsos-kabupaten'),
      sheets: [{ ...(recap as (typeof others)[number]), name: 'Rekapitulasi' }, ...others],
      categories: { 'PMKS-08': 'Lansia' },
    };
    const saved = await centre.client.reportProfile.save({ id: 'dinsos-kabupaten', version: 0, definition });
    expect([saved.version, saved.isBuiltIn]).toEqual([1, true]);
    const second = await exported('dinsos-kabupaten');
    expect(rowOf(await sheetsOf(second.file), 'Rekapitulasi', 'Lansia')?.at(-1)).toBe(1);
    const { history } = await centre.client.monthReport.preview(october);
    const known = history.filter(({ profile }) => profile?.name === 'Dinsos kabupaten/kota');
    expect(known.map(({ profile }) => profile?.version)).toEqual([1, 0]);
    for (const { exportId: again, sha256 } of known)
      expect((await centre.client.monthReport.exportWorkbook({ ...october, again })).sha256).toBe(sha256);
    expect(first.sha256).toBe(known.at(-1)?.sha256);
    const other = { ...definition, recipient: 'Bupati' };
    const moved = centre.client.reportProfile.save({ id: 'dinsos-kabupaten', version: 0, definition: other });
    expect((await refusalOf(moved)).code).toBe('MOVED_ON');
    await centre.client.reportProfile.remove({ id: 'dinsos-kabupaten', version: 1 });
    const present = (await centre.client.reportProfile.list()).find(({ id }) => id === 'dinsos-kabupaten');
    expect([present?.version, present?.definition]).toEqual([2, builtIn('dinsos-kabupaten')]);
  });

  it('once it told more than every report, has a correction of that asked about and told', async () => {
    const change = (confirmed: string[]) =>
      correct(centre.client, girl, 'caseFile', (answers) => ({ ...answers, abhKind: 'victim' }), confirmed);
    const { data } = (await refusalOf(change([]))) as unknown as {
      data: { troubles: { sentence: string }[] };
    };
    expect(data.troubles.map(({ sentence }) => sentence).join()).toContain('(lembar ABH).');
    await saveAnyway(change);
    const [told] = await centre.client.monthReport.changed();
    expect(told?.changes?.map(({ cells }) => cells.slice(0, 3))).toContainEqual(['ABH', 'Korban', 'Akhir P']);
    const made = await exported('dinsos-provinsi');
    expect(made.revision).toBe(1);
    const revised = (await sheetsOf(made.file)).get('Revisi')?.flat() ?? [];
    expect(revised).toContain('ABH');
    // Whoever never got that sheet is told of no change on it.
    expect([...(await sheetsOf((await exported('dinsos-kabupaten')).file)).keys()]).not.toContain('Revisi');
  });

  it('keeps what it told of somebody who is erased', async () => {
    const told = async () => {
      const sheets = await sheetsOf((await exported('dinsos-provinsi')).file);
      return ['Hari pelayanan', 'Disabilitas', 'Lama tinggal'].map((name) =>
        sheets.get(name)?.filter((row) => row.some((cell) => typeof cell === 'number')),
      );
    };
    await leave(old.caseId, '2026-11-10');
    const before = await told();
    await erase(centre, old);
    expect(await told()).toEqual(before);
  });

  it('is refused with a sentence: names without the right, a form it has not, a profile that is gone', async () => {
    const say = async (work: Promise<unknown>) => (await refusalOf(work)).message;
    expect(await say(centre.client.monthReport.exportWorkbook({ ...october, profileId: 'sentra' }))).toBe(
      'Profil ini memuat nama, jadi tidak keluar tanpa nama.',
    );
    expect(await say(exported('dinsos-kabupaten', { as: 'csv' }))).toBe(
      'Profil ini tidak keluar sebagai CSV.',
    );
    expect(await say(exported('tidak-ada'))).toBe('Profil ini sudah tidak ada. Pilih yang lain.');
    await centre.as('sri');
    expect((await refusalOf(exported('sentra'))).code).toBe('FORBIDDEN');
    await centre.as('kepala');
  });

  it('is tried on a real month while it is edited, and says what is wrong instead', async () => {
    const definition = builtIn('sentra');
    const tried = await centre.client.reportProfile.try({ definition, ...october });
    expect([tried.troubles, tried.fileName]).toEqual([[], expect.stringMatching(/^Laporan Sentra 2026-10/)]);
    expect(tried.sheets.map(({ name }) => name)).toEqual(definition.sheets.map(({ name }) => name));
    expect(JSON.stringify(tried)).not.toContain('Dodi');
    const wrong = { ...definition, letter: { subject: 'Hal', body: '{{ nik }}' } };
    expect((await centre.client.reportProfile.try({ definition: wrong, ...october })).troubles).toEqual([
      { at: 'letter.body', sentence: 'Baris 1: Tempat {{ nik }} tidak dikenal.' },
    ]);
  });

  it('goes with a covering letter that says the figures of the month', async () => {
    const asked = { ...october, profileId: 'sentra', number: '12/LAP/2026', recipient: 'Kepala Sentra' };
    const made = await centre.client.monthReport.coverLetter({ ...asked, purpose: 'print' });
    const [page = ''] = await pagesOf(new Uint8Array(await made.file.arrayBuffer()));
    expect(made.pages).toBe(1);
    for (const words of [
      '12/LAP/2026',
      'Kepada Yth. Kepala Sentra',
      'Awal masa : 2 orang',
      'Oktober 2026',
      'Terminasi',
    ])
      expect(page).toContain(words);
  });
});
