import type { Trx } from '#database/connect';
import type { Tables } from '#database/tables';
import type { MonthRecap } from '#domain/months/month-recap';
import { type Cell, type Counts, readCell, usualSheetIds } from '#domain/months/report-cells';
import { aboutToBeErased } from '#records/visible.queries';
import type { ChosenProfile } from './month-data.ts';

/** A report as it was sent: its number and its counts; without an id only the recapitulation was kept. */
export type Frozen = {
  revision: number;
  counts: Counts;
  countedTo: string | undefined;
  revisionId: string | undefined;
  /** What it told beyond every report; null where that was not counted yet. */
  told: string[] | null;
};

/**
 * A revision of a period, the last one where none is said; undefined when there is none. Of a month that was exported
 * before every sheet was frozen only the recapitulation is known.
 */
export async function findRevision(trx: Trx, period: string, revision?: number): Promise<Frozen | undefined> {
  const frozen = await trx
    .selectFrom('reportRevision')
    .where('period', '=', period)
    .$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .select(['id as revisionId', 'revision', 'counts', 'countedTo', 'told'])
    .executeTakeFirst();
  if (frozen !== undefined) {
    const told = frozen.told === null ? null : (JSON.parse(frozen.told) as string[]);
    return { ...frozen, told, counts: new Map(JSON.parse(frozen.counts)) };
  }
  const snapshot = await trx
    .selectFrom('monthSnapshot')
    .where('month', '=', period)
    .$if(revision !== undefined, (query) => query.where('revision', '=', revision ?? 0))
    .orderBy('revision', 'desc')
    .select(['revision', 'recap'])
    .executeTakeFirst();
  return (
    snapshot && {
      revision: snapshot.revision,
      counts: countsOf(JSON.parse(snapshot.recap)),
      countedTo: undefined,
      revisionId: undefined,
      told: null,
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

/** The figures of a month as they were frozen last; undefined where every sheet never was. */
export async function findSentFigures(trx: Trx, month: string) {
  const frozen = await trx
    .selectFrom('reportRevision')
    .where('period', '=', month)
    .orderBy('revision', 'desc')
    .select(['revision', 'counts', 'countedTo', 'frozenAt'])
    .executeTakeFirst();
  if (frozen === undefined) return undefined;
  // The same under one number, whatever further sheets some recipient was told of it.
  const usual = (JSON.parse(frozen.counts) as [Cell, number][]).filter(([cell]) =>
    isUsual(readCell(cell).sheet),
  );
  return { ...frozen, counts: new Map(usual) as Counts };
}

const isUsual = (sheet: string) => (usualSheetIds as readonly string[]).includes(sheet);

/** A revision as it lies, its rows in their order, and the keys of the people who were not erased since. */
export async function getRevision(trx: Trx, id: string) {
  const frozen = await trx
    .selectFrom('reportRevision')
    .where('id', '=', id)
    .selectAll()
    .executeTakeFirstOrThrow();
  return { frozen, ...(await readRows(trx, id)) };
}

/** The rows of a revision, of these people alone where they are said, with the keys that are still there. */
export async function readRows(trx: Trx, revisionId: string, of?: readonly string[]) {
  const rows = await trx
    .selectFrom('reportRow')
    .where('revisionId', '=', revisionId)
    .$if(of !== undefined, (query) =>
      query.where('keyId', 'in', (keys) =>
        keys
          .selectFrom('personKey')
          .where('clientId', 'in', of ?? [])
          .select('id'),
      ),
    )
    .orderBy('position')
    .selectAll()
    .execute();
  return { rows, keys: await trx.selectFrom('personKey').selectAll().execute() };
}

/** Keeps what a revision has told by now beyond every report. */
export async function setTold(trx: Trx, id: string, told: readonly string[]): Promise<void> {
  await trx
    .updateTable('reportRevision')
    .set({ told: JSON.stringify(told) })
    .where('id', '=', id)
    .execute();
}

/** Keeps that a report left, to whom, under which titles, by which profile and as what. */
export async function insertExport(
  trx: Trx,
  sent: Tables['reportExport'],
  detail: Omit<Tables['reportExportDetail'], 'exportId'>,
): Promise<void> {
  await trx.insertInto('reportExport').values(sent).execute();
  await trx
    .insertInto('reportExportDetail')
    .values({ exportId: sent.id, ...detail })
    .execute();
}

/** Every time a report left, the newest first. */
export async function listSent(trx: Trx, period: string) {
  const rows = await trx
    .selectFrom('reportExport')
    .innerJoin('reportRevision', 'reportRevision.id', 'reportExport.revisionId')
    .innerJoin('user', 'user.id', 'reportExport.exportedBy')
    .where('period', '=', period)
    .orderBy('exportedAt', 'desc')
    .orderBy('reportExport.id', 'desc')
    .select(['reportExport.id as exportId', 'revision', 'exportedAt', 'user.name as by', 'recipient'])
    .leftJoin('reportExportDetail', 'reportExportDetail.exportId', 'reportExport.id')
    .select(['format', 'withNames', 'sha256', 'contentSha256', 'innerSha256', 'profile'])
    .execute();
  return rows.map(({ withNames, profile, ...row }) => {
    const by = profile === null ? null : (JSON.parse(profile) as ChosenProfile);
    return {
      ...row,
      withNames: withNames === 1,
      profile: by && { name: by.definition.name, version: by.version },
    };
  });
}

/** How many exports of a month are known by their recapitulation alone. */
export async function countRecapOnly(trx: Trx, period: string): Promise<number> {
  const { count } = await trx
    .selectFrom('monthSnapshot')
    .where('month', '=', period)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

/** One export of a period, with what stood over its sheets; undefined when there is none with this id. */
export async function findSent(trx: Trx, period: string, exportId: string) {
  return await trx
    .selectFrom('reportExport')
    .innerJoin('reportRevision', 'reportRevision.id', 'reportExport.revisionId')
    .leftJoin('reportExportDetail', 'reportExportDetail.exportId', 'reportExport.id')
    .where('reportExport.id', '=', exportId)
    .where('period', '=', period)
    .select(['revisionId', 'revision', 'counts', 'format', 'withNames', 'titles', 'recipient'])
    .select(['reportExportDetail.profile', 'onPaper', 'reportExportDetail.sheets', 'innerSha256'])
    .executeTakeFirst();
}

/** The cases with these numbers. */
export async function listCasesByNumber(trx: Trx, numbers: readonly string[]) {
  if (numbers.length === 0) return [];
  return await trx
    .selectFrom('caseFile')
    .where('number', 'in', numbers)
    .select(['id as caseId', 'number as caseNumber'])
    .execute();
}

/** Who was told otherwise since a report was sent, by report. Whose erasure was proposed is not told of. */
export async function listTouched(trx: Trx): Promise<Map<string, string[]>> {
  const rows = await trx
    .selectFrom('reportTouch')
    .where('clientId', 'not in', aboutToBeErased(trx))
    .orderBy('period')
    .selectAll()
    .execute();
  const by = Map.groupBy(rows, ({ period }) => period);
  return new Map([...by].map(([period, own]) => [period, own.map(({ clientId }) => clientId)]));
}

/** A report that is sent again waits for nobody any more. */
export async function forgetTouched(trx: Trx, period: string): Promise<void> {
  await trx.deleteFrom('reportTouch').where('period', '=', period).execute();
}
