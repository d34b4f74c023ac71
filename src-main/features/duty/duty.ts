import type { Trx } from '#database/connect';
import { addDays } from '#domain/civil-date';
import { type InboxPart, inboxPartOf, inboxParts, isReviewers } from '#domain/duties/duty';
import { isFormId } from '#domain/forms';
import { type Actor, may } from '#domain/roles';
import { os, type ShortWork } from '#pipeline';
import { listDraftsOfClosedCases } from '#records/draft.queries';
import { listColleagues } from '#records/user.queries';
import { verdictOf } from '#records/verdicts';
import { isVisible } from '#records/visible.queries';
import { act } from './act.ts';
import { listFoundDuties, listHandsOf, reviewers } from './duty.queries.ts';
import { countByDay, countByHolder, countOpenCases } from './duty-counts.queries.ts';
import { listDutyEvents } from './duty-events.queries.ts';
import { boundsOf, rowOf } from './duty-rows.ts';
import { give } from './give.ts';
import { listCalendar } from './list-calendar.ts';
import { printCalendar } from './print-calendar.ts';

/** The first page names so many of each heap; the rest it counts. */
const mostNamed = 200;

const nothing = Object.fromEntries(Object.keys(inboxParts).map((part) => [part, 0])) as Record<
  InboxPart,
  number
>;

const inbox = os.duty.inbox.handler(async ({ context }) => {
  const { trx, actor, today, centre } = context;
  const bounds = boundsOf(today, centre.escalateAfterDays);
  const { laterEnds: to } = bounds;
  const find = (which: Parameters<typeof listFoundDuties>[2]) =>
    listFoundDuties(trx, actor, { of: actor.id, limit: mostNamed, ...which });
  // Each by itself: what was left lying for long crowds out neither a flag of last night nor today.
  const found = [
    ...(await find({ kinds: ['flag'], to: today })),
    ...(await find({ kinds: reviewers, to })),
    ...(await find({ without: [...reviewers, 'flag'], to: addDays(today, -1) })),
    ...(await find({ without: reviewers, from: today, to })),
  ];
  const rows = new Map(found.map((one) => [`${one.key} ${one.askedOn}`, one]));
  const counts = { ...nothing };
  const byDay = await countByDay(trx, actor, { of: actor.id, to });
  for (const { count, ...one } of byDay) counts[inboxPartOf(one, bounds)] += count;
  const oversees = may(actor.role, 'duty.oversee');
  const others = oversees ? await countOfOthers(trx, actor, bounds) : 0;
  const unanswered = oversees ? unansweredOf(byDay, bounds) : 0;
  return {
    rows: [...rows.values()].map((one) => rowOf(one, actor, bounds)),
    counts,
    week: weekOf(byDay, today),
    leftDrafts: await listLeftDrafts(context),
    escalated: { others, unanswered, afterDays: centre.escalateAfterDays },
  };
});

/** How many duties of others are overdue for too long; no later one is looked at. */
async function countOfOthers(trx: Trx, actor: Actor, bounds: ReturnType<typeof boundsOf>): Promise<number> {
  const byHolder = await countByHolder(trx, actor, {
    ...bounds,
    laterEnds: addDays(bounds.escalatedBefore, -1),
  });
  return byHolder
    .filter(({ workerId }) => workerId !== actor.id)
    .reduce((sum, { escalated }) => sum + escalated, 0);
}

type ByDay = Awaited<ReturnType<typeof countByDay>>;

/** How much of what only a second reader ends has waited too long: it is in nobody's hands, and so nobody's overdue. */
function unansweredOf(byDay: ByDay, { escalatedBefore }: { escalatedBefore: string }): number {
  return byDay
    .filter(({ on, kind }) => isReviewers(kind) && on < escalatedBefore)
    .reduce((sum, { count }) => sum + count, 0);
}

/** How many duties the seven days from today on hold, in their order. */
function weekOf(byDay: ByDay, today: string): number[] {
  return Array.from({ length: 7 }, (_, ahead) =>
    byDay
      .filter(({ on, kind }) => on === addDays(today, ahead) && !isReviewers(kind))
      .reduce((sum, { count }) => sum + count, 0),
  );
}

async function listLeftDrafts({ trx, actor }: ShortWork) {
  const drafts = may(actor.role, 'narrative.write') ? await listDraftsOfClosedCases(trx, actor.id) : [];
  return drafts.flatMap(({ caseId, caseNumber, clientName, form, recordId }) =>
    isFormId(form) ? [{ caseId, caseNumber, clientName, form, recordId }] : [],
  );
}

const calendar = os.duty.calendar.handler(async ({ input, context }) => {
  const { trx, actor, today, centre } = context;
  const found = await listCalendar(trx, actor, input);
  return found.map((one) => rowOf(one, actor, boundsOf(today, centre.escalateAfterDays)));
});

const ofCase = os.duty.ofCase.handler(async ({ input: { caseId }, context }) => {
  const { trx, actor, today, centre } = context;
  const bounds = boundsOf(today, centre.escalateAfterDays);
  const open = await listFoundDuties(trx, actor, { caseId });
  const events = await listDutyEvents(trx, caseId, { userId: actor.id });
  const latest = new Set<string>();
  return {
    open: open.map((one) => rowOf(one, actor, bounds)),
    events: events.map((event) => {
      const isLast = !latest.has(event.key);
      latest.add(event.key);
      const isEnded = event.act === 'done' || event.act === 'dropped';
      return { ...event, can: { reopen: verdictOf(isLast && isEnded ? undefined : notEnded) } };
    }),
  };
});
const notEnded = 'Hanya yang terakhir diakhiri yang dapat dibuka kembali.';

const byWorker = os.duty.byWorker.handler(async ({ context: { trx, actor, today, centre } }) => {
  const counted = await countByHolder(trx, actor, boundsOf(today, centre.escalateAfterDays));
  const cases = new Map((await countOpenCases(trx, actor)).map((one) => [one.workerId, one.cases] as const));
  const names = new Map((await listColleagues(trx)).map(({ id, name }) => [id, name] as const));
  const everybody = new Set([...counted.map(({ workerId }) => workerId), ...cases.keys()]);
  return [...everybody]
    .map((workerId) => ({
      workerId,
      name: workerId === null ? 'Tanpa pekerja sosial' : (names.get(workerId) ?? ''),
      openCases: cases.get(workerId) ?? 0,
      ...(counted.find((one) => one.workerId === workerId) ?? none),
    }))
    .sort((a, b) => b.escalated - a.escalated || b.overdue - a.overdue || (a.name < b.name ? -1 : 1));
});
const none = { escalated: 0, overdue: 0, today: 0, week: 0, later: 0 };

const handsOf = os.duty.hands.handler(async ({ input: { caseId }, context: { trx, actor } }) => {
  if (caseId !== null && !(await isVisible(trx, actor, caseId))) return [];
  const hands = caseId === null ? await listColleagues(trx) : await listHandsOf(trx, caseId);
  return hands
    .filter(({ role }) => caseId === null || may(role, 'narrative.write'))
    .map(({ id, name }) => ({ id, name }));
});

export const duty = { inbox, calendar, printCalendar, ofCase, byWorker, hands: handsOf, act, give };
