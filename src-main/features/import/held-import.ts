import type { ImportDecision } from '#contract/import-told';
import type { Cell } from '#domain/import/cell';
import type { Matched } from '#domain/import/headings';
import type { SheetKind } from '#domain/import/import-field';
import type { FurtherRow } from '#domain/import/judge-further';
import type { PersonRow } from '#domain/import/judge-people';
import type { DayOrder } from '#domain/import/read-day';
import type { ImportFacts } from '#domain/import/row-reader';
import type { Alike, Twins } from '#domain/import/twins';
import type { Session } from '#vault/session';

/** A sheet of the file that is held, and what it was found or told to be. */
export type HeldSheet = {
  name: string;
  rows: Cell[][];
  kind: SheetKind | null;
  headingRow: number;
  columns: Matched[];
  /** The order of days by field, where somebody said it. */
  orders: Record<string, DayOrder>;
};

/** A row of people, with whoever looks like them. */
export type HeldPerson = PersonRow & { alike: Alike[] };

/** A row of a further sheet, and in which row of people its person stands. */
export type HeldFurther = FurtherRow & { personRow: number | undefined };

/** What a row is judged by that was mended. */
export type Again = {
  facts: ImportFacts;
  onFile: Twins;
  inFile: Twins;
  taken: { register: ReadonlySet<string>; case: ReadonlySet<string> };
  /** The numbers of the file, by the first row that has each. */
  firstWith: { register: Map<string, number>; case: Map<string, number> };
};

/** The file as it was read by what its columns are, the last time it was checked. */
export type Judged = {
  people: Map<number, HeldPerson>;
  /** By sheet, each row with the row of its person; undefined where the file has none of it. */
  further: Map<number, HeldFurther[]>;
  /** What it takes to judge one row again. */
  again: Again;
};

/** A file on its way in: its content while pieces come, then its sheets, and everything that was said about it. */
export type HeldImport = {
  id: string;
  fileName: string;
  content: Buffer;
  received: number;
  sha256: string;
  sheets: HeldSheet[];
  forAll: Record<string, string>;
  acceptsAll: boolean;
  values: Record<string, Record<string, string>>;
  /** What was typed in the place of cells, by sheet and row, then by field. */
  mended: Map<string, Record<string, string>>;
  decisions: Map<string, ImportDecision>;
  judged?: Judged | undefined;
  progress?: { done: number; of: number } | undefined;
};

// One for each session: what was read of a file is forgotten when it ends, and memory holds one file of each at most.
const held = new WeakMap<Session, HeldImport>();

/** The file that is held in this session; undefined when there is none, or it has not come whole yet. */
export function findHeld(session: Session): HeldImport | undefined {
  const file = held.get(session);
  return file !== undefined && file.sheets.length > 0 ? file : undefined;
}

/** The file whose pieces are coming under this id. */
export function findComing(session: Session, id: string): HeldImport | undefined {
  const file = held.get(session);
  return file?.id === id ? file : undefined;
}

/** Begins another file in the place of the one before. */
export function beginHeld(
  session: Session,
  { id, name, bytes }: { id: string; name: string; bytes: number },
): void {
  held.set(session, {
    id,
    fileName: name,
    content: Buffer.alloc(bytes),
    received: 0,
    sha256: '',
    sheets: [],
    forAll: {},
    acceptsAll: true,
    values: {},
    mended: new Map(),
    decisions: new Map(),
  });
}

/** Forgets the file of this session. */
export function forgetHeld(session: Session): void {
  held.delete(session);
}

/** Under what the words about a row are kept. */
export const rowKey = (sheet: number, row: number): string => `${sheet}:${row}`;

/** The sheet of people; undefined where the file has none. */
export function peopleSheet(file: HeldImport): { at: number; sheet: HeldSheet } | undefined {
  const at = file.sheets.findIndex(({ kind }) => kind === 'people');
  const sheet = file.sheets[at];
  return sheet && { at, sheet };
}

/** Which column has which field. */
export const columnsOf = ({ columns }: HeldSheet): Map<string, number> =>
  new Map(columns.flatMap(({ field }, at) => (field === null ? [] : [[field, at] as const])));
