import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { firstDayAfter, firstDayOf, formatMonth, monthOf } from '#domain/months/month';
import type { Actor } from '#domain/roles';
import { may, roles } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { os } from '#pipeline';

const visible = (trx: Trx, actor: Actor) =>
  trx
    .selectFrom('caseloadRow')
    .$if(roles[actor.role].scope !== 'all', (rows) => rows.where('workerId', '=', actor.id));

const count = async (rows: ReturnType<typeof visible>) =>
  (await rows.select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;

/** What falls due within a week is on the first page. */
const daysAhead = 7;

const get = os.home.get.handler(async ({ context: { trx, actor, today } }) => {
  const month = monthOf(today);
  const [from, after] = [firstDayOf(month), firstDayAfter(month)];
  const seesDue = may(actor.role, 'narrative.read');
  const due = visible(trx, actor)
    .where('leftOn', 'is', null)
    .where('nextDueOn', '<=', seesDue ? addDays(today, daysAhead) : '');
  const rows = await due
    .orderBy('nextDueOn')
    .limit(50)
    .select(['caseId', 'caseNumber', 'fullName', 'workerName', 'nextDueOn', 'nextDueWhat'])
    .execute();
  const byStage = await visible(trx, actor)
    .where('leftOn', 'is', null)
    .groupBy('stage')
    .select(({ fn }) => ['stage', fn.countAll<number>().as('count')])
    .execute();
  const coercion = may(actor.role, 'coercion.review')
    ? await trx
        .selectFrom('note')
        .innerJoin('caseloadRow', 'caseloadRow.caseId', 'note.caseId')
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
    resident: await count(visible(trx, actor).where('leftOn', 'is', null)),
    admittedThisMonth: await count(
      visible(trx, actor).where('admittedOn', '>=', from).where('admittedOn', '<', after),
    ),
    leftThisMonth: await count(visible(trx, actor).where('leftOn', '>=', from).where('leftOn', '<', after)),
    byStage: stageIds.map((stage) => ({
      stage,
      count: byStage.find((row) => row.stage === stage)?.count ?? 0,
    })),
    month: formatMonth(month),
  };
});

export const home = { get };
