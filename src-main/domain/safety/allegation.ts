/** What somebody in care may have suffered (UU 35/2014 Pasal 13 and 15; UU 12/2022; UU 8/2016 Pasal 5, 26 and 30). */
export const allegationKinds = {
  neglect: 'Penelantaran',
  physical: 'Kekerasan fisik',
  psychological: 'Kekerasan psikis',
  sexual: 'Kekerasan seksual',
  exploitation: 'Eksploitasi',
  restraint: 'Pengekangan atau pemasungan',
  other: 'Perlakuan salah lain',
} as const;
export type AllegationKind = keyof typeof allegationKinds;
export const allegationKindCodes = Object.keys(allegationKinds) as [AllegationKind, ...AllegationKind[]];

/** To whom it is reported. */
export const allegationAddressees = {
  'social-office': 'Dinas Sosial',
  police: 'Kepolisian (Unit PPA)',
  'protection-unit': 'UPTD PPA',
  ministry: 'Kementerian Sosial',
  'child-commission': 'KPAI atau KPAD',
  ombudsman: 'Ombudsman atau Komnas HAM',
  health: 'Rumah sakit atau Puskesmas (pemeriksaan, visum)',
  founders: 'Yayasan atau pembina lembaga',
  family: 'Keluarga atau wali',
  other: 'Pihak lain',
} as const;
export type AllegationAddressee = keyof typeof allegationAddressees;
export const allegationAddresseeCodes = Object.keys(allegationAddressees) as [
  AllegationAddressee,
  ...AllegationAddressee[],
];

/** How it ended. */
export const allegationOutcomes = {
  proven: 'Terbukti',
  'not-proven': 'Tidak terbukti',
  'handed-over': 'Ditangani pihak berwenang',
  other: 'Berakhir dengan cara lain',
} as const;
export type AllegationOutcome = keyof typeof allegationOutcomes;
export const allegationOutcomeCodes = Object.keys(allegationOutcomes) as [
  AllegationOutcome,
  ...AllegationOutcome[],
];

/** What is written of it: by a reader, or by Titian where its readers or the accused change. Nothing is overwritten. */
export const allegationSteps = {
  done: 'Dilakukan',
  reported: 'Dilaporkan',
  planned: 'Akan dilakukan',
  'reader-added': 'Pembaca ditambahkan',
  'reader-left': 'Pembaca berakhir',
  'reader-sealed': 'Pembaca ditahan',
  'reader-returned': 'Pembaca dipulihkan',
  accused: 'Ditambahkan sebagai terduga',
  'shut-out': 'Tidak boleh membaca',
  closed: 'Ditutup',
} as const;
export type AllegationStepKind = keyof typeof allegationSteps;

/** So many people read an allegation at least. */
export const fewestReaders = 2;

/** For so many years after it was closed the data of whom it is about are kept. */
export const keptYears = 5;

/** What is said where nobody else in the house may read it. */
export const nobodyElse =
  'Tidak ada orang lain di lembaga ini yang dapat membaca laporan ini. Laporkan ke luar lembaga, misalnya Dinas Sosial, UPTD PPA, atau Kepolisian (Unit PPA), dan sebutkan di sini siapa di luar yang ikut mengetahuinya.';

/** What is said where somebody else in the house may, and was not named. */
export const secondNeeded =
  'Laporan dibaca paling sedikit dua orang: penulisnya dan satu orang lain yang bukan terduga. Pilih pembaca kedua, atau tandai siapa saja yang tidak boleh membaca.';
