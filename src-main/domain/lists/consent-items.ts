/** The seven things a person is told when consent is asked, UU 27/2022 Pasal 21(1). */
export const consentItems = {
  legality: 'Legalitas dari pemrosesan data pribadi',
  purpose: 'Tujuan pemrosesan data pribadi',
  'kind-relevance': 'Jenis dan relevansi data pribadi yang akan diproses',
  retention: 'Jangka waktu retensi dokumen yang memuat data pribadi',
  details: 'Rincian mengenai informasi yang dikumpulkan',
  duration: 'Jangka waktu pemrosesan data pribadi',
  rights: 'Hak subjek data pribadi',
} as const;
export type ConsentItem = keyof typeof consentItems;
