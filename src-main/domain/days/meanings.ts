/**
 * What a date says of somebody's life with the centre. Every date field declares its meaning, and `contradictions.ts`
 * holds each meaning against what is known already.
 */
export const dayMeanings = {
  birth: 'Kelahiran orang yang dilayani.',
  admission: 'Masuk: hari pertama masa layanan.',
  leaving: 'Keluar: hari tidak lagi dilayani.',
  approach: 'Pendekatan awal: sebelum atau selama masa layanan.',
  consent: 'Persetujuan pemrosesan data, oleh orang itu sendiri atau orang lain.',
  service: 'Pelayanan selama masa layanan.',
  review: 'Penilaian atas pelayanan selama masa layanan.',
  around: 'Pembahasan atau rujukan: sebelum, selama, atau sesudah masa layanan.',
  aftercare: 'Bimbingan sesudah keluar.',
  deadline: 'Batas waktu atau rencana.',
  target: 'Tenggat target dalam rencana.',
  elsewhere: 'Hari yang tidak terikat pada masa layanan.',
} as const;
export type DayMeaning = keyof typeof dayMeanings;
export const dayMeaningCodes = Object.keys(dayMeanings) as [DayMeaning, ...DayMeaning[]];
