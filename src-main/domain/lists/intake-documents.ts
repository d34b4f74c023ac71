/** Berkas penerimaan that real centres ask for. */
export const intakeDocuments = {
  ktp: 'KTP',
  kk: 'KK',
  'birth-certificate': 'Akta kelahiran',
  sktm: 'SKTM',
  'cover-letter': 'Surat pengantar',
  bpjs: 'BPJS',
  'health-certificate': 'Surat sehat',
  application: 'Surat permohonan',
  'guardian-statement': 'Surat pernyataan orang tua/wali',
  'client-statement': 'Surat pernyataan PPKS',
  agreement: 'Surat perjanjian',
  'handover-record': 'Berita acara serah terima',
} as const;

/** In what form a document was handed in. */
export const documentStates = { original: 'Asli', copy: 'Fotokopi', absent: 'Tidak ada' } as const;
