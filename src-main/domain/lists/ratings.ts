/** Penilaian proses and penilaian hasil of an evaluation. */
export const ratings = { good: 'Baik', fair: 'Cukup', poor: 'Kurang' } as const;
export type Rating = keyof typeof ratings;
