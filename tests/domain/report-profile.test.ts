import { describe, expect, it } from 'vitest';
import { builtInProfiles } from '#domain/months/built-in-profiles';
import { placesOn } from '#domain/months/capacity';
import { isByName, leavesLocked, toldBeyond, troublesOfProfile } from '#domain/months/profile-rules';
import { ReportProfile, readProfileFile, writeProfileFile } from '#domain/months/report-profile';

const column = (of: string, heading: string) => ({ of, heading, text: '' });
const sheet = (name: string, columns = [column('label.0', 'Kategori PPKS'), column('sum', 'Jumlah')]) => ({
  of: 'recap' as const,
  name,
  title: 'REKAP',
  columns,
});
const profile = (change: Partial<ReportProfile> = {}) =>
  ReportProfile.parse({
    name: 'Uji',
    fileName: 'Laporan {kode_masa}',
    formats: ['xlsx'],
    sheets: [sheet('Rekap')],
    ...change,
  });
const saidOf = (change: Partial<ReportProfile>) => troublesOfProfile(profile(change));
const ofSheets = (...sheets: ReturnType<typeof sheet>[]) =>
  troublesOfProfile(
    profile({
      sheets: profile()
        .sheets.slice(0, 0)
        .concat(sheets as never),
    }),
  );

describe('a profile of a report', () => {
  it('can be used as it comes with the program, each of the five', () => {
    expect(Object.keys(builtInProfiles)).toEqual([
      'dinsos-kabupaten',
      'dinsos-provinsi',
      'sentra',
      'lksa',
      'yayasan',
    ]);
    for (const [id, one] of Object.entries(builtInProfiles))
      expect([id, troublesOfProfile(one)]).toEqual([id, []]);
  });

  it('says where a name of a sheet is one that Excel refuses', () => {
    const refused = ['', 'a'.repeat(32), 'Rekap/1', 'Rekap [1]', "'Rekap", 'History', 'Revisi', 'a\tb'];
    for (const name of refused)
      expect([name, ofSheets(sheet(name)).map(({ at }) => at)]).toEqual([name, ['sheets.0.name']]);
    expect(ofSheets(sheet('a'.repeat(31)))).toEqual([]);
    expect(ofSheets(sheet('Rekap'), sheet('rekap'))).toEqual([
      { at: 'sheets.1.name', sentence: 'Dua lembar bernama “rekap”. Excel menolaknya.' },
    ]);
  });

  it('says where a heading is too long or missing, and a column stands twice or not at all', () => {
    const [first] = sheet('').columns;
    const all = (...columns: (typeof first)[]) => ofSheets(sheet('Rekap', columns as never));
    expect(all(column('label.0', 'x'.repeat(81))).map(({ at }) => at)).toEqual(['sheets.0.columns.0']);
    expect(all(column('label.0', 'A'), column('label.0', 'B'))[0]?.sentence).toBe(
      'Kolom “B” dipakai dua kali.',
    );
    expect(all(column('label.0', 'A'), column('sum', 'a'))[0]?.sentence).toBe('Dua kolom berjudul “a”.');
    expect(all(column('nik', 'NIK'))[0]?.sentence).toBe('Kolom “NIK” tidak ada pada lembar ini.');
    expect(all(column('sum', ' '))[0]?.sentence).toBe('Kolom 1 belum berjudul.');
    expect(all(column('text', 'A'), column('text', 'B'))).toEqual([]);
    expect(all()[0]?.sentence).toBe('Lembar “Rekap” belum memiliki kolom.');
  });

  it('says what else is missing, and which place nobody knows', () => {
    expect(saidOf({ name: '', fileName: '', formats: [], sheets: [] }).map(({ at }) => at)).toEqual([
      'name',
      'fileName',
      'formats',
      'sheets',
    ]);
    expect(saidOf({ fileName: 'Laporan {bulan}' })[0]?.sentence).toContain('{bulan} tidak dikenal');
    expect(saidOf({ letter: { subject: '', body: 'Dengan hormat' } })[0]?.at).toBe('letter.subject');
  });

  it('leaves locked where it names people, and only there of itself', () => {
    const said = Object.entries(builtInProfiles).map(([id, one]) => [id, isByName(one), leavesLocked(one)]);
    expect(said).toEqual([
      ['dinsos-kabupaten', false, false],
      ['dinsos-provinsi', false, false],
      ['sentra', true, true],
      ['lksa', false, false],
      ['yayasan', true, true],
    ]);
    expect(leavesLocked(profile({ isLocked: true }))).toBe(true);
  });

  it('tells what has to be kept beyond every report, and nothing where it tells no more', () => {
    const beyond = Object.entries(builtInProfiles).map(([id, one]) => [id, toldBeyond(one)]);
    expect(Object.fromEntries(beyond)).toEqual({
      'dinsos-kabupaten': [],
      'dinsos-provinsi': ['careDays', 'stayLength', 'readmissions', 'disability', 'abh'],
      sentra: ['cluster'],
      lksa: ['ages'],
      yayasan: ['education'],
    });
  });

  it('is given and taken as a file, and what is none is refused in a sentence', () => {
    for (const one of Object.values(builtInProfiles))
      expect(readProfileFile(writeProfileFile(one))).toEqual({ profile: one });
    expect(readProfileFile('halo')).toEqual({ trouble: 'Berkas ini bukan profil laporan Titian.' });
    expect(readProfileFile('{"titian":"profil laporan","form":2,"profile":{}}')).toEqual({
      trouble: 'Profil ini dibuat dengan Titian yang lebih baru. Perbarui Titian, lalu ambil lagi.',
    });
    expect(readProfileFile('{"titian":"profil laporan","form":1,"profile":{"name":1}}')).toEqual({
      trouble: 'Profil ini tidak lengkap atau rusak, jadi tidak diambil. Minta lagi berkasnya.',
    });
  });
});

describe('placesOn', () => {
  it('gives the capacity that held on a day, and none before the first', () => {
    const changes = [
      { since: '2026-06', places: 40 },
      { since: '2026-01', places: 30 },
    ];
    expect(
      ['2025-12-31', '2026-01-01', '2026-05-31', '2026-06-01'].map((day) => placesOn(day, changes)),
    ).toEqual([undefined, 30, 30, 40]);
  });
});
