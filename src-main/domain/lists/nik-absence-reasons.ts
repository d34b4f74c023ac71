/** Why a person's NIK is empty: people without papers are registered without a lie. */
export const nikAbsenceReasons = {
  'not-issued': 'Belum punya',
  unknown: 'Tidak diketahui',
  foreigner: 'WNA',
  'in-process': 'Sedang diurus',
} as const;
