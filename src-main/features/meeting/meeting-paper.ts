import { formatCivilDate } from '#domain/civil-date';
import { type MeetingPaperKind, meetingPapers } from '#domain/papers/meeting-papers';
import type { CodedRecipient } from '#domain/papers/recipients';
import { definePaper } from '#platform/paper/define-paper';

type Asked = { meetingId: string; paper: MeetingPaperKind };

/** For those who come the invitation and what they are to do; everything else for the archive. */
const recipients: Readonly<Record<MeetingPaperKind, CodedRecipient>> = {
  invitation: 'participants',
  attendance: 'participants',
  followUps: 'participants',
  minutes: 'archive',
  extract: 'archive',
  decision: 'archive',
};

/** The papers of a conference. */
export const meetingPaper = definePaper({
  id: 'meeting',
  format: 'pdf',
  title: ({ kind, number, heldOn }) =>
    `${meetingPapers[kind].title} ${number} ${formatCivilDate(heldOn, 'long')}`,
  draw: async () => (await import('./render-meeting-paper.ts')).renderMeetingPaper,
  tells: ({ kind, cases }, { meetingId }: Asked) => ({
    ...{ sheet: kind, meeting: meetingId, cases: cases.length },
  }),
  recipient: ({ paper }) => recipients[paper],
});
