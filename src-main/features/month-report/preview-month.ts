import { formatCivilDate } from '#domain/civil-date';
import { formatMonth } from '#domain/months/month';
import { long } from '#pipeline';
import type { SheetCell } from '#platform/paper/workbook';
import { gatherMonth, hasBegun } from './gather-month.ts';
import { totalOf } from './month-figures.ts';
import { monthSheets } from './month-sheets.ts';

export const preview = long.monthReport.preview.handler(async ({ input: { month }, context, errors }) => {
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
  };
});

const asShown = (cell: SheetCell): string | number | null =>
  typeof cell === 'object' && cell !== null
    ? cell.date === null
      ? null
      : formatCivilDate(cell.date, 'short')
    : cell;
