/** Sistem dasar praktik (slides, Planning; the four systems of Pincus and Minahan). */
export const practiceSystems = {
  client: 'Sistem klien',
  target: 'Sistem sasaran',
  action: 'Sistem kegiatan',
  'change-agent': 'Sistem pelaksana perubahan',
} as const;
