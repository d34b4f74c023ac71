/** What stands between a person and a resource system; also why one refuses, or is given up. */
export const resourceObstacles = {
  conditions: 'Syarat tidak terpenuhi',
  papers: 'Dokumen tidak lengkap',
  'not-listed': 'Belum terdata (DTSEN)',
  quota: 'Kuota atau dana habis',
  cost: 'Biaya',
  distance: 'Jarak dan angkutan',
  information: 'Informasi atau prosedur tidak jelas',
  delay: 'Tidak ada jawaban, terlalu lama',
  attitude: 'Sikap petugas',
  stigma: 'Stigma atau diskriminasi',
  access: 'Tidak aksesibel bagi penyandang disabilitas',
  unwilling: 'Orang yang dilayani tidak bersedia',
  family: 'Keluarga atau wali tidak bersedia',
  unavailable: 'Tidak ada sumber di wilayah ini',
  other: 'Lainnya',
} as const;
export type ResourceObstacle = keyof typeof resourceObstacles;
