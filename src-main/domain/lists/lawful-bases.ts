/** Dasar pemrosesan data pribadi, UU 27/2022 Pasal 20(2): consent is only the first of six. */
export const lawfulBases = {
  consent: 'Persetujuan yang sah',
  agreement: 'Pemenuhan kewajiban perjanjian',
  'legal-duty': 'Pemenuhan kewajiban hukum',
  'vital-interest': 'Pelindungan kepentingan vital',
  'public-task': 'Pelaksanaan tugas dalam rangka kepentingan umum atau pelayanan publik',
  'legitimate-interest': 'Kepentingan yang sah lainnya',
} as const;
