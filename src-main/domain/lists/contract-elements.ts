/** Tujuh unsur kontrak (slides, EIC). */
export const contractElements = {
  consensual: 'Konsensus (consensual)',
  'mutual-agreement': 'Kesepahaman (mutual agreement)',
  acceptance: 'Penerimaan (acceptance)',
  reciprocal: 'Kepentingan semua pihak (reciprocal)',
  responsibility: 'Adanya tanggung jawab (responsibility)',
  promise: 'Berjanji melaksanakan tugas-tugas tertentu (promise to perform certain tasks)',
  'time-period': 'Adanya periode waktu (time period)',
} as const;
