import type { Permission } from '../roles.ts';

/** A named place of a template: what stands there, what one must be allowed to read, and for rows what each holds. */
export type Place = { says: string; needs: Permission; rows?: Readonly<Record<string, string>> };

const person = { needs: 'identity.read' } as const;
const story = { needs: 'narrative.read' } as const;
const anyone = { needs: 'own.use' } as const;
const target = {
  nomor: 'Nomor target',
  rumusan: 'Rumusan',
  indikator: 'Indikator',
  tenggat: 'Tenggat',
  capaian: 'Capaian terakhir',
  status: 'Status',
} as const;

/** Every place that a letter may name. How each is worked out from the case stands in `records/letters`. */
const places = {
  'klien.nama': { says: 'Nama lengkap', ...person },
  'klien.alias': { says: 'Nama panggilan', ...person },
  'klien.sebutan': { says: 'Sebutan di lembaga, misalnya Penerima Manfaat', ...anyone },
  'klien.nik': { says: 'NIK; disamarkan bagi yang tidak berhak membukanya', ...person },
  'klien.kk': { says: 'Nomor KK; disamarkan bagi yang tidak berhak membukanya', ...person },
  'klien.akta': { says: 'Nomor akta kelahiran', ...person },
  'klien.tempat_tanggal_lahir': { says: 'Tempat dan tanggal lahir', ...person },
  'klien.umur': { says: 'Umur', ...person },
  'klien.jenis_kelamin': { says: 'Jenis kelamin', ...person },
  'klien.agama': { says: 'Agama', ...person },
  'klien.pendidikan': { says: 'Pendidikan terakhir', ...person },
  'klien.pekerjaan': { says: 'Pekerjaan', ...person },
  'klien.alamat': { says: 'Alamat', ...person },
  'klien.register': { says: 'Nomor register', ...person },
  'keluarga.anggota': {
    says: 'Anggota keluarga',
    ...person,
    rows: {
      nama: 'Nama',
      hubungan: 'Hubungan',
      keadaan: 'Hidup atau meninggal',
      pekerjaan: 'Pekerjaan',
      telepon: 'Telepon',
    },
  },
  'keluarga.keterangan': { says: 'Keterangan keluarga', ...person },
  'wali.nama': { says: 'Nama pengampu, orang tua, atau wali', ...person },
  'wali.hubungan': { says: 'Hubungan wali', ...person },
  'wali.pekerjaan': { says: 'Pekerjaan wali', ...person },
  'wali.telepon': { says: 'Telepon wali', ...person },
  'lembaga.nama': { says: 'Nama lembaga', ...anyone },
  'lembaga.alamat': { says: 'Alamat lembaga', ...anyone },
  'lembaga.kota': { says: 'Kota atau kabupaten', ...anyone },
  'lembaga.kepala': { says: 'Nama Kepala', ...anyone },
  'lembaga.jabatan_kepala': { says: 'Jabatan Kepala', ...anyone },
  'kasus.nomor': { says: 'Nomor kasus', ...person },
  'kasus.tanggal_masuk': { says: 'Tanggal masuk', ...person },
  'kasus.tanggal_penetapan': { says: 'Tanggal penetapan', ...person },
  'kasus.rencana_selesai': { says: 'Rencana tanggal selesai layanan', ...person },
  'kasus.tanggal_keluar': { says: 'Tanggal keluar', ...person },
  'kasus.kategori': { says: 'Kategori PPKS', ...story },
  'kasus.alasan_masuk': { says: 'Alasan masuk', ...story },
  'kasus.perujuk': { says: 'Nama dan instansi perujuk', ...story },
  'kasus.pekerja_sosial': { says: 'Pekerja sosial', ...person },
  'surat.nomor': { says: 'Nomor surat', ...anyone },
  'surat.hari': { says: 'Hari surat', ...anyone },
  'surat.tanggal': { says: 'Tanggal surat', ...anyone },
  'surat.dasar': { says: 'Dasar atau surat permintaan', ...anyone },
  'surat.keperluan': { says: 'Keperluan atau alasan', ...anyone },
  'surat.hari_acara': { says: 'Hari dan tanggal acara', ...anyone },
  'surat.pukul': { says: 'Pukul', ...anyone },
  'surat.tempat': { says: 'Tempat acara', ...anyone },
  'surat.bawaan': { says: 'Yang dibawa', ...anyone },
  'surat.dari': { says: 'Dari tanggal', ...anyone },
  'surat.sampai': { says: 'Sampai tanggal', ...anyone },
  'surat.keadaan': { says: 'Keadaan saat diserahkan', ...anyone },
  'surat.barang': { says: 'Barang dan dokumen yang diserahkan', ...anyone },
  'surat.rekomendasi': { says: 'Rekomendasi', ...anyone },
  'surat.aspek': {
    says: 'Perkembangan per aspek',
    ...story,
    rows: {
      aspek: 'Aspek',
      masalah: 'Masalah',
      intervensi: 'Intervensi',
      tercapai: 'Hasil yang sudah dicapai',
      belum: 'Hasil yang belum dicapai',
    },
  },
  'pihak.nama': { says: 'Nama pihak lain', ...anyone },
  'pihak.jabatan': { says: 'Jabatan atau hubungan pihak lain', ...anyone },
  'pihak.instansi': { says: 'Instansi pihak lain', ...anyone },
  'pihak.nomor': { says: 'Nomor pengenal pihak lain', ...anyone },
  'pihak.alamat': { says: 'Alamat pihak lain', ...anyone },
  'pihak.telepon': { says: 'Telepon pihak lain', ...anyone },
  'kontrak.jenis': { says: 'Jenis kontrak', ...story },
  'kontrak.tujuan': { says: 'Tujuan kontrak', ...story },
  'kontrak.akibat': { says: 'Akibat kontrak menurut jenisnya', ...story },
  'kontrak.metode': { says: 'Metode', ...story },
  'kontrak.mulai': { says: 'Kontrak mulai', ...story },
  'kontrak.selesai': { says: 'Kontrak selesai', ...story },
  'kontrak.memperpanjang': { says: 'Kontrak yang diperpanjang', ...story },
  'kontrak.pihak': {
    says: 'Para pihak kontrak',
    ...story,
    rows: { nama: 'Nama', sebagai: 'Sebagai', tugas: 'Tugas' },
  },
  'kontrak.unsur': {
    says: 'Tujuh unsur kontrak',
    ...story,
    rows: { unsur: 'Unsur', ada: 'Ada', catatan: 'Catatan' },
  },
  'persetujuan.butir': {
    says: 'Butir persetujuan dengan jawabannya',
    ...story,
    rows: { butir: 'Butir', jawaban: 'Jawaban' },
  },
  'asesmen.tanggal': { says: 'Tanggal asesmen', ...story },
  'asesmen.sumber': { says: 'Sumber data', ...story },
  'asesmen.masalah': { says: 'Pernyataan masalah', ...story },
  'asesmen.kepribadian': { says: 'Asesmen kepribadian', ...story },
  'asesmen.fisik': { says: 'Kondisi fisik dan kesehatan', ...story },
  'asesmen.psikologis': { says: 'Kondisi psikologis', ...story },
  'asesmen.sosial': { says: 'Kondisi sosial', ...story },
  'asesmen.spiritual': { says: 'Kondisi mental spiritual', ...story },
  'asesmen.situasi': { says: 'Analisis situasional', ...story },
  'asesmen.potensi': { says: 'Potensi diri', ...story },
  'asesmen.sumber_bantuan': { says: 'Potensi sumber', ...story },
  'asesmen.harapan': { says: 'Harapan', ...story },
  'asesmen.perumusan': { says: 'Perumusan secara integratif', ...story },
  'rencana.fokus': { says: 'Fokus masalah', ...story },
  'rencana.akar_masalah': { says: 'Akar masalah', ...story },
  'rencana.tujuan_umum': { says: 'Tujuan pemecahan masalah', ...story },
  'rencana.tujuan': { says: 'Tujuan rencana', ...story, rows: { nomor: 'Nomor', rumusan: 'Rumusan' } },
  'target.semua': { says: 'Semua target', ...story, rows: target },
  'target.tercapai': { says: 'Target yang tercapai', ...story, rows: target },
  'target.belum': { says: 'Target yang belum tercapai', ...story, rows: target },
  'target.ringkasan': { says: 'Kalimat target dan capaian', ...story },
  'target.gas': {
    says: 'Kalimat skala pencapaian (GAS) ronde terakhir; kosong bila tidak dipakai',
    ...story,
  },
  'layanan.catatan': {
    says: 'Catatan intervensi pada masa surat, tanpa yang rahasia',
    ...story,
    rows: { tanggal: 'Tanggal', isi: 'Ringkasan' },
  },
  'evaluasi.keberhasilan': { says: 'Keberhasilan', ...story },
  'evaluasi.hambatan': { says: 'Hambatan', ...story },
  'evaluasi.tindak_lanjut': { says: 'Rencana tindak lanjut', ...story },
  'terminasi.tanggal': { says: 'Tanggal terminasi', ...story },
  'terminasi.alasan': { says: 'Alasan terminasi', ...story },
  'terminasi.uraian': { says: 'Uraian alasan terminasi', ...story },
  'terminasi.capaian': { says: 'Ringkasan capaian', ...story },
  'terminasi.kondisi': { says: 'Kondisi akhir', ...story },
  'terminasi.tujuan': { says: 'Tujuan keluar', ...story },
  'terminasi.penerima': { says: 'Penerima', ...story },
  'rujukan.lembaga': { says: 'Lembaga tujuan rujukan', ...story },
  'rujukan.alasan': { says: 'Alasan rujukan', ...story },
  'rujukan.dokumen': { says: 'Dokumen yang dikirim', ...story },
} as const satisfies Readonly<Record<string, Place>>;
export type PlaceId = keyof typeof places;

