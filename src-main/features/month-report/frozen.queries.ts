import type { Insertable } from 'kysely';
import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { MonthRecap } from '#domain/months/month-recap';
import type { Cell, Counts } from '#domain/months/report-cells';

/** A month as it was sent last: its number and its counts; without an id only the recapitulation was kept. */
export type Frozen = { revision: number; counts: Counts; revisionId: string | undefined };

/**
 * The last revision of a month; undefined when it was never exported. Of a month that was exported before every sheet
 * was frozen only the recapitulation is known.
 */
export async function findFrozen(trx: Trx, month: string): Promise<Frozen | undefined> {
  const frozen = await trx
    .selectFrom('reportRevision')
    .where('period', '=', month)
    .orderBy('revision', 'desc')
    .select(['id as revisionId', 'revision', 'counts'])
    .executeTakeFirst();
  if (frozen !== undefined) return { ...frozen, counts: new Map(JSON.parse(frozen.counts)) };
  const snapshot = await trx
    .selectFrom('monthSnapshot')
    .where('month', '=', month)
    .orderBy('revision', 'desc')
    .select(['revision', 'recap'])
    .executeTakeFirst();
  return (
    snapshot && {
      revision: snapshot.revision,
      counts: countsOf(JSON.parse(snapshot.recap)),
      revisionId: undefined,
    }
  );
}

function countsOf({ rows, reasons }: MonthRecap): Counts {
  const counts: Counts = new Map();
  const add = (cell: Cell, count: number) => count !== 0 && counts.set(cell, count);
  for (const { category, ...columns } of rows)
    for (const [column, { L, P }] of Object.entries(columns)) {
      add(`recap\t${category}\t${column}.L`, L);
      add(`recap\t${category}\t${column}.P`, P);
    }
  for (const [reason, { L, P }] of Object.entries(reasons)) {
    add(`leave\t${reason}\tL`, L);
    add(`leave\t${reason}\tP`, P);
  }
  return counts;
}

/** The id of a revision of a month; undefined when it was never frozen. */
export async function findRevision(trx: Trx, period: string, revision: number): Promise<string | undefined> {
  const known = await trx
    .selectFrom('reportRevision')
    .where('period', '=', period)
    .where('revision', '=', revision)
    .select('id')
    .executeTakeFirst();
  return known?.id;
}

/** SQLite takes so many values in a statement, and a row has five. */
const rowsAtOnce = 500;

/** Keeps a revision with the lines of its list by name. */
export async function insertRevision(
  trx: Trx,
  revision: Insertable<Tables['reportRevision']>,
  rows: Tables['reportRow'][],
): Promise<void> {
  await trx.insertInto('reportRevision').values(revision).execute();
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await trx
      .insertInto('reportRow')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

/** A revision as it lies, its lines in their order, and the keys of the people who were not erased since. */
export async function getRevision(trx: Trx, id: string) {
  const frozen = await trx
    .selectFrom('reportRevision')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow();
  const rows = await trx
    .selectFrom('reportRow')
    .where('revisionId', '=', id)
    .orderBy('position')
    .selectAll()
    .execute();
  const keys = await trx.selectFrom('personKey').select(['id', 'key']).execute();
  return { frozen, rows, keys: new Map(keys.map((one) => [one.id, one.key])) };
}

/** Keeps that a month left, to whom, and under which titles. */
export async function insertExport(trx: Trx, sent: Tables['reportExport']): Promise<void> {
  await trx.insertInto('reportExport').values(sent).execute();
}

/** Every time a month left, the newest first. */
export async function listSent(trx: Trx, month: string) {
  const rows = await trx
    .selectFrom('reportExport')
    .innerJoin('reportRevision', 'reportRevision.id', 'reportExport.revisionId')
    .innerJoin('user', 'user.id', 'reportExport.exportedBy')
    .where('period', '=', month)
    .orderBy('exportedAt', 'desc')
    .orderBy('reportExport.id', 'desc')
    .select(['reportExport.id as exportId', 'revision', 'exportedAt', 'user.name as by', 'recipient'])
    .select(['format', 'withNames', 'sha256', 'contentSha256'])
    .execute();
  return rows.map(({ withNames, ...row }) => ({ ...row, withNames: withNames === 1 }));
}

/** How many exports of a month are known by their recapitulation alone. */
export async function countRecapOnly(trx: Trx, month: string): Promise<number> {
  const { count } = await trx
    .selectFrom('monthSnapshot')
    .where('month', '=', month)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One export of a month, with what stood over its sheets; undefined when there is none with this id. */
export async function findSent(trx: Trx, month: string, exportId: string) {
  return await trx
    .selectFrom('reportExport')
    .innerJoin('reportRevision', 'reportRevision.id', 'reportExport.revisionId')
    .where('reportExport.id', '=', exportId)
    .where('period', '=', month)
    .select(['revisionId', 'revision', 'counts', 'format', 'withNames', 'titles', 'recipient'])
    .executeTakeFirst();
}
