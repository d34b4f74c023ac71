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

/**
 * What a printed form says of each where the record says nothing: true of every centre that keeps its files
 * in Titian. `centre` is the name of the centre.
 */
export const usualTellings: Record<ConsentItem, (centre: string) => string> = {
  legality: (centre) =>
    `${centre} menyelenggarakan rehabilitasi sosial dan memproses data ini menurut UU 11/2009 tentang Kesejahteraan Sosial dan UU 27/2022 tentang Pelindungan Data Pribadi.`,
  purpose: () =>
    'Menyelenggarakan pelayanan rehabilitasi sosial: penerimaan, asesmen, rencana, intervensi, evaluasi, terminasi, dan laporan berupa angka.',
  'kind-relevance': () =>
    'Identitas, keluarga, keadaan fisik, psikologis, sosial, dan spiritual, sejauh diperlukan untuk pelayanan.',
  retention: () =>
    'Selama masa pelayanan dan sesudahnya menurut jadwal retensi arsip lembaga, lalu dimusnahkan dengan berita acara.',
  details: () =>
    'Isian formulir enam tahap, catatan kegiatan, kontrak, dan berkas yang diserahkan; tersimpan terenkripsi.',
  duration: () => 'Sejak persetujuan ini sampai pelayanan berakhir atau persetujuan dicabut.',
  rights: (centre) =>
    `Melihat dan meminta salinan data, membetulkannya, menarik persetujuan, serta meminta penghapusan; disampaikan kepada ${centre} dan dijawab dalam 3 x 24 jam.`,
};
