import type { Role } from '#domain/roles';

/** What a role does, in a sentence for whoever chooses it. */
export const aboutRole: Record<Role, string> = {
  head: 'Melihat semua kasus, menambah pengguna, mengatur lembaga, dan membaca jejak audit.',
  supervisor: 'Melihat dan mengisi semua kasus, menetapkan pekerja sosial, menelaah catatan paksaan.',
  socialWorker: 'Mendaftarkan orang dan mengisi enam tahap pada kasus yang ditugaskan kepadanya.',
  caregiver: 'Melihat daftar kasus dan menulis catatan harian saja.',
  operator: 'Mengisi identitas, pendaftaran, dan laporan; tidak membaca isi enam tahap.',
  inspector:
    'Melihat standar kasus per nomor register dan inisial, serta laporan tanpa nama; tidak membaca isi berkas dan tidak menulis.',
  auditor: 'Membaca jejak audit saja; tidak melihat kasus.',
};
