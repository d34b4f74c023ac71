import { z } from 'zod';
import { sheetKindCodes } from '#domain/import/import-field';
import { ClientId, Instant, Verdict } from './operation.ts';

export const SheetKind = z.enum(sheetKindCodes);

/** A column of the file as it is matched: its heading, some of what stands in it, and what it is taken for. */
const ImportColumn = z.strictObject({
  at: z.int(),
  letter: z.string(),
  heading: z.string(),
  samples: z.array(z.string()),
  field: z.string().nullable(),
  how: z.enum(['name', 'content', 'remembered', 'chosen']).nullable(),
  /** For a column of days written in numbers: the order that is read, and whether the column proves it. */
  order: z.enum(['day-first', 'month-first']).nullable(),
  isOrderProven: z.boolean(),
  remark: z.string().optional(),
});
export type ImportColumn = z.infer<typeof ImportColumn>;

const ImportSheet = z.strictObject({
  at: z.int(),
  name: z.string(),
  rows: z.int(),
  kind: SheetKind.nullable(),
  /** The row of the headings, counted from 0; -1 where there is none. */
  headingRow: z.int(),
  /** The first rows as they stand, for whoever points out the headings. */
  top: z.array(z.array(z.string())),
  columns: z.array(ImportColumn),
});
export type ImportSheet = z.infer<typeof ImportSheet>;

/** A file that is about to be imported, as it is understood so far. */
export const HeldImport = z.strictObject({
  fileName: z.string(),
  sheets: z.array(ImportSheet),
  /** Sheets that tell of people too and wait for an import of their own. */
  alsoPeople: z.array(z.string()),
  /** Said for all rows, by field. */
  forAll: z.record(z.string(), z.string()),
  /** Everybody in it is a penerima manfaat since they came. */
  acceptsAll: z.boolean(),
  /** The import of this very file before, that was not taken back; null when there is none. */
  earlier: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  /** Needed fields that no column has and nothing was said for. */
  lacking: z.array(z.string()),
  /** What can be chosen for a field, by field: code and label. */
  lists: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
});
export type HeldImport = z.infer<typeof HeldImport>;

/** Texts of a field that no list knows, and how many cells have them. */
const UnknownText = z.strictObject({
  field: z.string(),
  text: z.string(),
  cells: z.int(),
  /** What it may mean, code and label, where that is not the list of the field. */
  choices: z.array(z.tuple([z.string(), z.string()])).optional(),
});

/** How the file stands: how many rows can be taken, and what keeps the others. */
export const ImportCheck = z.strictObject({
  rows: z.int(),
  ready: z.int(),
  troubled: z.int(),
  alike: z.int(),
  skipped: z.int(),
  remarked: z.int(),
  /** Of the rows that are ready. */
  open: z.int(),
  closed: z.int(),
  family: z.int(),
  further: z.array(z.strictObject({ kind: SheetKind, ready: z.int(), troubled: z.int(), skipped: z.int() })),
  unknownTexts: z.array(UnknownText),
  troubles: z.array(z.strictObject({ field: z.string(), sentence: z.string(), rows: z.int() })),
  /** Headings of columns that are not taken. */
  left: z.array(z.string()),
});
export type ImportCheck = z.infer<typeof ImportCheck>;

/** Somebody who may be the person of a row: on file, or in another row. */
const ImportAlike = z.strictObject({
  clientId: z.string().nullable(),
  /** The other row as it is numbered in the file. */
  row: z.int().nullable(),
  fullName: z.string(),
  registerNumber: z.string(),
  sex: z.string(),
  birth: z.string(),
  nikMasked: z.string(),
  stays: z.string(),
  reasons: z.array(z.string()),
  /** Whether the row can become another case of theirs. */
  can: Verdict,
});
export type ImportAlike = z.infer<typeof ImportAlike>;

export const rowStates = ['ready', 'troubled', 'alike', 'skipped'] as const;
export type ImportRowState = (typeof rowStates)[number];

/** What becomes of a row that looks like somebody. */
export const Decision = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('new') }),
  z.strictObject({ as: z.literal('skip') }),
  z.strictObject({ as: z.literal('again') }),
  z.strictObject({ as: z.literal('caseOfClient'), clientId: ClientId }),
  z.strictObject({ as: z.literal('caseOfRow'), row: z.int().min(0) }),
]);
export type ImportDecision = z.infer<typeof Decision>;

const ImportCell = z.strictObject({
  field: z.string(),
  at: z.int().nullable(),
  text: z.string(),
  trouble: z.string().optional(),
  remark: z.string().optional(),
});
export type ImportCell = z.infer<typeof ImportCell>;

export const ImportRow = z.strictObject({
  row: z.int(),
  state: z.enum(rowStates),
  cells: z.array(ImportCell),
  alike: z.array(ImportAlike),
  decision: z.string(),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What an import came to, or would come to. */
export const ImportResult = z.strictObject({
  people: z.int(),
  openCases: z.int(),
  closedCases: z.int(),
  further: z.int(),
  leftOut: z.int(),
  /** The numbers that are given next, by the patterns of the centre, where the book follows them. */
  nextRegister: z.string(),
  nextCase: z.string(),
  reports: z.array(z.string()),
});
export type ImportResult = z.infer<typeof ImportResult>;

export const ImportBatch = z.strictObject({
  batchId: z.string(),
  fileName: z.string(),
  importedAt: Instant,
  importedBy: z.string(),
  people: z.int(),
  cases: z.int(),
  leftOut: z.int(),
  undone: z.strictObject({ at: Instant, by: z.string() }).nullable(),
  can: z.strictObject({ undo: Verdict }),
});
export type ImportBatch = z.infer<typeof ImportBatch>;
