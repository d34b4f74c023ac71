import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import { headOf, type NamedListId, namedListIds } from '#domain/months/named-columns';
import type { Cell } from '#domain/months/report-cells';
import type { SheetCell } from '#platform/paper/workbook';
import type { NamedLine } from '#records/months/named-lines';
import { lineKey, type Telling } from '#records/months/tell-people';
import { openOfPerson, personKeys, sealOfPerson } from '#vault/erasure/person-keys';
import { layDownRows } from './laid-down.queries.ts';

export type SealedRow = Selectable<Tables['reportRow']>;

/**
 * What a sealed row says: a line of a list by name, and with the first row of a person what they add to the counts and
 * which cases that tells of.
 * Rows of before told the line alone.
 */
type RowContent = {
  caseNumber?: string;
  cells?: SheetCell[];
  counts?: [Cell, number][];
  caseNumbers?: string[];
};

/** What is told of somebody in one row, as the text that is sealed. */
export type Sealing = { clientId: string; list: NamedListId | null; text: string };

/**
 * What a report tells of each person, row by row: the list by name in its order, then whoever is in no list. As texts, so
 * that it goes from thread to thread as quickly as it is sealed.
 */
export function sealingsOf(lines: readonly NamedLine[], people: ReadonlyMap<string, Telling>): Sealing[] {
  const told = new Set<string>();
  const once = (clientId: string) => {
    const telling = told.has(clientId) ? undefined : people.get(clientId);
    told.add(clientId);
    return telling && { counts: [...telling.counts].sort(), caseNumbers: telling.caseNumbers };
  };
  const sealing = (clientId: string, list: NamedListId | null, content: RowContent): Sealing => ({
    ...{ clientId, list },
    text: JSON.stringify({ ...content, ...once(clientId) }),
  });
  const listed = lines.map(({ clientId, caseNumber, list, cells }) =>
    sealing(clientId, list, { caseNumber, cells }),
  );
  const others = [...people].flatMap(([clientId, { caseNumbers, counts }]) =>
    told.has(clientId) || counts.size === 0
      ? []
      : [sealing(clientId, null, { caseNumber: caseNumbers[0] ?? '' })],
  );
  return [...listed, ...others];
}

/**
 * Seals rows under a key of each person and keeps them, from this place among those of their revision. What is told of
 * somebody who was erased before is plain, and names nobody.
 */
export async function sealRows(
  trx: Trx,
  { revisionId, from }: { revisionId: string; from: number },
  told: readonly Sealing[],
): Promise<SealedRow[]> {
  const keys = await personKeys(
    trx,
    told.map(({ clientId }) => clientId),
  );
  const rows = told.flatMap(({ clientId, list, text }, at): SealedRow[] => {
    const row = { revisionId, position: from + at, list };
    const key = keys.get(clientId);
    if (key !== undefined) return [{ ...row, keyId: key.id, ...sealOfPerson(key, text, placeOf(row)) }];
    // Of a nameless stay the line stands in the list, and its counts in the sum.
    const { cells } = JSON.parse(text) as RowContent;
    return cells === undefined
      ? []
      : [{ ...row, keyId: null, nonce: null, box: Buffer.from(JSON.stringify({ cells })) }];
  });
  await layDownRows(trx, rows);
  return rows;
}

type Place = Pick<SealedRow, 'revisionId' | 'position'>;
const placeOf = ({ revisionId, position }: Place) => `${revisionId} ${position}`;

/** A row as far as it can be opened still; `told` is missing once its person was erased. */
type OpenedRow = { clientId: string | undefined; list: NamedListId | null; told: RowContent | undefined };

/** The rows of a revision in their order, opened with the keys that are still there. */
export function openRows(rows: readonly SealedRow[], keys: readonly Tables['personKey'][]): OpenedRow[] {
  const byId = new Map(keys.map((key) => [key.id, key]));
  return rows.map((row) => {
    const key = byId.get(row.keyId ?? '');
    const text =
      row.nonce === null
        ? row.box.toString('utf8')
        : openOfPerson(key?.key, { nonce: row.nonce, box: row.box }, placeOf(row));
    const told = text === undefined ? undefined : (JSON.parse(text) as RowContent);
    return { clientId: key?.clientId, list: row.list, told };
  });
}

type Line = { list: NamedListId | null; cells?: SheetCell[]; told?: RowContent | undefined };

/** The lines of each list by name; of whoever was erased since nothing but that there was a line. */
export function listsOf(lines: readonly Line[]): Record<NamedListId, SheetCell[][]> {
  const listOf = (id: NamedListId) => {
    const nothing = Array<SheetCell>(headOf(id).length - 3).fill(null);
    const erased = ['', '(data dimusnahkan)', ...nothing];
    return lines.filter(({ list }) => list === id).map(({ cells, told }) => cells ?? told?.cells ?? erased);
  };
  return Object.fromEntries(namedListIds.map((id) => [id, listOf(id)])) as Record<NamedListId, SheetCell[][]>;
}

/** What the rows tell of each person who is still on file; undefined for rows of before, which told lines alone. */
export function peopleOf(rows: readonly OpenedRow[]): Map<string, Telling> | undefined {
  const people = new Map<string, Telling>();
  for (const { clientId, list, told } of rows) {
    if (clientId === undefined || told === undefined) continue;
    const { caseNumber, cells, counts, caseNumbers } = told;
    if (caseNumber === undefined) return undefined;
    const telling: Telling = people.get(clientId) ?? {
      caseNumbers: [caseNumber],
      counts: new Map(),
      lines: new Map(),
    };
    if (cells !== undefined && list !== null) telling.lines.set(lineKey({ list, caseNumber }), cells);
    if (counts !== undefined) telling.counts = new Map(counts);
    if (caseNumbers !== undefined) telling.caseNumbers = caseNumbers;
    people.set(clientId, telling);
  }
  return people;
}

/** SHA-256 of a revision as it lies frozen: a row that cannot be opened any more is part of it as it is. */
export function digestOf(content: readonly unknown[], rows: readonly SealedRow[]): string {
  const hash = createHash('sha256').update(JSON.stringify(content));
  for (const { position, keyId, nonce, box, list } of rows)
    hash
      .update(`\n${position} ${keyId ?? ''} ${list === 'nominative' ? '' : `${list ?? '-'} `}`)
      .update(nonce ?? '')
      .update(box);
  return hash.digest('hex');
}
