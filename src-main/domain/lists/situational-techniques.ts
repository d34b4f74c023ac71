/** Enam intervensi situasi (slides, Intervention). */
export const situationalTechniques = {
  redefinition: 'Redefinisi situasi klien (situational redefinition)',
  refocusing: 'Memberikan fokus masalah kembali (refocusing attention)',
  'stress-reduction': 'Mengurangi tekanan yang datang dari luar (stress reduction)',
  'behavior-setting': 'Mengubah setting perilaku klien (change in behavior setting)',
  'climate-of-opinion': 'Mengubah iklim berpikir klien (changing the climate of opinion)',
  'new-values': 'Memadukan kehidupan nyata dan masalah klien (new values, life goals, and life styles)',
} as const;
export type SituationalTechnique = keyof typeof situationalTechniques;

/** What each technique does, in the slides' words. */
export const situationalTechniqueHelp: Readonly<Record<SituationalTechnique, string>> = {
  redefinition: 'Membedakan klien dalam keluarga dan dalam panti.',
  refocusing: 'Terutama isu nyata, faktor baru, dilema, dan perilaku tertentu.',
  'stress-reduction':
    'Tekanan karena kerja keras, penghasilan yang tidak memadai, ketidakharmonisan keluarga.',
  'behavior-setting': 'Dengan induce, persuade, direct, atau coerce selama proses intervensi.',
  'climate-of-opinion': 'Terutama memaksimalkan motivasi dirinya untuk berubah.',
  'new-values': 'Dengan menciptakan nilai, tujuan hidup, dan gaya hidup yang baru.',
};
