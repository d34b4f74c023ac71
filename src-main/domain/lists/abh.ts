/** Ragam anak yang berhadapan dengan hukum. */
export const abhKinds = { victim: 'Korban', offender: 'Pelaku', witness: 'Saksi' } as const;

/** Jenis rujukan of a child in conflict with the law. */
export const abhReferralKinds = {
  verdict: 'Hasil Putusan Pengadilan',
  diversion: 'Diversi',
  'social-office': 'Rujukan Dinas Sosial',
  community: 'Masyarakat',
} as const;
