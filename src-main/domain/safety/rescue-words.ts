import type { Field } from '../fields/field.ts';
import { forms } from '../forms.ts';

/** What a person calls a row of a table: what a form keeps is called as the form, the rest by the words of domain/GLOSSARY.md. */
const rowNames: Readonly<Record<string, string>> = {
  client: forms.client.label,
  case_file: forms.caseFile.label,
  contract: forms.contract.label,
  note: forms.note.label,
  flag: 'Tanda perlu perhatian',
  duty_act: 'Yang dikatakan tentang tugas',
  todo: 'Tugas yang diberikan',
  acceptance: forms.acceptance.label,
  form_record: 'Formulir',
  form_version: 'Versi formulir',
  draft: 'Draf formulir',
  goal: 'Tujuan rencana',
  target: 'Target rencana',
  target_term: 'Riwayat tenggat target',
  task: 'Kegiatan rencana',
  achievement: 'Capaian',
  case_fact: 'Fakta bertanggal suatu kasus',
  photo: 'Foto',
  thumbnail: 'Foto kecil untuk daftar',
  attachment: 'Lampiran',
  foreign_record: 'Catatan dari lembaga lain',
  user: 'Pengguna',
  setting: 'Pengaturan',
  preference: 'Pilihan layar',
  counter: 'Nomor urut',
  past_standard: 'Ketentuan standar yang pernah berlaku',
  month_snapshot: 'Rekap bulanan yang pernah diekspor',
  report_revision: 'Laporan yang pernah diekspor',
  report_row: 'Baris bernama dalam laporan yang pernah diekspor',
  report_export: 'Riwayat ekspor laporan',
  report_export_detail: 'Bentuk laporan yang pernah diekspor',
  report_profile: 'Profil laporan',
  report_touch: 'Penanda perubahan laporan yang sudah diekspor',
  person_key: 'Kunci nama dalam laporan yang pernah diekspor',
  audit: 'Baris jejak audit',
  former_audit_key: 'Kunci jejak audit yang lama',
  erasure: 'Usul pemusnahan',
  legal_hold: 'Penahanan untuk proses hukum',
  shift_reading: 'Pernyataan lembar giliran sudah dibaca',
  allegation: 'Laporan dugaan',
  allegation_reader: 'Pembaca laporan dugaan',
  allegation_barred: 'Yang tidak boleh membaca laporan dugaan',
  allegation_step: 'Langkah laporan dugaan',
  allegation_draft: 'Draf laporan dugaan',
  supervision: forms.supervision.label,
  worker_supervision: 'Supervisi seorang pekerja',
  letter: forms.letter.label,
  letter_template: 'Templat surat',
  resource: 'Sistem sumber dalam direktori',
  resource_link: forms.resourceLink.label,
  resource_step: 'Keadaan suatu kaitan dengan sumber',
  resource_obstacle: 'Hambatan suatu kaitan dengan sumber',
  meeting: 'Konferensi kasus',
  meeting_person: 'Peserta konferensi kasus',
  meeting_item: 'Kasus dalam agenda konferensi',
  meeting_addendum: 'Tambahan pada notulen konferensi',
  sign_off: 'Persetujuan catatan oleh pembaca kedua',
  coercion_review: 'Telaah catatan paksaan',
  repair: 'Catatan yang dikeluarkan dari berkas atau dipindahkan',
  merge: 'Berkas satu orang yang digabungkan',
  import_batch: 'Impor dari berkas lama',
  import_row: 'Baris suatu impor',
  kinship: 'Kerabat yang sama-sama tercatat',
  family_place: 'Tata letak genogram',
  worker_request: 'Permintaan pergantian pekerja sosial',
  case_helper: 'Pengganti dan pendamping kasus',
  erased_person: 'Daftar pemusnahan',
  erased_stay: 'Hitungan orang yang dimusnahkan',
  erased_count: 'Angka laporan tentang orang yang dimusnahkan',
};

/** Tables of which nothing is told to whoever reads a report: not what was lost of them, nor that anything was. */
const untoldTables: readonly string[] = [
  'allegation',
  'allegation_reader',
  'allegation_barred',
  'allegation_step',
  'allegation_draft',
];

/** Whether the rows of a table may be told in a report. */
export const isTold = (table: string): boolean => !untoldTables.includes(table);

/** The label of a field within a sentence; an abbreviation keeps its letters. */
const within = ({ label }: Pick<Field, 'label'>): string =>
  /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

const columnNames: Readonly<Record<string, string>> = {
  full_name: within(forms.client.fields.fullName),
  alias: within(forms.client.fields.alias),
  nik: within(forms.client.fields.nik),
  family_card_number: within(forms.client.fields.familyCardNumber),
  sex: within(forms.client.fields.sex),
  birth_date: within(forms.client.fields.birthDate),
  birth_year: within(forms.client.fields.ageEstimate),
  category: within(forms.caseFile.fields.category),
  admitted_on: within(forms.caseFile.fields.admittedOn),
  origin_name: within(forms.caseFile.fields.origin),
  referral_source: within(forms.caseFile.fields.referralSource),
  left_on: within(forms.termination.fields.terminatedOn),
  leave_reason: within(forms.termination.fields.reason),
  leave_sub_reason: within(forms.termination.fields.subReason),
  register_number: 'nomor register',
  number: 'nomor kasus',
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
  login_name: 'nama pengguna',
  name: 'nama',
  role: 'peran',
  position: 'jabatan',
  employee_number: 'nomor pegawai',
};

/** The name of a row by its table; the table itself when it has none. */
export const nameRow = (table: string): string =>
  rowNames[table] ?? (table === '' ? 'Tidak dikenali' : table);

/** Columns as people call them; those that only Titian reads are left out. */
export function nameColumns(columns: readonly string[]): string[] {
  return columns.flatMap((column) => columnNames[column] ?? []);
}
