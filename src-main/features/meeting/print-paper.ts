import { isOfOneCase, type MeetingPaperKind, whyNoPaper } from '#domain/papers/meeting-papers';
import { long } from '#pipeline';
import { handOut } from '#platform/paper/hand-out';
import { getLexicon } from '#records/names/lexicon';
import { gatherPaper } from './gather-paper.ts';
import { meetingPaper } from './meeting-paper.ts';
import { findTold } from './open-meeting.ts';

export const print = long.meeting.print.handler(async ({ input, context, errors, signal }) => {
  const { meetingId, paper, caseId } = input;
  // Before the transaction: it is read once, and nobody waits for it.
  await getLexicon();
  const content = await context.transact(async (trx) => {
    const meeting = await findTold(trx, context, meetingId);
    const item = meeting?.items.find((one) => one.caseId === caseId);
    const lacksCase = item === undefined && (caseId !== undefined || isOfOneCase(paper));
    if (meeting === undefined || lacksCase) throw errors.NOT_FOUND();
    const why = whyNoPaper(paper, meeting.state);
    if (why !== undefined) throw errors.NOT_SO({ message: why });
    if (paper === 'decision' && !item?.decided) throw errors.NOT_DECIDED();
    const items = item === undefined ? meeting.items : [item];
    if (tellsCases(paper))
      for (const told of items) context.alsoAbout({ caseId: told.caseId, clientId: told.clientId });
    return await gatherPaper(trx, context, { ...meeting, items }, { kind: paper, caseId });
  });
  return await handOut(context, meetingPaper, content, input, signal);
});

/** A sheet to sign names who is in the room, and no case. */
const tellsCases = (paper: MeetingPaperKind): boolean => paper !== 'attendance';
