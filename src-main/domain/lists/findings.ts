/** What a finding of an assessment is. */
export const findingKinds = {
  problem: 'Masalah',
  need: 'Kebutuhan',
  strength: 'Kekuatan',
  risk: 'Risiko',
} as const;

/** How much a finding weighs beside the others. */
export const findingWeights = { small: 'Kecil', medium: 'Sedang', great: 'Besar' } as const;

/** What is decided of a finding (slides, Assessment: decision). */
export const findingDecisions = {
  plan: 'Ke rencana',
  others: 'Ke pihak lain',
  watched: 'Dipantau',
  none: 'Tidak ditindaklanjuti',
} as const;

/** How a finding stands beside the assessment before. */
export const findingStates = {
  persists: 'Menetap',
  less: 'Berkurang',
  worse: 'Memburuk',
  solved: 'Selesai',
} as const;

/** The five contents of an assessment (slides, Assessment). */
export const assessmentHeadings = {
  problem: 'Pernyataan masalah',
  personality: 'Asesmen kepribadian',
  situation: 'Analisis situasional',
  integration: 'Perumusan secara integratif',
  evaluation: 'Evaluasi asesmen',
} as const;
