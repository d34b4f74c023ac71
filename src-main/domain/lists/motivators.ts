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
