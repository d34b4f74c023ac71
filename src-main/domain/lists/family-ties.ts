/**
 * How two people are to each other, as a genogram draws it. No Indonesian source words all of them, so the drawing
 * prints a legend.
 */
export const tieKinds = {
  close: 'Dekat',
  distant: 'Renggang',
  conflict: 'Berkonflik',
  'cut-off': 'Terputus',
} as const;
export type TieKind = keyof typeof tieKinds;

/** What became of a couple. */
export const unionStates = {
  married: 'Menikah',
  together: 'Hidup bersama tanpa menikah',
  separated: 'Berpisah',
  divorced: 'Bercerai',
} as const;
export type UnionState = keyof typeof unionStates;

/** From which of the parents somebody is kin. */
export const familySides = { father: 'Ayah', mother: 'Ibu' } as const;
export type FamilySide = keyof typeof familySides;
