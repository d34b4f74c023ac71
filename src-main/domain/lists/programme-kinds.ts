/** Lima jenis program rencana intervensi (slides, Planning). */
export const programmeKinds = {
  motivation: 'Tugas-tugas motivasi',
  capability: 'Meningkatkan kemampuan klien',
  opportunity: 'Menciptakan kesempatan',
  resources: 'Memobilisasi sumber',
  change: 'Menetapkan perubahan terhadap diri klien',
} as const;
export type ProgrammeKind = keyof typeof programmeKinds;
