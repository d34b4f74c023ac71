/** What a person calls a row of a table, when a damaged vault is rescued. */
const rowNames: Readonly<Record<string, string>> = {
  client: 'Identitas orang',
  case_file: 'Kasus',
  form_record: 'Formulir',
  form_version: 'Isi formulir',
  draft: 'Rancangan formulir',
  contract: 'Kontrak layanan',
  goal: 'Tujuan rencana',
  target: 'Sasaran rencana',
  task: 'Tugas rencana',
  achievement: 'Capaian',
  note: 'Catatan harian',
  photo: 'Foto',
  attachment: 'Lampiran',
  user: 'Pengguna',
  setting: 'Pengaturan',
  preference: 'Pilihan layar',
  counter: 'Nomor urut',
  month_snapshot: 'Rekap bulanan yang pernah diekspor',
  report_revision: 'Laporan yang pernah diekspor',
  report_row: 'Baris bernama dalam laporan yang pernah diekspor',
  report_export: 'Riwayat ekspor laporan',
  report_person: 'Penanda perubahan laporan yang sudah diekspor',
  person_key: 'Kunci nama dalam laporan yang pernah diekspor',
  case_fact: 'Fakta bertanggal suatu kasus',
  acceptance: 'Penetapan penerima manfaat',
  target_term: 'Riwayat tenggat target',
  audit: 'Baris jejak audit',
  erasure: 'Usul pemusnahan',
  legal_hold: 'Penahanan data',
  erased_person: 'Daftar orang yang dimusnahkan',
  erased_stay: 'Hitungan orang yang dimusnahkan',
  erased_count: 'Angka laporan tentang orang yang dimusnahkan',
};

const columnNames: Readonly<Record<string, string>> = {
  login_name: 'nama pengguna',
  name: 'nama',
  role: 'peran',
  position: 'jabatan',
  employee_number: 'nomor pegawai',
  register_number: 'nomor register',
  full_name: 'nama lengkap',
  alias: 'nama panggilan',
  nik: 'NIK',
  sex: 'jenis kelamin',
  birth_date: 'tanggal lahir',
  birth_year: 'tahun lahir',
  number: 'nomor kasus',
  category: 'kategori',
  previous_case_id: 'kasus sebelumnya',
  referral_source: 'sumber rujukan',
  origin_name: 'daerah asal',
  admitted_on: 'tanggal masuk',
  left_on: 'tanggal keluar',
  leave_reason: 'alasan keluar',
  leave_sub_reason: 'rincian alasan keluar',
  stage: 'tahap',
  stage_since: 'mulai tahap',
  worker_id: 'pekerja sosial',
  supervisor_id: 'supervisor',
  happened_on: 'tanggal kejadian',
  created_at: 'waktu pendaftaran',
  created_by: 'yang mendaftarkan',
  reviewed_by: 'yang menelaah',
  record_id: 'formulir',
  case_id: 'kasus',
  owner_id: 'pemilik',
};

/** The name of a row by its table; the table itself when it has none. */
export const nameRow = (table: string): string =>
  rowNames[table] ?? (table === '' ? 'Tidak dikenali' : table);

/** Columns as people call them; those that only Titian reads are left out. */
export function nameColumns(columns: readonly string[]): string[] {
  return columns.flatMap((column) => columnNames[column] ?? []);
}

/** How many rows are known to be gone, said so that nobody takes a part of them for all. */
export function sayGone(
  { gone, isCounted, mayBeGone }: { gone: number; isCounted: boolean; mayBeGone: number },
  format: (count: number) => string,
): string {
  if (isCounted) return gone === 0 ? 'Tidak ada baris yang hilang.' : `${format(gone)} baris hilang.`;
  const more = mayBeGone === 0 ? '' : ` Menurut perkiraan masih ada ${format(mayBeGone)} baris lagi.`;
  return gone === 0
    ? `Belum dapat dipastikan apakah ada baris yang hilang.${more}`
    : `Sedikitnya ${format(gone)} baris hilang.${more}`;
}
