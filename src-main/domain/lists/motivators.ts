/** Sembilan motivasi klien selama intake dan engagement (slides, EIC). */
export const motivators = {
  desire: 'Desire (hasrat)',
  support: 'Support (sokongan)',
  need: 'Need (kebutuhan)',
  reward: 'Reward (hadiah)',
  punishment: 'Punishment (konsekuensi)',
  ambition: 'Ambition (semangat tanpa perhitungan)',
  want: 'Want (kemauan)',
  expectation: 'Expectation (harapan)',
  goal: 'Goal/objectives (tujuan)',
} as const;

/** How strongly a motivation shows, 0 to 3. */
export const motivationScores = {
  '0': '0 Tidak tampak',
  '1': '1 Lemah',
  '2': '2 Sedang',
  '3': '3 Kuat',
} as const;
