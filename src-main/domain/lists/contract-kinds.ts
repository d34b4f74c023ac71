/** Jenis kontrak (slides, EIC). */
export const contractKinds = {
  preliminary: 'Kontrak awal (preliminary contracts)',
  primary: 'Kontrak utama (primary contracts)',
  secondary: 'Kontrak tambahan (secondary contracts)',
} as const;
export type ContractKind = keyof typeof contractKinds;

/** What each kind is for, in the slides' words. */
export const contractKindHelp: Readonly<Record<ContractKind, string>> = {
  preliminary: 'Bergabung, diagnosa, diterima atau ditolak.',
  primary: 'Sertifikasi persyaratan calon klien untuk diterima.',
  secondary:
    'Batasan waktu untuk klien dalam menerima pelayanan sehubungan dengan pengubahan perilaku tertentu.',
};

/** What follows from each kind, as it is said in the contract itself. */
export const contractConsequences: Readonly<Record<ContractKind, string>> = {
  preliminary:
    'selama masa berlakunya calon bergabung dan diasesmen; sesudahnya diputuskan diterima atau tidak diterima.',
  primary: 'dengan kontrak ini calon dinyatakan memenuhi syarat dan diterima.',
  secondary:
    'pelayanan dibatasi waktunya untuk perubahan perilaku atau target yang disebut dalam tujuan di bawah.',
};
