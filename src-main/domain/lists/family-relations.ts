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
  guardian: 'Wali',
  'other-relative': 'Kerabat lain',
  none: 'Tidak ada/tidak diketahui',
} as const;
export type FamilyRelation = keyof typeof familyRelations;
