/** Jenis lampiran: what a scan or photograph shows. */
export const attachmentKinds = {
  'identity-card': 'KTP atau kartu identitas anak',
  'family-card': 'Kartu keluarga',
  'birth-certificate': 'Akta kelahiran',
  'client-photo': 'Foto orang',
  'cover-letter': 'Surat pengantar atau rujukan',
  contract: 'Kontrak bertanda tangan',
  consent: 'Persetujuan bertanda tangan',
  'assessment-result': 'Hasil asesmen atau tes',
  'health-certificate': 'Surat kesehatan',
  'school-report': 'Rapor atau ijazah',
  'court-letter': 'Surat pengadilan atau kepolisian',
  'activity-photo': 'Foto kegiatan atau kunjungan',
  'conference-minutes': 'Berita acara konferensi kasus',
  'handover-record': 'Berita acara serah terima',
  'signed-letter': 'Surat bertanda tangan',
  other: 'Lainnya',
} as const;
export type AttachmentKind = keyof typeof attachmentKinds;
export const attachmentKindCodes = Object.keys(attachmentKinds) as [AttachmentKind, ...AttachmentKind[]];
