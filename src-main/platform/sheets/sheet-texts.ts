/** A cell as it was read: a day as YYYY-MM-DD, nothing as null. A number is told apart, since a NIK may not be one. */
export type Cell = string | number | null;

/** A sheet of a foreign file, row by row; a row may be shorter than the widest. */
export type ReadSheet = { name: string; rows: Cell[][] };

/** Why a foreign file is not taken. */
type FileTrouble =
  | 'too-large'
  | 'locked-or-old'
  | 'other-zip'
  | 'damaged'
  | 'unfolds'
  | 'too-many-cells'
  | 'foreign-parts'
  | 'unknown'
  | 'empty';

/** What reading a foreign file comes to. */
export type ReadFile = { ok: true; sheets: ReadSheet[] } | { ok: false; trouble: FileTrouble };

/** So much of a foreign file is taken: what 20,000 rows need, and no more. */
export const fileLimits = {
  bytes: 20_000_000,
  unfolded: 80_000_000,
  entries: 500,
  rows: 20_100,
  columns: 200,
  sheets: 40,
} as const;

/** Refuses a foreign file in the middle of reading it. */
export class NotTaken extends Error {
  override name = 'NotTaken';
  readonly trouble: FileTrouble;
  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}
