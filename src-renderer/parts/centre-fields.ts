import type { Centre } from '#contract/centre';

/** Fields of the centre, as its screen calls them within a sentence. */
export const centreFields: Readonly<Record<Exclude<keyof Centre, 'revision'>, string>> = {
  name: 'nama lembaga',
  kind: 'jenis lembaga',
  above: 'baris di atas nama',
  address: 'alamat',
  town: 'kota',
  contact: 'telepon dan email',
  logo: 'logo',
  headName: 'nama pimpinan',
  headTitle: 'jabatan pimpinan',
  headEmployeeNumber: 'NIP atau nomor lain pimpinan',
  clientLabel: 'sebutan',
  paper: 'kertas',
  registerPattern: 'pola nomor register',
  casePattern: 'pola nomor kasus',
  letterPattern: 'pola nomor surat',
  letterCodes: 'kode surat',
  letterBooks: 'buku nomor surat',
  meetingPattern: 'pola nomor konferensi',
  zone: 'zona waktu',
  idleMinutes: 'menit sampai terkunci',
  intakeDueDays: 'tenggat EIC, kontrak, dan persetujuan',
  assessmentDueDays: 'tenggat asesmen',
  planDueDays: 'tenggat rencana',
  reassessEveryDays: 'jarak asesmen ulang',
  evaluationEveryDays: 'jarak antarevaluasi',
  signOffs: 'yang disetujui pembaca kedua',
  standard: 'standar lembaga',
  standardPapers: 'dokumen yang diminta standar',
  referralAnswerDays: 'tenggat jawaban rujukan',
  aftercareEveryDays: 'jarak bimbingan lanjut',
  aftercareMonths: 'lama bimbingan lanjut',
  escalateAfterDays: 'hari sampai diteruskan kepada supervisor',
  erasureWaitDays: 'masa tunggu pemusnahan',
};

/** What the centre asks and lists of its own, part by part. */
export const ownParts = {
  fields: 'isian lembaga',
  lists: 'daftar lembaga',
  ageBands: 'kelompok umur',
  capacities: 'kapasitas',
} as const;
