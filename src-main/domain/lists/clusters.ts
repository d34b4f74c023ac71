/** Klaster layanan, as a Sentra groups its residents. */
export const clusters = {
  abh: 'ABH',
  child: 'Anak',
  elderly: 'Lanjut Usia',
  vulnerable: 'Kelompok Rentan',
  napza: 'NAPZA',
  odha: 'ODHA',
  disability: 'Penyandang Disabilitas',
  disaster: 'Korban Bencana',
} as const;
export type Cluster = keyof typeof clusters;
