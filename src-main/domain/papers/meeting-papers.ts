import type { PrintedField } from '../form.ts';
import { hasBegun, type MeetingPart, type MeetingState } from '../meeting.ts';
import type { SignBlock } from './letter.ts';
import type { Stationery } from './stationery.ts';

/** The papers of a conference: for the room, for its archive, and for the file of one of its cases. */
export const meetingPapers = {
  invitation: { label: 'Undangan', title: 'Undangan konferensi kasus' },
  attendance: { label: 'Daftar hadir', title: 'Daftar hadir konferensi kasus' },
  minutes: { label: 'Berita acara', title: 'Berita acara konferensi kasus' },
  followUps: { label: 'Tindak lanjut per orang', title: 'Tindak lanjut konferensi kasus' },
  extract: { label: 'Petikan berita acara', title: 'Petikan berita acara konferensi kasus' },
  decision: { label: 'Lembar keputusan', title: 'Lembar keputusan konferensi kasus' },
} as const;
export type MeetingPaperKind = keyof typeof meetingPapers;
export const meetingPaperKinds = Object.keys(meetingPapers) as [MeetingPaperKind, ...MeetingPaperKind[]];

/** Whether a paper tells what was said or decided, so that it is there only once the conference was held. */
export const tellsOutcome = (kind: MeetingPaperKind): boolean =>
  kind !== 'invitation' && kind !== 'attendance';

/** Whether a paper is of one case, and of no conference as a whole. */
export const isOfOneCase = (kind: MeetingPaperKind): boolean => kind === 'extract' || kind === 'decision';

/** Why a paper cannot be made of a conference in this state; undefined when it can. */
export function whyNoPaper(kind: MeetingPaperKind, state: MeetingState): string | undefined {
  if (tellsOutcome(kind)) return hasBegun(state) ? undefined : 'Konferensi ini belum dilaksanakan.';
  return state === 'cancelled' ? 'Konferensi ini dibatalkan.' : undefined;
}

export type PaperPerson = { name: string; job: string; agency: string; part: MeetingPart };

/** A follow-up as it stands today. */
type PaperFollowUp = { what: string; who: string; dueOn: string; state: string };

/** A case as a paper of a conference tells it. */
export type PaperCase = {
  /** As the paper calls it: by initials, unless its name was chosen and may be told. */
  called: string;
  registerNumber: string;
  caseNumber: string;
  worker: string;
  question: string;
  options: string[];
  /** Why it was not discussed; empty where it was. */
  leftOut: string;
  /** Who was there for this case alone. */
  people: PaperPerson[];
  /** Question, discussion, options, decision, reasons, dissent, follow-ups; empty where nothing was decided. */
  minutes: PrintedField[];
  outcome: CaseOutcome | null;
  addenda: string[];
};

/** What was decided of a case, and what became of it. */
export type CaseOutcome = {
  question: string;
  decision: string;
  detail: string;
  reasons: string;
  dissent: string;
  since: string;
  followUps: PaperFollowUp[];
};

/** A paper of a conference, with everything that stands on it. */
export type MeetingPaper = Stationery & {
  kind: MeetingPaperKind;
  number: string;
  heldOn: string;
  /** Day, hours, place, kind, chair, minute taker: what is known of them. */
  facts: [string, string][];
  people: PaperPerson[];
  absent: PaperPerson[];
  cases: PaperCase[];
  /** Cases of the conference that are not for whoever prints. */
  otherCases: number;
  addenda: string[];
  /** By whom and when the minutes were approved; empty where they were not yet. */
  approved: string;
  signs: SignBlock;
};

/** "Kepala Seksi, Bapas Kelas I": what somebody does and where, as far as it is known. */
export const sayPost = ({ job, agency }: Pick<PaperPerson, 'job' | 'agency'>): string =>
  [job, agency].filter(Boolean).join(', ');

/** "Ibu Lina (Kepala Seksi, Bapas)". */
export function sayPerson(person: PaperPerson): string {
  const post = sayPost(person);
  return post === '' ? person.name : `${person.name} (${post})`;
}

type OfPerson = { who: string; rows: (PaperFollowUp & { called: string; registerNumber: string })[] };

/** Every follow-up under whoever does it, by name, what is due first at the top. Letter case and spaces make nobody another. */
export function followUpsByPerson(cases: readonly PaperCase[]): OfPerson[] {
  const found = new Map<string, OfPerson>();
  for (const { called, registerNumber, outcome } of cases)
    for (const followUp of outcome?.followUps ?? []) {
      const who = followUp.who.trim().replace(/\s+/g, ' ');
      const one = found.get(who.toLowerCase()) ?? { who, rows: [] };
      one.rows.push({ ...followUp, called, registerNumber });
      found.set(who.toLowerCase(), one);
    }
  const people = [...found.values()].sort((a, b) => a.who.localeCompare(b.who, 'id'));
  for (const { rows } of people) rows.sort((a, b) => a.dueOn.localeCompare(b.dueOn));
  return people;
}
