/** Level asesmen (slides, Assessment). */
export const assessmentLevels = {
  individual: 'Individu',
  family: 'Keluarga',
  group: 'Kelompok',
  organization: 'Organisasi',
  environment: 'Lingkungan',
} as const;
