import { may } from '#domain/roles';
import { os } from '#pipeline';
import { listUserNames } from '#records/user.queries';
import { verdictOnRight } from '#records/verdicts';
import { ofCase, offers, putForward, setAgenda, takeBack } from './agenda.ts';
import { decide, saveDraft } from './decide.ts';
import { countItems, listItems } from './items.queries.ts';
import { findMeeting, listMeetings } from './meetings.queries.ts';
import { listPutForward } from './offers.queries.ts';
import { gatherMeeting } from './open-meeting.ts';
import { addend, approve, save, turn } from './prepare.ts';

const list = os.meeting.list.handler(async ({ context: { trx, actor } }) => ({
  meetings: await listMeetings(trx, actor, may(actor.role, 'meeting.prepare')),
  waiting: await listPutForward(trx, actor),
  can: { prepare: verdictOnRight(actor.role, 'meeting.prepare') },
}));

const open = os.meeting.open.handler(async ({ input, context, errors }) => {
  const { trx, actor } = context;
  const meeting = await findMeeting(trx, input.meetingId);
  if (meeting === undefined) throw errors.NOT_FOUND();
  const items = await listItems(trx, actor, meeting.id);
  // A conference without a case of theirs is not for somebody who sees their own cases only.
  if (!may(actor.role, 'meeting.prepare') && items.length === 0) throw errors.NOT_FOUND();
  for (const { caseId, clientId } of items) context.alsoAbout({ caseId, clientId });
  const names = await listUserNames(trx);
  context.note({ meeting: meeting.id, others: (await countItems(trx, meeting.id)) - items.length });
  return await gatherMeeting(trx, context, meeting, names.get(meeting.approvedBy ?? '') ?? null);
});

export const meeting = {
  ...{ list, open, save, putForward, ofCase, takeBack, offers, setAgenda },
  ...{ turn, approve, addend, saveDraft, decide },
};
