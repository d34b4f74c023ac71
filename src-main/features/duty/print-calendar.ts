import { firstDayOf, lastDayOf } from '#domain/months/month';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { listColleagues } from '#records/user.queries';
import { calendarPaper } from './calendar-paper.ts';
import { listAboutCases } from './duty.queries.ts';
import { listCalendar, mostInCalendar } from './list-calendar.ts';

/** The month as it stands on the screen, as a paper. */
export const printCalendar = long.duty.printCalendar.handler(async ({ input, context, signal }) => {
  const { of, month } = input;
  const { found, people, colleagues } = await context.transact(async (trx) => {
    const days = { from: firstDayOf(month), to: lastDayOf(month) };
    const found = await listCalendar(trx, context.actor, { of, ...days });
    const caseIds = [...new Set(found.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))];
    return { found, people: await listAboutCases(trx, caseIds), colleagues: await listColleagues(trx) };
  });
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? '';
  const owner = of === 'me' ? context.actor.name : nameOf(of);
  for (const one of people) context.alsoAbout(one);
  const content = {
    month,
    whose: of === 'everybody' ? 'Semua pekerja' : owner,
    entries: found.map(({ on, what, clientName, holder }) => ({
      ...{ on, what, person: clientName ?? '', holder: holder ?? 'belum ada yang memegang' },
    })),
    isCut: found.length === mostInCalendar,
  };
  return await handOut(context, calendarPaper, content, input, signal);
});
