import type { Database } from 'better-sqlite3';
import { joinedNames, searchKey } from './0007-spelling.ts';

/**
 * Frozen once released. The category of a case leaves the words by which everybody finds it, and is searched for apart:
 * not every role may know it.
 */
const schema = `
create temp table found_before as select rowid as row_number, identity, numbers from caseload_search;
drop table caseload_search;
create virtual table caseload_search using fts5 (
  words, category, identity, numbers, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
insert into caseload_search (caseload_search, rank) values ('secure-delete', 1);
`;

/** The kinds of PPKS as they were called then. */
const labels: Readonly<Record<string, string>> = {
  'PMKS-01': 'Anak Balita Terlantar',
  'PMKS-02': 'Anak Terlantar',
  'PMKS-03': 'Anak yang Berhadapan dengan Hukum (ABH)',
  'PMKS-04': 'Anak Jalanan',
  'PMKS-05': 'Anak dengan Kedisabilitasan (ADK)',
  'PMKS-06': 'Anak yang menjadi Korban Tindak Kekerasan atau diperlakukan Salah',
  'PMKS-07': 'Anak yang Memerlukan Perlindungan Khusus (AMPK)',
  'PMKS-08': 'Lanjut Usia Terlantar',
  'PMKS-09': 'Penyandang Disabilitas',
  'PMKS-10': 'Tuna Susila',
  'PMKS-11': 'Gelandangan',
  'PMKS-12': 'Pengemis',
  'PMKS-13': 'Pemulung',
  'PMKS-14': 'Kelompok Minoritas',
  'PMKS-15': 'Bekas Warga Binaan Lembaga Pemasyarakatan (BWBLP)',
  'PMKS-16': 'Orang dengan HIV/AIDS (ODHA)',
  'PMKS-17': 'Korban Penyalahgunaan NAPZA',
  'PMKS-18': 'Korban Trafficking',
  'PMKS-19': 'Korban Tindak Kekerasan',
  'PMKS-20': 'Pekerja Migran Bermasalah Sosial (PMBS)',
  'PMKS-21': 'Korban Bencana Alam',
  'PMKS-22': 'Korban Bencana Sosial',
  'PMKS-23': 'Perempuan Rawan Sosial Ekonomi (PRSE)',
  'PMKS-24': 'Fakir Miskin',
  'PMKS-25': 'Keluarga Bermasalah Sosial Psikologis',
  'PMKS-26': 'Komunitas Adat Terpencil',
};

type Found = {
  row_number: number;
  full_name: string;
  alias: string;
  register_number: string;
  case_number: string;
  category: string;
  identity: string | null;
  numbers: string | null;
};

function fillSearch(db: Database): void {
  const rows = db
    .prepare<[], Found>(
      `select r.row_number, r.full_name, r.alias, r.register_number, r.case_number, r.category, b.identity, b.numbers
      from caseload_row r left join found_before b on b.row_number = r.row_number`,
    )
    .all();
  const insert = db.prepare(
    'insert into caseload_search (rowid, words, category, identity, numbers) values (?, ?, ?, ?, ?)',
  );
  for (const row of rows) {
    const shown = searchKey([row.full_name, row.alias, row.register_number, row.case_number].join(' '));
    const words = [shown, joinedNames(row.full_name), joinedNames(row.alias)].filter(Boolean).join(' ');
    const category = searchKey(labels[row.category] ?? row.category);
    insert.run(row.row_number, words, category, row.identity ?? '', row.numbers ?? '');
  }
  db.exec('drop table found_before');
}

export const searchCategories = {
  number: 13,
  name: 'search categories',
  up(db: Database): void {
    db.exec(schema);
    fillSearch(db);
  },
};
