import { firstDayAfter, firstDayOf, formatMonth, monthOf } from '#domain/months/month';
import { may } from '#domain/roles';
import { stageIds } from '#domain/stage';
import { os } from '#pipeline';
import { glance } from './glance.ts';
import { countHouse } from './home.queries.ts';

const get = os.home.get.handler(async ({ context: { trx, actor, today } }) => {
  const month = monthOf(today);
  const days = { from: firstDayOf(month), after: firstDayAfter(month), today };
  const house = await countHouse(trx, actor, days);
  const { inStage, withoutWorker, ...counts } = house;
  return {
    withoutWorker: may(actor.role, 'case.assign') ? withoutWorker : 0,
    ...counts,
    byStage: (may(actor.role, 'progress.read') ? stageIds : []).map((stage) => ({
      stage,
      count: inStage(stage),
    })),
    month: formatMonth(month),
  };
});

export const home = { get, glance };
