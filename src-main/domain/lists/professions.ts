/** Who is consulted besides social workers (observed in centres; slides: konsultasi with other professions). */
export const professions = {
  psychologist: 'Psikolog',
  psychiatrist: 'Psikiater',
  doctor: 'Dokter',
  nurse: 'Perawat',
  'addiction-counsellor': 'Konselor adiksi',
  therapist: 'Terapis',
  instructor: 'Instruktur',
  teacher: 'Guru',
  lawyer: 'Penasihat hukum',
  clergy: 'Rohaniwan',
  other: 'Lainnya',
} as const;
