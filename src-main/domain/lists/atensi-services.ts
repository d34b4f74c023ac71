/** Layanan ATENSI, wording of Permensos 15/2025 Pasal 1: the ten are stored, the seven are reported. */
export const atensiServices = {
  'decent-living': 'Dukungan pemenuhan kebutuhan hidup layak',
  'social-care': 'Perawatan sosial dan/atau pengasuhan anak',
  'family-support': 'Dukungan keluarga',
  'physical-therapy': 'Terapi fisik',
  'psychosocial-therapy': 'Terapi psikososial',
  'spiritual-therapy': 'Terapi mental spiritual',
  'vocational-training': 'Pelatihan vokasional',
  entrepreneurship: 'Pembinaan kewirausahaan',
  'social-assistance': 'Bantuan dan asistensi sosial',
  accessibility: 'Dukungan aksesibilitas',
} as const;
export type AtensiService = keyof typeof atensiServices;

/** The seven components: the three therapies are one, training and entrepreneurship are one. */
export const atensiComponents = {
  'decent-living': 'Dukungan pemenuhan kebutuhan hidup layak',
  'social-care': 'Perawatan sosial dan/atau pengasuhan anak',
  'family-support': 'Dukungan keluarga',
  therapy: 'Terapi fisik, terapi psikososial, dan terapi mental spiritual',
  livelihood: 'Pelatihan vokasional dan pembinaan kewirausahaan',
  'social-assistance': 'Bantuan dan asistensi sosial',
  accessibility: 'Dukungan aksesibilitas',
} as const;
export type AtensiComponent = keyof typeof atensiComponents;

/** The component a service is reported under. */
export const componentOfService: Readonly<Record<AtensiService, AtensiComponent>> = {
  'decent-living': 'decent-living',
  'social-care': 'social-care',
  'family-support': 'family-support',
  'physical-therapy': 'therapy',
  'psychosocial-therapy': 'therapy',
  'spiritual-therapy': 'therapy',
  'vocational-training': 'livelihood',
  entrepreneurship: 'livelihood',
  'social-assistance': 'social-assistance',
  accessibility: 'accessibility',
};

/** Pendekatan ATENSI. */
export const atensiApproaches = {
  family: 'Berbasis keluarga',
  community: 'Berbasis komunitas',
  residential: 'Berbasis residensial',
} as const;
export type AtensiApproach = keyof typeof atensiApproaches;
