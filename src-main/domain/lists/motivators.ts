/** Sembilan motivasi klien selama intake dan engagement (slides, EIC). */
export const motivators = {
  desire: 'Hasrat (desire)',
  support: 'Sokongan (support)',
  need: 'Kebutuhan (need)',
  reward: 'Hadiah (reward)',
  punishment: 'Konsekuensi (punishment)',
  ambition: 'Semangat tanpa perhitungan (ambition)',
  want: 'Kemauan (want)',
  expectation: 'Harapan (expectation)',
  goal: 'Tujuan (goal/objectives)',
} as const;

/** How strongly a motivation shows, 0 to 3. */
export const motivationScores = {
  '0': '0 Tidak tampak',
  '1': '1 Lemah',
  '2': '2 Sedang',
  '3': '3 Kuat',
} as const;
