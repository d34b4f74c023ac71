/** Tempat tinggal tetap (FORM P1). */
export const residences = {
  household: 'Rumah Tangga',
  institution: 'Panti Sosial',
  homeless: 'Tuna Wisma',
} as const;
