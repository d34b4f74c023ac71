import { may } from '#domain/roles';
import { os } from '#pipeline';
import { verdictOnRight } from '#records/verdicts';
import { ofCase, offers, putForward, setAgenda, takeBack } from './agenda.ts';
import { decide, saveDraft } from './decide.ts';
import { listMeetings } from './meetings.queries.ts';
import { listPutForward } from './offers.queries.ts';
import { findTold } from './open-meeting.ts';
import { addend, approve, save, turn } from './prepare.ts';
import { print } from './print-paper.ts';

const list = os.meeting.list.handler(async ({ context: { trx, actor } }) => ({
  meetings: await listMeetings(trx, actor, may(actor.role, 'meeting.prepare')),
  waiting: await listPutForward(trx, actor),
  can: { prepare: verdictOnRight(actor.role, 'meeting.prepare') },
}));

const open = os.meeting.open.handler(async ({ input, context, errors }) => {
  const told = await findTold(context.trx, context, input.meetingId);
  if (told === undefined) throw errors.NOT_FOUND();
  for (const { caseId, clientId } of told.items) context.alsoAbout({ caseId, clientId });
  context.note({ meeting: told.meetingId, others: told.otherCases });
  return told;
});

export const meeting = {
  ...{ list, open, save, putForward, ofCase, takeBack, offers, setAgenda },
  ...{ turn, approve, addend, saveDraft, decide, print },
};
