import type { ImportDecision } from '#contract/import-told';
import type { Cell } from '#domain/import/cell';
import type { Matched } from '#domain/import/headings';
import type { SheetKind } from '#domain/import/import-field';
import type { ImportStay } from '#domain/import/judge-days';
import type { FurtherRow } from '#domain/import/judge-further';
import type { PersonRow } from '#domain/import/judge-people';
import type { DayOrder } from '#domain/import/read-day';
import type { ImportFacts, Said } from '#domain/import/row-reader';
import type { Alike, Twins } from '#domain/import/twins';
import type { Session } from '#vault/session';

/** A sheet of the file that is held, and what it was found or told to be. */
export type HeldSheet = {
  name: string;
  /** As it stands in the file. */
  raw: Cell[][];
  /** As it is read: a sex that is ticked in two columns stands in one. */
  rows: Cell[][];
  /** As what it is taken; null where nothing of it is. */
  kind: SheetKind | null;
  /** Whether it tells of people, as it was found or told, taken or not. */
  tellsOfPeople: boolean;
  /** The last row of the headings. */
  headingRow: number;
  /** The heading of each column, with the one that gathers it where there is one. */
  headings: readonly string[];
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
  facts: Omit<ImportFacts, 'orders'>;
  /** How each sheet writes its days: two of one kind may do it each in its own way. */
  orders: readonly ImportFacts['orders'][];
  onFile: Twins;
  inFile: Twins;
  /** The numbers on file, each with the person who has it. */
  taken: Record<'register' | 'case', ReadonlyMap<string, string>>;
  /** The people on file by their ids: when they were born, and their stays. */
  lives: ReadonlyMap<string, { bornOn: string | null; stays: readonly ImportStay[] }>;
};

/** What is said of rows because of whose they are: of people by row, of further sheets by sheet and row. */
export type Together = {
  /** The rows that were decided to be of one person, by who that is: somebody on file, or the row that tells of them. */
  rowsOf: ReadonlyMap<number | string, readonly number[]>;
  people: ReadonlyMap<number, SaidOfRow>;
  further: ReadonlyMap<string, SaidOfRow>;
};
export type SaidOfRow = { troubles: readonly Said[]; remarks: readonly Said[] };

/** The file as it was read by what its columns are, the last time it was checked. */
export type Judged = {
  people: Map<number, HeldPerson>;
  /** By sheet, each row with the row of its person; undefined where the file has none of it. */
  further: Map<number, HeldFurther[]>;
  /** What it takes to judge one row again. */
  again: Again;
  /** How much there was in the vault that rows are held against. */
  heldAgainst: string;
  /** Whose the rows were found to be, and after how many words about the file and of how many rows that was. */
  together?: { of: string; found: Together } | undefined;
};

/** The rows of a file as they are being judged, for all who wait for it. */
export type Judging = {
  /** Judged so far, from the top; undefined while what it is held against is being read. */
  judged: Judged | undefined;
  whole: Promise<Judged>;
  /** Resolves once the first page can be shown. */
  first: Promise<void>;
  stopped: AbortController;
  waiting: number;
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
  /** How often something was said of it: a rehearsal is of the file as it was then. */
  said: number;
  judging?: Judging | undefined;
  judged?: Judged | undefined;
  /** The import of it that is being carried out; ends whether it succeeds or not. */
  carrying?: Promise<void> | undefined;
  /** Who imported this very file before, and when; undefined when nobody did. */
  earlier?: { importedAt: string; importedBy: string } | undefined;
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
  forgetHeld(session);
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
    said: 0,
  });
}

/** Forgets the file of this session. */
export function forgetHeld(session: Session): void {
  held.get(session)?.judging?.stopped.abort();
  held.delete(session);
}

/**
 * Waits until nobody is importing the file of this session any more, and lets others wait until the turn is given back
 * by what is returned.
 */
export async function takeTurn(session: Session): Promise<() => void> {
  for (let before = held.get(session)?.carrying; before !== undefined; before = held.get(session)?.carrying)
    await before;
  const file = held.get(session);
  const turn = Promise.withResolvers<void>();
  if (file !== undefined) file.carrying = turn.promise;
  return () => {
    if (file !== undefined) file.carrying = undefined;
    turn.resolve();
  };
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
