import { describe, expect, it } from 'vitest';
import type { Cell } from '#domain/import/cell';
import { findHeadings, headingsAt, kindOfSheet, matchColumns } from '#domain/import/headings';
import { foldTicks } from '#domain/import/ticked';

const sheet = (text: string): Cell[][] =>
  text
    .trim()
    .split('\n')
    .map((row) =>
      row.split('|').map((cell) => (/^\d+$/.test(cell.trim()) ? Number(cell) : cell.trim() || null)),
    );

const matched = (text: string) => {
  const rows = sheet(text);
  const { at, texts } = findHeadings(rows, 'people');
  return [at, ...matchColumns('people', texts, rows.slice(at + 1), {}).map(({ field }) => field)];
};

describe('headings', () => {
  it('of two rows are read together where the upper one gathers columns, under titles', () => {
    expect(
      matched(`DATA ANAK ASUH
        No|Nama|Alamat|||Tanggal||Orang Tua||NIK
        ||Jalan|Desa|Kecamatan|Masuk|Keluar|Ayah|Ibu|
        1|Budi|Jl. A|Sewon|Sewon|1/2/2020||Pak A|Bu B|3402`),
    ).toEqual([
      2,
      ...[null, 'fullName', 'domicileAddress', 'village', 'district', 'admittedOn', 'leftOn', 'fatherName'],
      ...['motherName', 'nik'],
    ]);
  });

  it('under a parent or a guardian are not of the person', () => {
    expect(
      matched(`Nama|Lahir||Ayah|||Wali||Pendidikan
        |Tempat|Tanggal|Nama|NIK|Pendidikan|Nama|No HP|
        Budi|Bantul|1/2/2010|Pak A|3402|SD|Bu C|0812|SMP`),
    ).toEqual([
      1,
      ...['fullName', 'birthPlace', 'birthDate', 'fatherName', 'fatherNik', null, 'guardianName'],
      ...['guardianPhone', 'education'],
    ]);
  });

  it('of two columns in which the sex is ticked are one, and those in which people are counted are not', () => {
    const folded = (text: string) => {
      const rows = sheet(text);
      const { rows: read, headings } = foldTicks({ rows, headings: findHeadings(rows, 'people') });
      const columns = matchColumns('people', headings.texts, read.slice(headings.at + 1), {});
      const at = columns.findIndex(({ field }) => field === 'sex');
      return [headings.at, at, ...read.slice(headings.at + 1).map((row) => row[at])];
    };
    const list = `No|Nama|Jenis Kelamin||Kategori
      |  |L|P|
      1|Budi Santoso|v||AT
      2|Siti Aminah||v|AT
      |Jumlah|5|7|`;
    expect(folded(list)).toEqual([1, 2, 'L', 'P', 5]);
    expect(folded(list.replaceAll('|v|', '|1|').replaceAll('|v', '|1'))).toEqual([1, 2, 'L', 'P', 5]);
    expect(folded('Nama|Lk|Pr|Kategori\nBudi|√||AT\nSiti||√|AT\nTini||√|AT')).toEqual([0, 1, 'L', 'P', 'P']);
    // Somebody of whom the first row tells is no heading.
    expect(folded('Nama|L/P|Agama\nYusuf|L|P\nSiti|P|\nTini|P|I')).toEqual([0, 1, 'L', 'P', 'P']);
    // Of a table of counts nothing is changed.
    const counts = sheet('Umur|L|P|Jumlah\nAnak asuh|3|4|7\nLansia|12||12');
    expect(foldTicks({ rows: counts, headings: { at: 0, texts: ['Umur', 'L', 'P', 'Jumlah'] } }).rows).toBe(
      counts,
    );
  });

  it('of a list of no people are no people, whatever its sheet is called', () => {
    const kind = (name: string, text: string) => kindOfSheet(name, sheet(text));
    expect(kind('Data anak', 'No|Nama|JK\n1|Budi|L')).toBe('people');
    expect(kind('Data anak', 'No|Barang|Jumlah\n1|Kasur|12')).toBeUndefined();
  });

  it('of one row stay of one row, whatever stands above and below them', () => {
    const rows = `Laporan Desa Keluar
      No|Nama|JK|Status||Kategori
      1|Budi|L|Masuk|Ayah|Anak Terlantar`;
    expect(matched(rows)).toEqual([1, null, 'fullName', 'sex', 'status', null, 'category']);
    expect(headingsAt(sheet(rows), 'people', 1).texts[1]).toBe('Nama');
    // One that is merged downwards is of its column, though no other is.
    const merged = rows.replace('Laporan Desa Keluar', '||||Alamat|').replace('|Ayah|', '|Jl. Melati|');
    expect(matched(merged)).toEqual([1, null, 'fullName', 'sex', 'status', 'domicileAddress', 'category']);
  });
});
