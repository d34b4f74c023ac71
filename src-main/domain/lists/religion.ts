/** Agama. */
export const religions = {
  islam: 'Islam',
  protestant: 'Kristen',
  catholic: 'Katolik',
  hindu: 'Hindu',
  buddhist: 'Buddha',
  confucian: 'Khonghucu',
  belief: 'Kepercayaan terhadap Tuhan YME',
  unknown: 'Tidak diketahui',
} as const;
