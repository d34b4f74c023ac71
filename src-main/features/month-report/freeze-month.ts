import { createHash, randomUUID } from 'node:crypto';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { SheetCell } from '#platform/paper/workbook';
import { openOfPerson, personKeys, sealOfPerson } from '#vault/erasure/person-keys';
import { findRevision, getRevision, insertRevision } from './frozen.queries.ts';
import type { GatheredMonth } from './gather-month.ts';
import type { MonthData } from './month-data.ts';

type ReportRow = Tables['reportRow'];
type By = { now: string; userId: string };

/** What a sealed row says: one line of the list by name. */
type RowContent = { cells: SheetCell[] };

/** What a row says whose person was erased since. */
const erased = (width: number): SheetCell[] => [
  '',
  '(data dimusnahkan)',
  ...Array<SheetCell>(width - 2).fill(null),
];

/**
 * Keeps a month as it is sent: every counting sheet as data, and every line of the list by name sealed under a key of
 * that person. Gives the id of the revision; one that was frozen already, with nothing changed since, is not frozen again.
 */
export async function freezeMonth(trx: Trx, { data, counts, named }: GatheredMonth, by: By): Promise<string> {
  const { month: period, revision, countedTo } = data;
  const known = await findRevision(trx, period, revision);
  if (known !== undefined) return known;
  const id = randomUUID();
  const rows = await sealRows(trx, id, named);
  const content = {
    period,
    revision,
    countedTo,
    sheets: JSON.stringify(data.sheets),
    counts: JSON.stringify([...counts].sort()),
    changes: JSON.stringify(data.changes),
  };
  const frozen = { frozenAt: by.now, frozenBy: by.userId, contentSha256: digestOf(content, rows) };
  await insertRevision(trx, { id, ...content, ...frozen }, rows);
  return id;
}

async function sealRows(trx: Trx, revisionId: string, named: GatheredMonth['named']): Promise<ReportRow[]> {
  const keys = await personKeys(
    trx,
    named.map(({ clientId }) => clientId),
  );
  return named.map(({ clientId, cells }, position) => {
    const key = keys.get(clientId);
    const text = JSON.stringify({ cells } satisfies RowContent);
    const place = `${revisionId} ${position}`;
    // Who was erased before has no key and no name.
    const sealed = key ? sealOfPerson(key, text, place) : { nonce: null, box: Buffer.from(text) };
    return { revisionId, position, keyId: key?.id ?? null, ...sealed };
  });
}

type Content = Pick<
  Tables['reportRevision'],
  'period' | 'revision' | 'countedTo' | 'sheets' | 'counts' | 'changes'
>;

/** SHA-256 of a revision as it lies frozen: a row that cannot be opened any more is part of it as it is. */
function digestOf(
  { period, revision, countedTo, sheets, counts, changes }: Content,
  rows: readonly ReportRow[],
) {
  const hash = createHash('sha256').update(
    JSON.stringify([period, revision, countedTo, sheets, counts, changes]),
  );
  for (const { position, keyId, nonce, box } of rows)
    hash
      .update(`\n${position} ${keyId ?? ''} `)
      .update(nonce ?? '')
      .update(box);
  return hash.digest('hex');
}

/** A revision as it lies frozen, with the lines that can still be opened, and whether it is still what it was. */
export async function thawMonth(trx: Trx, revisionId: string) {
  const { frozen, rows, keys } = await getRevision(trx, revisionId);
  return {
    frozen,
    sheets: JSON.parse(frozen.sheets) as MonthData['sheets'],
    changes: JSON.parse(frozen.changes) as string[][],
    nominative: rows.map((row) => cellsOf(row, keys)),
    isWhole: digestOf(frozen, rows) === frozen.contentSha256,
  };
}

/** Columns of the list by name without its number. */
const width = 19;

function cellsOf(
  { revisionId, position, keyId, nonce, box }: ReportRow,
  keys: Map<string, Buffer>,
): SheetCell[] {
  const text =
    keyId === null || nonce === null
      ? box.toString('utf8')
      : openOfPerson(keys.get(keyId), { nonce, box }, `${revisionId} ${position}`);
  return text === undefined ? erased(width) : (JSON.parse(text) as RowContent).cells;
}
