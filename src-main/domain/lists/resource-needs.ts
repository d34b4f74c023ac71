/** What somebody needs from a resource system, and what one gives: one list, so that they meet. */
export const resourceNeeds = {
  'identity-papers': 'Dokumen kependudukan',
  'health-insurance': 'Jaminan kesehatan',
  health: 'Pelayanan kesehatan',
  'cash-aid': 'Bantuan uang',
  food: 'Pangan',
  goods: 'Sandang dan perlengkapan',
  education: 'Pendidikan',
  training: 'Pelatihan dan pekerjaan',
  business: 'Modal dan usaha',
  'assistive-device': 'Alat bantu',
  housing: 'Tempat tinggal',
  care: 'Pengasuhan dan perawatan',
  'legal-aid': 'Bantuan hukum dan perlindungan',
  counselling: 'Konseling dan terapi',
  spiritual: 'Bimbingan rohani',
  company: 'Dukungan sosial dan pertemanan',
  other: 'Lainnya',
} as const;
export type ResourceNeed = keyof typeof resourceNeeds;
/** The codes of the needs, in the order they are offered. */
export const resourceNeedCodes = Object.keys(resourceNeeds) as [ResourceNeed, ...ResourceNeed[]];
