/** Sumber rujukan: who brought the person. */
export const referralSources = {
  'social-office': 'Dinas Sosial (provinsi/kabupaten/kota)',
  police: 'Kepolisian',
  justice: 'Pengadilan/Kejaksaan/Bapas (putusan, diversi)',
  'public-order': 'Satpol PP (razia)',
  health: 'Rumah sakit/RSJ/Puskesmas',
  'women-child-protection': 'UPT PPA/P2TP2A',
  institution: 'LKS/panti/balai lain',
  village: 'Desa/Kelurahan',
  community: 'Masyarakat/LSM',
  family: 'Keluarga/kerabat',
  self: 'Serah diri (datang sendiri)',
  outreach: 'Penjangkauan/Layanan Reaksi Cepat',
  narcotics: 'IPWL/BNN',
  other: 'Lainnya',
} as const;
export type ReferralSource = keyof typeof referralSources;
