import { of } from './import-field.ts';

/** The family and the stay of somebody, as columns of old lists have them. */
export const stayFields = {
  ...of('people', 'Keluarga', {
    fatherName: {
      label: 'Nama ayah',
      reads: 'line',
      names: 'ayah, nama bapak, bapak, nama ayah kandung, ayah nama',
    },
    fatherNik: { label: 'NIK ayah', reads: 'nik', names: 'ayah nik' },
    fatherOccupation: { label: 'Pekerjaan ayah', reads: 'line', names: 'ayah pekerjaan' },
    motherName: {
      label: 'Nama ibu',
      reads: 'line',
      names: 'ibu, nama ibu kandung, ibu kandung, ibu nama',
    },
    motherNik: { label: 'NIK ibu', reads: 'nik', names: 'ibu nik' },
    motherOccupation: { label: 'Pekerjaan ibu', reads: 'line', names: 'ibu pekerjaan' },
    guardianName: {
      label: 'Nama wali',
      reads: 'line',
      names:
        'wali, nama wali pengampu, nama pengampu, nama ortu, nama orang tua, orang tua wali, nama orang tua wali, ortu wali, keluarga',
    },
    guardianPhone: {
      label: 'Telepon wali',
      reads: 'line',
      names: 'hp wali, no hp wali, telp wali, no telp wali, no hp ortu, telepon keluarga, telepon orang tua',
    },
    guardianOccupation: {
      label: 'Pekerjaan wali',
      reads: 'line',
      names: 'wali pekerjaan, pekerjaan orang tua, pekerjaan ortu',
    },
  }),
  ...of('people', 'Kasus', {
    category: {
      label: 'Kategori PPKS',
      reads: 'choice',
      needed: true,
      forAll: true,
      names:
        'kategori, jenis ppks, jenis pmks, kategori pmks, kode kategori, pmks, ppks, tipe, jenis masalah, permasalahan, kategori ppks utama, sub klaster',
    },
    cluster: { label: 'Klaster', reads: 'choice', names: 'kluster, cluster' },
    disability: {
      label: 'Ragam disabilitas',
      reads: 'choice',
      names: 'disabilitas, jenis disabilitas, ragam, jenis kecacatan, kecacatan',
    },
    approach: {
      label: 'Pendekatan',
      reads: 'choice',
      forAll: true,
      names: 'jenis layanan, status tinggal, kelembagaan, tinggal di',
    },
    admittedOn: {
      label: 'Tanggal masuk',
      reads: 'day',
      needed: true,
      forAll: true,
      names:
        'tgl masuk, tanggal penerimaan, tanggal masuk penerimaan, tgl penerimaan, masuk, tanggal registrasi, tanggal terima, tmt masuk, tanggal pelaporan, tanggal datang, timestamp',
    },
    referralSource: {
      label: 'Sumber rujukan',
      reads: 'choice',
      needed: true,
      forAll: true,
      names:
        'rujukan, asal rujukan, jenis rujukan, sumber, rujukan dari, dirujuk oleh, yang merujuk, pengirim',
    },
    referrer: {
      label: 'Nama dan instansi perujuk',
      reads: 'line',
      names: 'instansi perujuk, perujuk, instansi rujukan, nama perujuk, penanggung jawab',
    },
    caseReason: {
      label: 'Alasan masuk',
      reads: 'paragraph',
      names: 'informasi kasus, kronologi, alasan, sebab masuk, latar belakang, kasus, uraian kasus',
    },
    origin: {
      label: 'Daerah asal',
      reads: 'place',
      names:
        'asal, asal daerah, kota asal, kabupaten asal, kab kota asal, asal kab kota, tempat asal, asal kabupaten kota',
    },
    verdictNumber: {
      label: 'Nomor putusan',
      reads: 'line',
      names: 'no putusan, putusan, nomor penetapan pengadilan',
    },
    decreeNumber: {
      label: 'Nomor keputusan penetapan',
      reads: 'line',
      names: 'no sk, nomor sk, sk penetapan, no keputusan',
    },
    worker: {
      label: 'Pekerja sosial',
      reads: 'worker',
      names: 'peksos, pendamping, nama pendamping, pekerja sosial pendamping, petugas, pendamping sosial',
    },
  }),
  ...of('people', 'Keluar', {
    status: {
      label: 'Status (aktif, keluar)',
      reads: 'choice',
      names: 'status, keadaan, status klien, status anak, status penghuni, progres, status keberadaan',
    },
    leftOn: {
      label: 'Tanggal keluar',
      reads: 'day',
      names:
        'tgl keluar, tanggal terminasi, tgl terminasi, keluar, tanggal selesai, tanggal pulang, tmt keluar, tanggal meninggal',
    },
    leaveReason: {
      label: 'Alasan keluar',
      reads: 'choice',
      forAll: true,
      names: 'alasan terminasi, jenis terminasi, sebab keluar, alasan berhenti, keterangan keluar',
    },
    destination: {
      label: 'Tujuan keluar',
      reads: 'choice',
      names: 'dikembalikan kepada, tujuan, kembali ke',
    },
    receiver: {
      label: 'Penerima saat keluar',
      reads: 'line',
      names: 'penerima, diserahkan kepada, dijemput oleh',
    },
    handoverNumber: {
      label: 'Nomor berita acara',
      reads: 'line',
      names: 'no berita acara, surat terminasi, no surat terminasi, berita acara',
    },
  }),
  ...of('people', 'Lainnya', {
    remark: {
      label: 'Catatan',
      reads: 'paragraph',
      names: 'keterangan, ket, catatan khusus, keterangan lainnya, catatan tambahan, riwayat penyakit',
    },
  }),
} as const;
