/**
 * Layanan rehabilitasi sosial dasar under the minimum service standard (SPM), as a Dinas Sosial lists them.
 */
export const spmServices = {
  meals: 'Penyediaan Permakanan',
  clothing: 'Sandang',
  'assistive-devices': 'Alat Bantu',
  'health-supplies': 'Perbekalan Kesehatan',
  emergency: 'Layanan Kedaruratan/Layanan Reaksi Cepat',
  'family-tracing': 'Penelusuran Keluarga',
  reunification: 'Reunifikasi Keluarga',
  referral: 'Layanan Rujukan',
  guidance: 'Bimbingan Fisik, Mental, Spiritual dan Sosial',
  'family-guidance': 'Bimbingan Sosial kepada Keluarga (dan masyarakat)',
  'civil-documents': 'Fasilitasi pembuatan NIK/akta kelahiran/surat nikah/KIA',
  'education-health-access': 'Akses ke Layanan Pendidikan dan Kesehatan Dasar',
  'data-complaints': 'Layanan Data dan Pengaduan',
} as const;
export type SpmService = keyof typeof spmServices;
