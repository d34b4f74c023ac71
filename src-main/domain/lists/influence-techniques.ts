/** Teknik melakukan influence (slides, Intervention). */
export const influenceTechniques = {
  induce: 'Perlahan-lahan (induce)',
  persuade: 'Membujuk (persuade)',
  'direct-obedience': 'Menaati aturan tertentu (direct obedience)',
  coerce: 'Paksaan (coerce)',
} as const;
export type InfluenceTechnique = keyof typeof influenceTechniques;

/** PP 52/2019 allows coercion only as a last resort: it needs a written reason and the supervisor's eye. */
export const techniquesNeedingReason: readonly InfluenceTechnique[] = ['coerce'];
