import { firstDayOf, monthOf, previousMonth } from '#domain/months/month';
import { periodBefore, periodWith } from '#domain/months/period';
import { stageIds } from '#domain/stage';
import { os } from '#pipeline';
import { countMonthly, countTargets, measureStages, overdueByHolder } from './glance.queries.ts';
import { countOpen } from './home.queries.ts';

/** Twelve months and five quarters up to today: a year, and the running quarter beside the same of the year before. */
export const glance = os.home.glance.handler(async ({ context: { trx, actor, today, vault } }) => {
  const months = lastOnes(monthOf(today), 12, previousMonth);
  const quarters = lastOnes(periodWith(monthOf(today), 'quarter'), 5, periodBefore);
  const from = firstDayOf(months[0] ?? monthOf(today));
  const moved = await countMonthly(trx, actor, from);
  const open = await countOpen(trx, actor, today);
  const stages = await measureStages(trx, actor, open, today);
  const targets = await countTargets(trx, vault.sqlite, actor, { quarters, today });
  return {
    months: months.map((month) => ({ month, ...(moved.get(month) ?? { came: 0, left: 0 }) })),
    stages: stageIds.map((stage) => ({ stage, ...(stages.get(stage) ?? { count: 0, medianDays: null }) })),
    workers: overdueByHolder(open),
    quarters: quarters.map((quarter) => {
      const {
        achieved = 0,
        partly = 0,
        'not-achieved': notAchieved = 0,
        none = 0,
      } = targets.get(quarter) ?? {};
      return {
        quarter,
        due: achieved + partly + notAchieved + none,
        achieved,
        partly,
        notAchieved,
        notRated: none,
      };
    }),
  };
});

/** So many periods, one after the other, up to this one. */
function lastOnes(last: string, count: number, before: (period: string) => string): string[] {
  const found = [last];
  while (found.length < count) found.unshift(before(found[0] ?? last));
  return found;
}
