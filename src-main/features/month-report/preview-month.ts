import { labelOf } from '#domain/fields/choice';
import { ppksCategories } from '#domain/lists/ppks-categories';
import { terminationReasons } from '#domain/lists/termination-reasons';
import { formatMonth, monthOf } from '#domain/month';
import { long } from '#platform/pipeline';
import { findSnapshot, listStays } from './month.queries.ts';
import { figureMonth } from './month-figures.ts';

export const preview = long.monthReport.preview.handler(async ({ input: { month }, context, errors }) => {
  if (month > monthOf(context.today))
    throw errors.NOT_BEGUN({ message: `${formatMonth(month)} belum dimulai.` });
  const { stays, snapshot } = await context.transact(async (trx) => ({
    stays: await listStays(trx, month),
    snapshot: await findSnapshot(trx, month),
  }));
  const { recap, troubles, balanced } = figureMonth(stays, month);
  context.note({ month });
  return {
    month,
    title: formatMonth(month),
    rows: recap.rows.map((row) => ({ ...row, label: labelOf(ppksCategories, row.category) })),
    total: recap.total,
    reasons: Object.entries(recap.reasons).map(([code, count]) => ({
      code,
      label: labelOf(terminationReasons, code),
      ...count,
    })),
    troubles,
    balanced,
    revisions: snapshot === undefined ? 0 : snapshot.revision + 1,
  };
});