/** What stands in each place: text, or rows of text. */
export type LetterFacts = {
  [Id in PlaceId]: (typeof places)[Id] extends { rows: infer Rows }
    ? { [Column in keyof Rows]: string }[]
    : string;
};

/** The ids of all places, in the order they are offered. */
export const placeIds = Object.keys(places) as PlaceId[];

/** The declaration of a place, for code that treats all alike. */
export const placeOf = (id: PlaceId): Place => places[id];

/** What stands in a place: text, or rows of text. */
type Filling = string | readonly Readonly<Record<string, string>>[];

/** A value for each of these places, with one row where there are rows: what a template is tried with while it is written. */
export const sampleFacts = (of: Readonly<Record<string, Place>>): Record<string, Filling> =>
  Object.fromEntries(
    Object.entries(of).map(([id, { says, rows }]) => [id, rows === undefined ? says : [{ ...rows }]]),
  );

type Nested = { [group: string]: { [name: string]: Filling } };

/** The facts as a template names them: `klien.nama` is the `nama` of `klien`. */
export function nestFacts(facts: Readonly<Record<string, Filling>>): Nested {
  const nested: Nested = {};
  for (const [id, filling] of Object.entries(facts)) {
    const [group = '', name = ''] = id.split('.');
    nested[group] = { ...nested[group], [name]: filling };
  }
  return nested;
}
