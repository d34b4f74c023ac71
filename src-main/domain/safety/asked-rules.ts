/**
 * The questions beside those about days that are asked before something is saved, by the code under which the audit keeps
 * that one was answered with "Tetap simpan", and what that is called there.
 */
export const askedRules = {
  'looks-alike': 'mirip orang lain',
  'nik-taken': 'NIK orang lain',
  guardian: 'wali lain daripada pengampu',
  'cited-finding': 'temuan yang dijawab rencana ditarik',
  'unrated-targets': 'target belum dinilai',
  'number-taken': 'nomor surat sudah dipakai',
  'worker-not-changed': 'pergantian pekerja sosial belum diminta',
  'unreviewed-coercion': 'paksaan belum ditelaah',
  'unfinished-drafts': 'draf belum selesai',
  'unapproved-record': 'belum disetujui pembaca kedua',
} as const;
export type AskedRule = keyof typeof askedRules;
