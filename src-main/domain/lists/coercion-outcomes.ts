/** What a supervisor finds of a coercion (PP 52/2019: a last resort, for the best interest of the person). */
export const coercionOutcomes = {
  appropriate: 'Sesuai',
  inappropriate: 'Tidak sesuai',
  followUp: 'Perlu tindak lanjut',
} as const;
export type CoercionOutcome = keyof typeof coercionOutcomes;
