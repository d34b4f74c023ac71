import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { formatPeriod } from '#domain/months/period';
import { totalOf } from '#domain/months/recap-balance';
import { long } from '#pipeline';
import type { SheetCell } from '#platform/paper/workbook';
import { verdictOnRight } from '#records/verdicts';
import { countRecapOnly, findRevision, findSent, listSent } from './frozen.queries.ts';
import { gatherMonth, hasBegun } from './gather-month.ts';
import { changesBetween } from './month-revision.ts';
import { monthSheets } from './month-sheets.ts';
import { showChanges } from './show-changes.ts';
import { readTold } from './told.ts';

export const preview = long.monthReport.preview.handler(
  async ({ input: { period, compare }, context, errors }) => {
    if (!hasBegun(period, context.today))
      throw errors.NOT_BEGUN({ message: `${formatPeriod(period)} belum dimulai.` });
    const { data, counts, changes, troubles, balanced, revisionBefore } = await context.transact((trx) =>
      gatherMonth(trx, {
        period,
        today: context.today,
        centreName: context.centre.name,
        printedBy: context.actor.name,
        ageBands: context.centre.own.ageBands,
        isSent: false,
      }),
    );
    const kept = await context.transact(async (trx) => ({
      changes: await showChanges(trx, context.actor, changes),
      history: await listSent(trx, period),
      recapOnly: await countRecapOnly(trx, period),
      comparison:
        compare === undefined
          ? null
          : await showChanges(trx, context.actor, await compareSent(trx, period, compare)),
    }));
    context.note({ period });
    const { moved, ...total } = totalOf(counts);
    return {
      period,
      title: formatPeriod(period),
      total,
      moved,
      sheets: monthSheets(data).map(({ name, titles, head, rows, total, remarks = [] }) => ({
        name,
        title: titles[0] ?? name,
        head,
        rows: rows.map((row) => row.map(asShown)),
        total: total?.map(asShown) ?? null,
        remarks,
      })),
      troubles,
      balanced,
      revisions: revisionBefore === undefined ? 0 : revisionBefore + 1,
      isChanged: revisionBefore !== undefined && data.revision !== revisionBefore,
      ...kept,
      can: { name: verdictOnRight(context.actor.role, 'report.nominative') },
    };
  },
);

/** What two exports differ in, the first one as before; nothing where one of them is no export of this month. */
async function compareSent(trx: Trx, period: string, [one, other]: [string, string]) {
  const sent = [await findSent(trx, period, one), await findSent(trx, period, other)];
  const [before, after] = await Promise.all(
    sent.map((each) => (each === undefined ? undefined : findRevision(trx, period, each.revision))),
  );
  if (before === undefined || after === undefined) return [];
  return changesBetween(await readTold(trx, before), await readTold(trx, after));
}

const asShown = (cell: SheetCell): string | number | null =>
  typeof cell === 'object' && cell !== null
    ? cell.date === null
      ? null
      : formatCivilDate(cell.date, 'short')
    : cell;
