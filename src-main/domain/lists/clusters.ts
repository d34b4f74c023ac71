import type { PpksCategory } from './ppks-categories.ts';

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

/** The cluster that usually serves a category; another may be chosen. */
export const clusterOfCategory = {
  'PMKS-01': 'child',
  'PMKS-02': 'child',
  'PMKS-03': 'abh',
  'PMKS-04': 'child',
  'PMKS-05': 'disability',
  'PMKS-06': 'child',
  'PMKS-07': 'child',
  'PMKS-08': 'elderly',
  'PMKS-09': 'disability',
  'PMKS-10': 'vulnerable',
  'PMKS-11': 'vulnerable',
  'PMKS-12': 'vulnerable',
  'PMKS-13': 'vulnerable',
  'PMKS-14': 'vulnerable',
  'PMKS-15': 'vulnerable',
  'PMKS-16': 'odha',
  'PMKS-17': 'napza',
  'PMKS-18': 'vulnerable',
  'PMKS-19': 'vulnerable',
  'PMKS-20': 'vulnerable',
  'PMKS-21': 'disaster',
  'PMKS-22': 'disaster',
  'PMKS-23': 'vulnerable',
  'PMKS-24': 'vulnerable',
  'PMKS-25': 'vulnerable',
  'PMKS-26': 'vulnerable',
} as const satisfies Record<PpksCategory, Cluster>;
