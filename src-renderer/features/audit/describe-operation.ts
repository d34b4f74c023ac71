import { type FormId, formIds, formOf } from '#domain/forms';

const sentences: Record<string, string> = {
  'vault.unlock': 'Membuka brankas',
  'vault.changePassphrase': 'Mengganti kata sandi sendiri',
  'centre.save': 'Mengubah data lembaga',
  'users.list': 'Membaca daftar pengguna',
  'users.add': 'Menambah pengguna',
  'users.remove': 'Mengeluarkan pengguna',
  'users.resetPassphrase': 'Mengganti kata sandi pengguna',
  'client.findAlike': 'Mencari orang yang mirip',
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
  'packet.make': 'Membuat bahan konferensi kasus',
  'monthReport.preview': 'Membaca laporan bulanan',
  'monthReport.exportWorkbook': 'Mengekspor laporan bulanan',
  'monthReport.exportWithNames': 'Mengekspor laporan dengan nama',
  'home.get': 'Membuka Beranda',
  'audit.list': 'Membaca jejak audit',
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

/** What was done, in words; an operation nobody has named yet is shown by its own name. */
export function describeOperation(operation: string): string {
  const [group, form = '', verb = ''] = operation.split('.');
  if (group === 'form' && isFormId(form)) return `${formOf(form).label}: ${formVerbs[verb] ?? verb}`;
  return sentences[operation] ?? operation;
}

/** Whether a text is the id of a declared form. */
export function isFormId(id: string): id is FormId {
  return (formIds as readonly string[]).includes(id);
}
