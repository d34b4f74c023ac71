import { firstDayAfter, firstDayOf, formatMonth, monthOf } from '#domain/months/month';
import { may } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { os } from '#pipeline';
import { glance } from './glance.ts';
import { countByStage, countStays, countWithoutWorker } from './home.queries.ts';

const get = os.home.get.handler(async ({ context: { trx, actor, today } }) => {
  const month = monthOf(today);
  const byStage = await countByStage(trx, actor);
  return {
    withoutWorker: may(actor.role, 'case.assign') ? await countWithoutWorker(trx, actor) : 0,
    ...(await countStays(trx, actor, { from: firstDayOf(month), after: firstDayAfter(month) })),
    byStage: (may(actor.role, 'progress.read') ? stageIds : []).map((stage) => ({
      stage,
      count: byStage.get(stage) ?? 0,
    })),
    month: formatMonth(month),
  };
});

export const home = { get, glance };
