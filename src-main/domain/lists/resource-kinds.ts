/** Sistem sumber as the slides tell them apart (after Pincus & Minahan: informal, formal, societal). */
export const resourceKinds = {
  informal: 'Informal (keluarga, teman, tetangga)',
  formal: 'Formal (organisasi dengan keanggotaan)',
  community: 'Kemasyarakatan (sekolah, rumah sakit, lembaga sosial, pemerintah)',
} as const;
export type ResourceKind = keyof typeof resourceKinds;
/** The codes of the kinds, in the order they are offered. */
export const resourceKindCodes = Object.keys(resourceKinds) as [ResourceKind, ...ResourceKind[]];

/** The kind in a word, where there is little room. */
export const shortResourceKinds = {
  informal: 'Informal',
  formal: 'Formal',
  community: 'Kemasyarakatan',
} as const satisfies Record<ResourceKind, string>;
