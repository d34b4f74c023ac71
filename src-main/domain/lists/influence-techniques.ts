/** Teknik melakukan influence (slides, Intervention). */
export const influenceTechniques = {
  induce: 'Induce (perlahan-lahan)',
  persuade: 'Persuade (membujuk)',
  'direct-obedience': 'Direct obedience (mentaati aturan tertentu)',
  coerce: 'Coerce (paksaan)',
} as const;
export type InfluenceTechnique = keyof typeof influenceTechniques;

/** PP 52/2019 allows coercion only as a last resort: it needs a written reason and the supervisor's eye. */
export const techniquesNeedingReason: readonly InfluenceTechnique[] = ['coerce'];
