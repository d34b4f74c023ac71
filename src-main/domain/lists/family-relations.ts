/** Hubungan keluarga with the person served. */
export const familyRelations = {
  father: 'Ayah',
  mother: 'Ibu',
  husband: 'Suami',
  wife: 'Istri',
  child: 'Anak',
  'older-sibling': 'Kakak',
  'younger-sibling': 'Adik',
  grandfather: 'Kakek',
  grandmother: 'Nenek',
  uncle: 'Paman',
  aunt: 'Bibi',
  stepfather: 'Ayah tiri',
  stepmother: 'Ibu tiri',
  grandchild: 'Cucu',
  nephew: 'Keponakan',
  cousin: 'Sepupu',
  guardian: 'Wali',
  'other-relative': 'Kerabat lain',
  none: 'Tidak ada atau tidak diketahui',
} as const;
export type FamilyRelation = keyof typeof familyRelations;

/** What a relation says by itself: how many generations after the person served, and which sex; null where it says neither. */
export const relationFacts = {
  father: { generation: -1, sex: 'L' },
  mother: { generation: -1, sex: 'P' },
  husband: { generation: 0, sex: 'L' },
  wife: { generation: 0, sex: 'P' },
  child: { generation: 1, sex: null },
  'older-sibling': { generation: 0, sex: null },
  'younger-sibling': { generation: 0, sex: null },
  grandfather: { generation: -2, sex: 'L' },
  grandmother: { generation: -2, sex: 'P' },
  uncle: { generation: -1, sex: 'L' },
  aunt: { generation: -1, sex: 'P' },
  stepfather: { generation: -1, sex: 'L' },
  stepmother: { generation: -1, sex: 'P' },
  grandchild: { generation: 2, sex: null },
  nephew: { generation: 1, sex: null },
  cousin: { generation: 0, sex: null },
  guardian: { generation: null, sex: null },
  'other-relative': { generation: null, sex: null },
  none: { generation: null, sex: null },
} as const satisfies Record<FamilyRelation, { generation: number | null; sex: 'L' | 'P' | null }>;

export const familyRelationCodes = Object.keys(familyRelations) as [FamilyRelation, ...FamilyRelation[]];
