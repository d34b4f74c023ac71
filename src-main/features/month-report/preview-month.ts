import type { Trx } from '#database/connect';
import { formatCivilDate } from '#domain/civil-date';
import { formatMonth } from '#domain/months/month';
import { long } from '#pipeline';
import type { SheetCell } from '#platform/paper/workbook';
import { countRecapOnly, findSent, listSent } from './frozen.queries.ts';
import { gatherMonth, hasBegun } from './gather-month.ts';
import { totalOf } from './month-figures.ts';
import { changesBetween } from './month-revision.ts';
import { monthSheets } from './month-sheets.ts';

export const preview = long.monthReport.preview.handler(
  async ({ input: { month, compare }, context, errors }) => {
    if (!hasBegun(month, context.today))
      throw errors.NOT_BEGUN({ message: `${formatMonth(month)} belum dimulai.` });
    const { data, counts, troubles, balanced, revisionBefore } = await context.transact((trx) =>
      gatherMonth(trx, {
        month,
        today: context.today,
        centreName: context.centre.name,
        printedBy: context.actor.name,
      }),
    );
    const kept = await context.transact(async (trx) => ({
      history: await listSent(trx, month),
      recapOnly: await countRecapOnly(trx, month),
      comparison: compare === undefined ? null : await compareSent(trx, month, compare),
    }));
    context.note({ month });
    const { moved, ...total } = totalOf(counts);
    return {
      month,
      title: formatMonth(month),
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
      isChanged: data.changes.length > 0,
      changes: data.changes,
      ...kept,
    };
  },
);

/** What two exports differ in, the first one as before; nothing where one of them is no export of this month. */
async function compareSent(trx: Trx, month: string, [one, other]: [string, string]) {
  const before = await findSent(trx, month, one);
  const after = await findSent(trx, month, other);
  if (before === undefined || after === undefined) return [];
  return changesBetween(
    { ...before, counts: new Map(JSON.parse(before.counts)) },
    new Map(JSON.parse(after.counts)),
  );
}

const asShown = (cell: SheetCell): string | number | null =>
  typeof cell === 'object' && cell !== null
    ? cell.date === null
      ? null
      : formatCivilDate(cell.date, 'short')
    : cell;
