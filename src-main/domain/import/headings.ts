import { type Cell, isNothing, plain, textOf } from './cell.ts';
import { doubleHeadings, waysToRead } from './double-headings.ts';
import { fieldsOf, importFields } from './fields.ts';
import { type SheetKind, sheetKindCodes } from './import-field.ts';
import { looksLike } from './looks-like.ts';

/** How a column came to be what it is. */
type How = 'name' | 'content' | 'remembered' | 'chosen';

/** A column as it is matched: what it is, and how that was found. */
export type Matched = { field: string | null; how: How | null };

/** So many rows are looked at for the heading and for what a column holds. */
const looked = 30;

/** Headings said by plain words: spaces, signs and numbering at their ends do not count. */
const words = (cell: Cell | undefined) => plain(textOf(cell)).replace(/^\d+ /, '');

const known = new Map(
  sheetKindCodes.map((kind) => [
    kind,
    new Map(
      fieldsOf(kind).flatMap((id) => {
        const { label = '', names = '' } = importFields[id] ?? {};
        return [label, ...names.split(', ')].map((name) => [plain(name), id] as const);
      }),
    ),
  ]),
);

const labels = new Map(
  sheetKindCodes.flatMap((kind) =>
    fieldsOf(kind).map((id) => [`${kind} ${plain(importFields[id]?.label ?? '')}`, id] as const),
  ),
);

const fieldNamed = (kind: SheetKind, heading: Cell | undefined): string | undefined => {
  const fields = known.get(kind);
  for (const way of waysToRead(textOf(heading))) {
    const name = words(way);
    const field =
      fields?.get(name) ??
      fields?.get(name.replace(/ \d+$/, '')) ??
      fields?.get(name.replace(/ (wajib|isi)$/, ''));
    if (field !== undefined) return field;
  }
  return undefined;
};

/** The headings of a sheet: the last row they stand in, counted from 0, and each column's own. -1 where there is no table. */
export type Headings = { at: number; texts: readonly string[] };

/** Where the headings stand, in one row or in two of which the upper one gathers columns. */
export function findHeadings(rows: readonly Cell[][], kind: SheetKind): Headings {
  const at = findHeadingRow(rows, kind);
  if (at < 0) return { at, texts: [] };
  const below = doubleHeadings(rows, at + 1);
  return best(kind, [
    headingsAt(rows, kind, at),
    ...(below === undefined ? [] : [{ at: at + 1, texts: below }]),
  ]);
}

/** The headings that end in this row. */
export function headingsAt(rows: readonly Cell[][], kind: SheetKind, at: number): Headings {
  const double = doubleHeadings(rows, at);
  const single = { at, texts: (rows[at] ?? []).map(textOf) };
  return best(kind, [single, ...(double === undefined ? [] : [{ at, texts: double }])]);
}

/** Of several readings the one by which most is known; the plainest of equals. */
function best(kind: SheetKind, readings: readonly Headings[]): Headings {
  const knownIn = ({ texts }: Headings) =>
    new Set(texts.flatMap((text) => fieldNamed(kind, text) ?? [])).size;
  return readings.reduce((most, one) => (knownIn(one) > knownIn(most) ? one : most));
}

/**
 * The row in which the headings stand: of the first rows the one that has most headings that are known, else the first with
 * most texts in it, below titles and merged cells.
 */
function findHeadingRow(rows: readonly Cell[][], kind: SheetKind): number {
  let best = { at: -1, score: 0 };
  for (const [at, row] of rows.slice(0, looked).entries()) {
    const texts = row.filter((cell) => typeof cell === 'string' && !isNothing(cell)).length;
    const named = row.filter((cell) => fieldNamed(kind, cell) !== undefined).length;
    const score = named * 100 + Math.min(texts, 50);
    if (texts >= 2 && score > best.score) best = { at, score };
  }
  return best.at;
}

/** What a sheet most likely holds, by its headings and its name; undefined where it holds none of it. */
export function kindOfSheet(name: string, rows: readonly Cell[][]): SheetKind | undefined {
  const scored = sheetKindCodes.map((kind) => {
    const heading = findHeadings(rows, kind).texts;
    const fields = new Set(heading.flatMap((cell) => fieldNamed(kind, cell) ?? []));
    const isNamed = sheetWords[kind].some((word) => plain(name).includes(word));
    const needed = fieldsOf(kind).filter((id) => importFields[id]?.needed && !importFields[id]?.forAll);
    const has = needed.filter((id) => fields.has(id)).length;
    return {
      kind,
      score: has === 0 && !isNamed ? 0 : fields.size + (isNamed ? 5 : 0),
      isWhole: has > 0 && leadsToPerson(kind, fields),
    };
  });
  const [best] = scored.filter(({ isWhole }) => isWhole).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= 2 ? best.kind : undefined;
}

/** A further sheet says in each row whose it is. */
const leadsToPerson = (kind: SheetKind, fields: ReadonlySet<string>) =>
  kind === 'people' || ['registerNumber', 'nik', 'fullName'].some((key) => fields.has(`${kind}.${key}`));

const sheetWords: Readonly<Record<SheetKind, readonly string[]>> = {
  people: ['orang', 'klien', 'data', 'anak', 'lansia', 'nominatif'],
  family: ['keluarga'],
  contracts: ['kontrak'],
  plans: ['rencana', 'target', 'capaian'],
  links: ['sumber'],
};

/**
 * What each column is: as it was told before for the same heading, by its heading, else by what stands in it. No two
 * columns are the same thing; of two that could be, the first is.
 */
export function matchColumns(
  kind: SheetKind,
  heading: readonly Cell[],
  rows: readonly Cell[][],
  remembered: Readonly<Record<string, string>>,
): Matched[] {
  const taken = new Set<string>();
  const matched: Matched[] = Array.from({ length: widthOf([heading, ...rows.slice(0, 200)]) }, () => ({
    field: null,
    how: null,
  }));
  const claim = (how: How, find: (at: number) => string | undefined) => {
    for (const [at, column] of matched.entries()) {
      const field = column.field === null ? find(at) : undefined;
      if (field === undefined || taken.has(field)) continue;
      taken.add(field);
      matched[at] = { field, how };
    }
  };
  const allowed = new Set(fieldsOf(kind));
  claim('remembered', (at) => {
    const field = remembered[`${kind}:${words(heading[at])}`];
    return field !== undefined && allowed.has(field) ? field : undefined;
  });
  // Two columns may be called by names of one field: the one that is called just so is it.
  claim('name', (at) => labels.get(`${kind} ${words(heading[at])}`));
  claim('name', (at) => fieldNamed(kind, heading[at]));
  const sample = rows.slice(0, 200);
  if (kind === 'people')
    claim('content', (at) =>
      isIgnored(heading[at]) ? undefined : looksLike(sample.map((row) => row[at] ?? null)),
    );
  return matched;
}

/** A heading that says plainly what a column is, and that it is nothing taken here. */
const isIgnored = (cell: Cell | undefined) =>
  /^(no|nomor|no urut|nisn|bb|tb|foto|akta|pendukung|tahun|diinput|tanggal input)\b/.test(words(cell)) ||
  words(cell).length > 40;

const widthOf = (rows: readonly (readonly Cell[])[]) =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);

/** Under what a choice for this heading is remembered. */
export const rememberedAs = (kind: SheetKind, heading: Cell | undefined): string =>
  `${kind}:${words(heading)}`;
