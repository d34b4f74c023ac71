import { defined } from '../defined.ts';
import type { Region } from '../fields/identity.ts';
import type { Own } from '../own/own.ts';
import { checkFamilyCardNumber, nikSentences, readNik, tidyNumber } from '../people/nik.ts';
import { readTypedNumber } from '../words/typed-number.ts';
import { type Cell, isNothing, textOf } from './cell.ts';
import { importLabel } from './fields.ts';
import { type DayOrder, type ReadDay, readDay } from './read-day.ts';
import { codeOfText, valueList } from './value-lists.ts';

/** The parts in which columns give a place. */
export type PlacePart = 'province' | 'regency' | 'district' | 'village';

/** A place as columns give it: its names by level, or one text that may be of any; and what somebody said they mean. */
export type PlaceParts = Partial<Record<PlacePart | 'any', string>> & {
  codes?: Partial<Record<PlacePart | 'any', string>>;
};

/**
 * What was found of a place: the one it is, or those it may be, to be asked at the part `asked`; and which parts are in
 * no official place that the others allow.
 */
export type FoundPlace = {
  region: Region | undefined;
  choices: readonly Region[];
  asked: PlacePart | undefined;
  lost: readonly PlacePart[];
};

/** What rows are read with besides their cells: what was said for the whole file, and what the vault knows. */
export type ImportFacts = {
  today: string;
  own: Own;
  /** What a person said that a text of a field means, by field and plain text; '' leaves it out. */
  values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** One value for all rows, where no column has it. */
  forAll: Readonly<Record<string, string>>;
  /** The order in which a field writes its days, in this sheet. */
  orders: Readonly<Record<string, DayOrder>>;
  /** Colleagues who may hold a case, by plain name. */
  workers: ReadonlyMap<string, string>;
  findPlace(parts: PlaceParts): FoundPlace;
};

/**
 * Something about a cell: what is wrong with it, or what was made of it. `text` is one whose meaning is asked once for the
 * file: one that no list knows, or that may be each of `choices`.
 */
export type Said = {
  field: string;
  column: number | null;
  sentence: string;
  text?: string;
  choices?: [code: string, label: string][];
};

/** One row as it is read, field by field; what is wrong is gathered on the way. */
export type RowReader = ReturnType<typeof readRow>;

/** What a number becomes that a spreadsheet shortened: its last digits are gone, and nobody can bring them back. */
export const shortened = /^\d[.,]?\d*\s*e\s*\+?\d+$/i;
/** That a number was shortened, as it stands in the file now, and what to do about it. */
export const sayShortened = (field: string, text: string, todo: string): string =>
  `${importLabel(field)} tersimpan sebagai angka (${text}), dan lembar kerja membuang angka terakhirnya. ${todo}`;

/** A row as it is held: its cells, and what was typed in their place since, by field. */
export type HeldRow = { cells: readonly Cell[]; mended: Readonly<Record<string, string>> };

/** Reads one row by what its columns are. */
export function readRow(
  { cells, mended }: HeldRow,
  columnOf: ReadonlyMap<string, number>,
  facts: ImportFacts,
) {
  const troubles: Said[] = [];
  const remarks: Said[] = [];
  const columnAt = (field: string) => columnOf.get(field) ?? null;
  const cell = (field: string): Cell => {
    const typed = mended[field];
    if (typed !== undefined) return typed;
    const at = columnOf.get(field);
    return at === undefined ? (facts.forAll[field] ?? null) : (cells[at] ?? null);
  };
  const trouble = (field: string, sentence: string, text?: string, choices?: Said['choices']) =>
    void troubles.push({ field, column: columnAt(field), sentence, ...defined({ text, choices }) });
  const remark = (field: string, sentence: string) =>
    void remarks.push({ field, column: columnAt(field), sentence });
  const has = (field: string) => !isNothing(cell(field));
  /** What stands in the file itself, whatever was chosen or typed in its place. */
  const written = (field: string): string | undefined => {
    const own = cells[columnOf.get(field) ?? -1];
    return isNothing(own) ? undefined : textOf(own);
  };

  /** Whether the row says something of its own, which counts before what was said for all rows. */
  const saysItself = (field: string) => has(field) && (mended[field] !== undefined || columnOf.has(field));

  const line = (field: string): string | undefined =>
    has(field) ? textOf(cell(field)).replace(/\s+/g, ' ') : undefined;
  const paragraph = (field: string) => (has(field) ? textOf(cell(field)) : undefined);
  const choice = (field: string): string | undefined => {
    const list = valueList(field, facts.own);
    const text = line(field);
    if (text === undefined || list === undefined) return undefined;
    const code = codeOfText(text, list, facts.values[field]);
    if (code === undefined) trouble(field, `"${text}" tidak ada dalam daftar ${importLabel(field)}.`, text);
    return code === '' ? undefined : code;
  };
  const rawDay = (field: string, value: Cell, mayBeFuture = false): ReadDay | undefined =>
    readDay(value, { today: facts.today, order: facts.orders[field] ?? 'day-first', mayBeFuture });
  const day = (field: string, mayBeFuture = false): string | undefined => {
    const read = rawDay(field, cell(field), mayBeFuture);
    if (read === undefined) return undefined;
    if ('day' in read) {
      if (read.says !== undefined) remark(field, read.says);
      return read.day;
    }
    trouble(
      field,
      'trouble' in read ? read.trouble : `Hanya tahun ${read.year} yang tertulis; isi tanggalnya.`,
    );
    return undefined;
  };
  const sixteen = (field: string, errorsIn: NumberCheck) => {
    const read = readSixteen(cell(field), field, errorsIn);
    if (read !== undefined && 'trouble' in read) trouble(field, read.trouble);
    return read !== undefined && 'digits' in read ? read.digits : undefined;
  };
  const number = (field: string): number | undefined => {
    const value = cell(field);
    if (isNothing(value) && value !== 0 && value !== '0') return undefined;
    const read = typeof value === 'number' ? value : readTypedNumber(textOf(value))?.value;
    if (read === undefined) trouble(field, `"${textOf(value)}" bukan angka.`);
    return read;
  };
  return {
    troubles,
    remarks,
    columnAt,
    cell,
    written,
    saysItself,
    has,
    trouble,
    remark,
    line,
    paragraph,
    choice,
    rawDay,
    day,
    number,
    nik: (field: string) => sixteen(field, (text) => readNik(text).errors),
    familyCard: (field: string) => sixteen(field, checkFamilyCardNumber),
  };
}

type NumberCheck = (text: string) => readonly (keyof typeof nikSentences)[];

/** A number of sixteen digits as a cell has it, or what is wrong with it; undefined for an empty cell. */
function readSixteen(
  value: Cell,
  field: string,
  errorsIn: NumberCheck,
): { digits: string } | { trouble: string } | undefined {
  if (isNothing(value)) return undefined;
  if (typeof value === 'number' || shortened.test(textOf(value))) {
    const text = typeof value === 'number' ? value.toPrecision(6).replace('.', ',') : textOf(value);
    return { trouble: sayShortened(field, text, 'Ketik 16 angkanya dari kartunya, atau kosongkan.') };
  }
  const digits = tidyNumber(textOf(value).replace(/^[']/, ''));
  const [error] = errorsIn(digits);
  if (error === undefined) return { digits };
  const length = error.endsWith('wrong-length') ? ` Di sini ${digits.length}.` : '';
  return { trouble: `${nikSentences[error]}${length}` };
}
