import type { Offer } from '#contract/meeting-told';
import { isChangeable, offerReasonCodes, sayMeeting } from '#domain/meeting';
import { sameAs } from '#domain/same-as';
import { os, type ShortWork } from '#pipeline';
import { optionsIn } from '#records/agenda.queries';
import { getPlace } from '#records/record.queries';
import { isVisible } from '#records/visible.queries';
import {
  changeItem,
  deleteItem,
  findPutForward,
  insertItem,
  listAgendaRows,
  listItemsOfCase,
} from './items.queries.ts';
import { changeMeeting, findMeeting } from './meetings.queries.ts';
import {
  listCarried,
  listOnAgenda,
  listPutForward,
  listUndiscussed,
  listUnfinished,
} from './offers.queries.ts';

export const putForward = os.meeting.putForward.handler(async ({ input, context, errors }) => {
  const { trx, actor, now } = context;
  const waiting = await findPutForward(trx, input.caseId);
  const { question, options } = input;
  if (waiting !== undefined && sameAs({ question, options }, askedIn(waiting))) return { itemId: waiting.id };
  if (!sameAs(input.upon, askedIn(waiting))) throw errors.MOVED_ON();
  const asked = { question, options: JSON.stringify(options) };
  const itemId = waiting?.id ?? context.newId();
  if (waiting !== undefined) await changeItem(trx, itemId, { ...asked, putBy: actor.id, putAt: now });
  else
    await insertItem(
      trx,
      newItem(input.caseId, { id: itemId, meetingId: null, position: 0, ...asked }, context),
    );
  return { itemId };
});

const askedIn = (item: { question: string; options: string } | undefined) =>
  item === undefined ? null : { question: item.question, options: optionsIn(item.options) };

export const ofCase = os.meeting.ofCase.handler(async ({ input, context: { trx } }) =>
  (await listItemsOfCase(trx, input.caseId)).map(({ kind, heldOn, state: _state, ...item }) => ({
    ...item,
    meeting: kind === null || heldOn === null ? '' : sayMeeting({ kind, heldOn }),
  })),
);

export const takeBack = os.meeting.takeBack.handler(async ({ input, context: { trx }, errors }) => {
  const waiting = await findPutForward(trx, input.caseId);
  if (waiting !== undefined) return await deleteItem(trx, waiting.id);
  const isSet = (await listItemsOfCase(trx, input.caseId)).some(({ isDecided }) => !isDecided);
  if (isSet) throw errors.SET();
});

/** What is offered, each case once with all its reasons, the most pressing first. */
export const offers = os.meeting.offers.handler(async ({ input, context, errors }) => {
  const { trx, actor, today } = context;
  if ((await findMeeting(trx, input.meetingId)) === undefined) throw errors.NOT_FOUND();
  const isSet = await listOnAgenda(trx);
  const found = [
    ...(await listCarried(trx, actor)),
    ...(await listPutForward(trx, actor)),
    ...(await listUnfinished(trx, actor)),
    ...(await listUndiscussed(trx, actor, today)),
  ];
  const byCase = new Map<string, Offer>();
  for (const one of found.filter(({ caseId, itemId }) => itemId !== null || !isSet.has(caseId))) {
    const before = byCase.get(one.caseId);
    byCase.set(one.caseId, before === undefined ? one : joined(before, one));
  }
  return [...byCase.values()].sort((a, b) => rankOf(a) - rankOf(b));
});

/** The question that was put forward last is the one that is asked. */
const joined = (before: Offer, after: Offer): Offer => ({
  ...(after.question === '' ? before : after),
  reasons: [...before.reasons, ...after.reasons],
});
const rankOf = ({ reasons: [first] }: Offer): number => offerReasonCodes.indexOf(first ?? 'long');

export const setAgenda = os.meeting.setAgenda.handler(async ({ input, context, errors }) => {
  const { trx, actor } = context;
  const meeting = await findMeeting(trx, input.meetingId);
  if (meeting === undefined) throw errors.NOT_FOUND();
  if (!isChangeable(meeting.state)) throw errors.OVER();
  const rows = await listAgendaRows(trx, actor, meeting.id);
  if (sameAs(agendaIn(rows), input.items)) return { revision: meeting.revision };
  if (meeting.revision !== input.revision) throw errors.MOVED_ON();
  const wanted = new Set(input.items.map(({ caseId }) => caseId));
  if (wanted.size !== input.items.length) throw errors.TWICE();
  for (const caseId of wanted) if (!(await isVisible(trx, actor, caseId))) throw errors.NOT_SEEN();
  const leaving = rows.filter(({ caseId }) => !wanted.has(caseId));
  if (leaving.some(({ isDecided }) => isDecided)) throw errors.DECIDED();
  for (const row of leaving) await leaveAgenda(context, row);
  for (const [position, { caseId, options, ...item }] of input.items.entries()) {
    const row = rows.find((one) => one.caseId === caseId) ?? (await findPutForward(trx, caseId));
    const set = { ...item, meetingId: meeting.id, position, options: JSON.stringify(options) };
    if (row !== undefined) await changeItem(trx, row.id, set);
    else await insertItem(trx, newItem(caseId, { id: context.newId(), ...set }, context));
  }
  const revision = await changeMeeting(trx, meeting, {});
  for (const caseId of wanted) context.alsoAbout(await getPlace(trx, caseId));
  context.note({ meeting: meeting.id, cases: wanted.size });
  return { revision };
});

/** An agenda as it is sent. */
const agendaIn = (rows: Awaited<ReturnType<typeof listAgendaRows>>) =>
  rows
    .toSorted((one, other) => one.position - other.position)
    .map(({ caseId, named, leftOut, ...item }) => ({ caseId, ...askedIn(item), named, leftOut }));

/** A case that somebody else put forward waits again; one that was chosen here is forgotten. */
async function leaveAgenda(
  { trx, actor }: ShortWork,
  row: { id: string; caseId: string; putBy: string },
): Promise<void> {
  const waits = row.putBy !== actor.id && (await findPutForward(trx, row.caseId)) === undefined;
  if (waits) await changeItem(trx, row.id, { meetingId: null, position: 0, leftOut: '' });
  else await deleteItem(trx, row.id);
}

type Placed = { id: string; meetingId: string | null; position: number; question: string; options: string };

const newItem = (
  caseId: string,
  set: Placed & { named?: 'initials' | 'name'; leftOut?: string },
  by: ShortWork,
) => ({
  ...{ caseId, named: 'initials' as const, leftOut: '', ...set },
  ...{ recordId: null, putBy: by.actor.id, putAt: by.now },
});
