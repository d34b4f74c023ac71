import type { MeetingKind, MeetingPart, MeetingState } from '#domain/meeting';

/** The case conference as one meeting, with who is in the room and the cases on its agenda. */
export type MeetingTables = {
  meeting: {
    id: string;
    kind: MeetingKind;
    state: MeetingState;
    number: string;
    heldOn: string;
    startsAt: string;
    endsAt: string;
    place: string;
    reason: string;
    revision: number;
    approvedBy: string | null;
    approvedAt: string | null;
    createdBy: string;
    createdAt: string;
    requestId: string;
  };
  meetingPerson: {
    id: string;
    meetingId: string;
    position: number;
    userId: string | null;
    name: string;
    job: string;
    agency: string;
    part: MeetingPart;
    /** Invited to this one case alone. */
    caseId: string | null;
    attended: number;
  };
  meetingItem: {
    id: string;
    /** Null: put forward, and on no agenda yet. */
    meetingId: string | null;
    caseId: string;
    position: number;
    question: string;
    /** JSON, an array of texts. */
    options: string;
    named: 'initials' | 'name';
    leftOut: string;
    recordId: string | null;
    putBy: string;
    putAt: string;
  };
  meetingAddendum: {
    id: string;
    meetingId: string;
    caseId: string | null;
    words: string;
    writtenBy: string;
    writtenAt: string;
    requestId: string;
  };
};
