/**
 * Alasan terminasi: T01-T09 from the slides, T03, T10 and T11 from Permensos 5/2018 Pasal 34(2), the rest
 * from practice; T17 says that nobody came.
 */
export const terminationReasons = {
  T01: 'Tujuan yang disepakati dalam kontrak telah dicapai / telah menyelesaikan program',
  T02: 'Tidak dicapai kemajuan yang berarti',
  T03: 'Kemauan klien / permintaan sendiri',
  T04: 'Ketiadaan pelayanan yang sesuai bagi klien',
  T05: 'Pelayanan di tempat lain telah tersedia',
  T06: 'Calon klien tidak memenuhi persyaratan untuk dijadikan klien',
  T07: 'Masalah di luar kemampuan panti',
  T08: 'Klien tidak suka kepada pekerja sosial',
  T09: 'Klien kabur dari panti',
  T10: 'Meninggal dunia',
  T11: 'Keterbatasan lembaga dan diberi rujukan',
  T12: 'Kembali ke keluarga (reunifikasi/reintegrasi)',
  T13: 'Dirujuk ke panti/lembaga lain',
  T14: 'Mandiri / bekerja',
  T15: 'Masa layanan atau masa putusan berakhir',
  T16: 'Lainnya',
  T17: 'Salah daftar: pendaftaran ini keliru dan tidak dihitung',
} as const;
export type TerminationReason = keyof typeof terminationReasons;

/**
 * The slides' own sub-reasons, and two for whoever does not know or knows of another: nobody writes down what is not so. A
 * code starts with the code of its reason.
 */
export const terminationSubReasons = {
  'T07.1': 'Sakit permanen',
  'T07.2': 'Gangguan jiwa',
  'T07.3': 'Membutuhkan pelayanan disiplin lain',
  'T07.8': 'Sebab lain',
  'T07.9': 'Belum diketahui',
  'T08.1': 'Keterlibatan emosional yang dalam',
  'T08.2': 'Unsur-unsur pribadi',
  'T08.8': 'Sebab lain',
  'T08.9': 'Belum diketahui',
  'T09.1': 'Tidak menyukai kehidupan panti',
  'T09.2': 'Tidak puas dengan pelayanan panti',
  'T09.3': 'Fasilitas panti yang tidak memadai',
  'T09.4': 'Arogansi, penampilan petugas panti yang tidak bersahabat',
  'T09.8': 'Sebab lain',
  'T09.9': 'Belum diketahui',
} as const;
type TerminationSubReason = keyof typeof terminationSubReasons;

/** How the month's report groups those who left. */
export const terminationOutcomes = {
  reunification: 'Reunifikasi',
  referred: 'Dirujuk',
  died: 'Meninggal',
  absconded: 'Kabur',
  completed: 'Selesai',
  other: 'Lainnya',
} as const;
type TerminationOutcome = keyof typeof terminationOutcomes;

export type TerminationRule = {
  countsAs: TerminationOutcome;
  /** Only someone not yet accepted can be turned away: the reason belongs to EIC alone. */
  endsAtEic?: true;
  /** The registration was a mistake, and nothing was done in it: nobody came or left. */
  wasNever?: true;
};

/**
 * T05 and T07 count as "other": they name why, not that this centre made the referral (that is T11 or T13).
 */
export const terminationRules: Readonly<Record<TerminationReason, TerminationRule>> = {
  T01: { countsAs: 'completed' },
  T02: { countsAs: 'other' },
  T03: { countsAs: 'other' },
  T04: { countsAs: 'other' },
  T05: { countsAs: 'other' },
  T06: { countsAs: 'other', endsAtEic: true },
  T07: { countsAs: 'other' },
  T08: { countsAs: 'other' },
  T09: { countsAs: 'absconded' },
  T10: { countsAs: 'died' },
  T11: { countsAs: 'referred' },
  T12: { countsAs: 'reunification' },
  T13: { countsAs: 'referred' },
  T14: { countsAs: 'completed' },
  T15: { countsAs: 'completed' },
  T16: { countsAs: 'other' },
  T17: { countsAs: 'other', wasNever: true },
};

/** The sub-reasons a worker may choose under a reason; empty when it has none. */
export function subReasonsOf(reason: TerminationReason): TerminationSubReason[] {
  return (Object.keys(terminationSubReasons) as TerminationSubReason[]).filter((code) =>
    code.startsWith(`${reason}.`),
  );
}
