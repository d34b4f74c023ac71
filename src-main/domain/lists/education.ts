/** Pendidikan terakhir. */
export const educationLevels = {
  'not-yet': 'Belum Sekolah',
  none: 'Tidak Sekolah',
  tk: 'TK',
  sd: 'SD',
  slb: 'SLB',
  smp: 'SMP',
  slta: 'SLTA (SMA/SMK/MA)',
  d1: 'D-I',
  d2: 'D-II',
  d3: 'D-III',
  d4: 'D-IV',
  s1: 'S1',
  profession: 'Profesi',
  s2: 'S2',
  s3: 'S3',
  unknown: 'Tidak diketahui',
} as const;
export type EducationLevel = keyof typeof educationLevels;
