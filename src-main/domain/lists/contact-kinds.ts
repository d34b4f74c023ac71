/** Jenis kontak of a dated entry. */
export const contactKinds = {
  client: 'Klien',
  family: 'Keluarga',
  'home-visit': 'Kunjungan rumah',
  'related-party': 'Pihak terkait',
  'case-discussion': 'Rapat/diskusi kasus',
  institution: 'Lembaga',
} as const;
