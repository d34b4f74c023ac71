/** Empat pengungkit aksesibilitas pelayanan (slides, EIC). */
export const accessLevers = {
  services: 'Menghubungkan klien dengan lembaga pelayanan (access services)',
  procedure: 'Menjelaskan prosedur dan mekanisme pelayanan (access procedure)',
  linkage: 'Mekanisme hubungan peksos dengan keluarga dan klien (linkage mechanism)',
  leverage: 'Tindakan awal untuk memulai kegiatan (leverage point)',
} as const;
