import type { Tables } from '#database/tables';

/** The tables whose rows name a person. */
type OfPerson = { [T in keyof Tables]: 'clientId' extends keyof Tables[T] ? T : never }[keyof Tables];

/**
 * What becomes of the rows that name a person when their file goes into another: `moves` to the one that stays; `stays`
 * with the stub, and goes with it when the one is erased; `chosen` by whoever merges; `refuses`: with such a row there is
 * no merging. A new table with a person must say it here.
 */
const whenMerged = {
  caseFile: 'moves',
  /** But the identity, which stays as the former one. */
  formRecord: 'moves',
  attachment: 'moves',
  foreignRecord: 'moves',
  repair: 'moves',
  photo: 'chosen',
  /** Goes with the photo. */
  thumbnail: 'chosen',
  /** A hold that was lifted is of the former file; one that holds refuses. */
  legalHold: 'stays',
  erasure: 'refuses',
  /** Reports that were sent name who they named. */
  personKey: 'stays',
  reportTouch: 'stays',
  /** From which file a person came once is told of the file that came. */
  importRow: 'stays',
  nameSound: 'stays',
  /** Read through the stub, so that the one file has the kin of both; a genogram is drawn from the identity that stays. */
  kinship: 'stays',
  familyPlace: 'stays',
  erasedPerson: 'stays',
  audit: 'stays',
} as const satisfies Record<OfPerson, 'moves' | 'stays' | 'chosen' | 'refuses'>;

type Moving = { [T in OfPerson]: (typeof whenMerged)[T] extends 'moves' ? T : never }[OfPerson];

/** The tables whose rows go over, in the order of the table above. */
export const movingTables = (Object.keys(whenMerged) as OfPerson[]).filter(
  (table): table is Moving => whenMerged[table] === 'moves',
);

/** The tables that are spoken of. */
export const mergedTables = Object.keys(whenMerged) as OfPerson[];
