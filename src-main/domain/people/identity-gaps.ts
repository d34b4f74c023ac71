/** What a list of cases may be narrowed to: whose identity is not known whole. */
export const identityGaps = {
  'no-nik': 'NIK kosong',
  'no-birth-date': 'tanggal lahir kosong',
} as const;
export type IdentityGap = keyof typeof identityGaps;
/** The codes of the gaps, in the order they are offered. */
export const identityGapCodes = Object.keys(identityGaps) as [IdentityGap, ...IdentityGap[]];
