/** The kinds of audit rows, in words. */
export const auditKinds = {
  read: 'Baca',
  write: 'Tulis',
  print: 'Cetak',
  export: 'Ekspor',
  login: 'Masuk',
  refused: 'Ditolak',
} as const;
export type AuditKind = keyof typeof auditKinds;
