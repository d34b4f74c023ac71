import { type FormId, formIds, formOf } from '../forms.ts';

const names: Record<string, string> = {
  'vault.unlock': 'Membuka brankas',
  'vault.changePassphrase': 'Mengganti kata sandi sendiri',
  'vault.confirm': 'Mengetik kata sandi sekali lagi',
  'vault.enterWithRecoveryKey': 'Masuk dengan kunci pemulihan',
  'keys.confirmRecoveryKey': 'Memastikan lembar kunci pemulihan masih ada',
  'keys.remindLater': 'Menunda pemeriksaan kunci pemulihan',
  'keys.replaceRecoveryKey': 'Mengganti kunci pemulihan',
  'keys.endWait': 'Mengakhiri waktu tunggu pengguna',
  'keys.rotateDataKey': 'Mengganti kunci data',
  'vault.changed': 'Berkas data berubah di luar Titian',
  'vault.damaged': 'Sebagian berkas data tidak terbaca',
  'vault.slotsDamaged': 'Berkas kunci rusak atau hilang, dan dibuat ulang',
  'vault.slotsOlder': 'Berkas kunci yang lebih lama dipasang kembali',
  'vault.damageMet': 'Kerusakan berkas data ditemui selagi dipakai',
  'clock.behind': 'Jam komputer mundur',
  'clock.ahead': 'Jam komputer melompat maju',
  'rescue.report': 'Membaca laporan penyelamatan',
  'rescue.remakeKeys': 'Membuat ulang berkas kunci dari cadangan',
  'vault.rescue': 'Menyelamatkan isi brankas yang rusak',
  'centre.save': 'Mengubah data lembaga',
  'users.list': 'Membaca daftar pengguna',
  'users.add': 'Menambah pengguna',
  'users.remove': 'Mengeluarkan pengguna',
  'users.resetPassphrase': 'Mengganti kata sandi pengguna',
  'client.findAlike': 'Mencari orang yang mirip',
  'client.get': 'Membaca identitas',
  'client.register': 'Mendaftarkan orang baru',
  'client.openNewCase': 'Membuka kasus baru',
  'client.setPhoto': 'Mengganti foto',
  'case.open': 'Membuka berkas kasus',
  'case.summary': 'Membaca ringkasan',
  'case.history': 'Membaca riwayat',
  'case.assign': 'Menetapkan pekerja sosial',
  'case.listCoercion': 'Membaca catatan paksaan',
  'case.reviewCoercion': 'Menelaah catatan paksaan',
  'comparison.get': 'Membaca perbandingan target dan capaian',
  'caseload.list': 'Membaca daftar kasus',
  'caseload.export': 'Mengekspor daftar kasus',
  'attachment.list': 'Membaca daftar lampiran',
  'attachment.add': 'Menambah lampiran',
  'attachment.view': 'Melihat lampiran',
  'attachment.rename': 'Mengubah judul lampiran',
  'attachment.remove': 'Mengeluarkan lampiran',
  'attachment.restore': 'Mengembalikan lampiran',
  'attachment.sweep': 'Membuang sisa berkas lampiran yang tidak jadi disimpan',
  'attachment.saveCopy': 'Menyimpan salinan lampiran',
  'packet.make': 'Membuat bahan konferensi kasus',
  'consentForm.make': 'Mencetak formulir persetujuan',
  'erasure.state': 'Membaca penahanan data',
  'erasure.hold': 'Menahan data untuk proses hukum',
  'erasure.liftHold': 'Mengakhiri penahanan data',
  'erasure.propose': 'Mengusulkan pemusnahan data',
  'erasure.list': 'Membaca daftar pemusnahan',
  'erasure.withdraw': 'Membatalkan usul pemusnahan',
  'erasure.record': 'Mencetak berita acara pemusnahan',
  'erasure.purge': 'Memusnahkan data seseorang',
  'erasure.carryOut': 'Membersihkan sisa data yang dimusnahkan',
  'clientFile.make': 'Membuat berkas klien',
  'monthReport.preview': 'Membaca laporan bulanan',
  'monthReport.exportWorkbook': 'Mengekspor laporan bulanan',
  'monthReport.exportWithNames': 'Mengekspor laporan dengan nama',
  'home.get': 'Membuka Beranda',
  'audit.list': 'Membaca jejak audit',
  'audit.verify': 'Memeriksa keutuhan jejak audit',
  'audit.draftNotice': 'Menyusun pemberitahuan kegagalan pelindungan data',
  'audit.mismatch': 'Jejak audit tidak sampai ke baris yang tercatat',
  'backup.auto': 'Membuat cadangan otomatis',
  'backup.make': 'Membuat cadangan',
  'backup.check': 'Memeriksa cadangan',
  'backup.rehearse': 'Latihan pemulihan',
  'backup.restore': 'Memulihkan brankas dari cadangan',
  'backup.setSecondPlace': 'Memilih tempat kedua cadangan',
  'backup.confirmShrunken': 'Membenarkan cadangan yang menyusut',
};

const formVerbs: Record<string, string> = {
  open: 'membaca',
  list: 'membaca daftar',
  saveDraft: 'menyimpan draf',
  discardDraft: 'membuang draf',
  complete: 'menyelesaikan',
  history: 'membaca versi',
  version: 'membaca versi lama',
};

/** What an operation of the audit did, in words; undefined for one nobody has named yet. */
export function findOperationName(operation: string): string | undefined {
  const [group, form = '', verb = ''] = operation.split('.');
  if (group !== 'form' || !isFormId(form)) return names[operation];
  return formVerbs[verb] === undefined ? undefined : `${formOf(form).label}: ${formVerbs[verb]}`;
}

/** What an operation of the audit did, in words, or its own name. */
export function describeOperation(operation: string): string {
  return findOperationName(operation) ?? operation;
}

/** Whether a text is the id of a declared form. */
export function isFormId(id: string): id is FormId {
  return (formIds as readonly string[]).includes(id);
}
