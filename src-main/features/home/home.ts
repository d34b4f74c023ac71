import { addDays } from '#domain/civil-date';
import { firstDayAfter, firstDayOf, formatMonth, monthOf } from '#domain/months/month';
import { may } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { os } from '#pipeline';
import { countUnreviewed } from '#records/coercion.queries';
import { countByStage, countStays, countWithoutWorker, listDue } from './home.queries.ts';

/** What falls due within a week is on the first page. */
const daysAhead = 7;

const get = os.home.get.handler(async ({ context: { trx, actor, today } }) => {
  const month = monthOf(today);
  const due = may(actor.role, 'narrative.read')
    ? await listDue(trx, actor, addDays(today, daysAhead))
    : { total: 0, rows: [] };
  const byStage = await countByStage(trx, actor);
  return {
    due: due.rows.map((row) => ({
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      clientName: row.fullName,
      worker: row.workerName,
      what: row.nextDueWhat ?? '',
      on: row.nextDueOn ?? '',
      overdue: (row.nextDueOn ?? '') < today,
    })),
    dueTotal: due.total,
    withoutWorker: may(actor.role, 'case.assign') ? await countWithoutWorker(trx, actor) : 0,
    coercionToReview: may(actor.role, 'coercion.review') ? await countUnreviewed(trx, actor) : 0,
    ...(await countStays(trx, actor, { from: firstDayOf(month), after: firstDayAfter(month) })),
    byStage: stageIds.map((stage) => ({ stage, count: byStage.get(stage) ?? 0 })),
    month: formatMonth(month),
  };
});

export const home = { get };
