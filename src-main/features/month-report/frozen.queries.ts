import type { Trx } from '#database/connect';
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
