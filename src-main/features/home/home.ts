import { addDays } from '#domain/civil-date';
import { firstDayAfter, firstDayOf, formatMonth, monthOf } from '#domain/months/month';
import { may } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { os } from '#pipeline';
import { visibleRows } from '#records/visible.queries';

const count = async (rows: ReturnType<typeof visibleRows>) =>
  (await rows.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;

/** What falls due within a week is on the first page. */
const daysAhead = 7;

const get = os.home.get.handler(async ({ context: { trx, actor, today } }) => {
  const month = monthOf(today);
  const [from, after] = [firstDayOf(month), firstDayAfter(month)];
  const seesDue = may(actor.role, 'narrative.read');
  const due = visibleRows(trx, actor)
    .where('leftOn', 'is', null)
    .where('nextDueOn', '<=', seesDue ? addDays(today, daysAhead) : '');
  const rows = await due
    .orderBy('nextDueOn')
    .limit(50)
    .select(['caseId', 'caseNumber', 'fullName', 'workerName', 'nextDueOn', 'nextDueWhat'])
    .execute();
  const byStage = await visibleRows(trx, actor)
    .where('leftOn', 'is', null)
    .groupBy('stage')
    .select(({ fn }) => ['stage', fn.countAll<number>().as('count')])
    .execute();
  const coercion = may(actor.role, 'coercion.review')
    ? await trx
        .selectFrom('note')
        .where('caseId', 'in', visibleRows(trx, actor).select('caseId'))
        .where('isCoercive', '=', 1)
        .where('reviewedAt', 'is', null)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow()
    : { count: 0 };
  return {
    due: rows.map((row) => ({
      caseId: row.caseId,
      caseNumber: row.caseNumber,
      clientName: row.fullName,
      worker: row.workerName,
      what: row.nextDueWhat ?? '',
      on: row.nextDueOn ?? '',
      overdue: (row.nextDueOn ?? '') < today,
    })),
    dueTotal: await count(due),
    coercionToReview: coercion.count,
    resident: await count(visibleRows(trx, actor).where('leftOn', 'is', null)),
    admittedThisMonth: await count(
      visibleRows(trx, actor).where('admittedOn', '>=', from).where('admittedOn', '<', after),
    ),
    leftThisMonth: await count(
      visibleRows(trx, actor).where('leftOn', '>=', from).where('leftOn', '<', after),
    ),
    byStage: stageIds.map((stage) => ({
      stage,
      count: byStage.find((row) => row.stage === stage)?.count ?? 0,
    })),
    month: formatMonth(month),
  };
});

export const home = { get };
