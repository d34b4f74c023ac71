import { formatCivilDate } from './civil-date.ts';

/** Why a conference is held: every month, for one matter, to choose candidates, or before somebody leaves. */
export const meetingKinds = {
  routine: 'Rutin bulanan',
  special: 'Khusus',
  selection: 'Seleksi calon',
  beforeLeaving: 'Sebelum terminasi',
} as const;
export type MeetingKind = keyof typeof meetingKinds;
export const meetingKindCodes = Object.keys(meetingKinds) as [MeetingKind, ...MeetingKind[]];

/** How far a conference has come; once its minutes are approved, something may only be added to them. */
export const meetingStates = {
  planned: 'Direncanakan',
  held: 'Dilaksanakan',
  approved: 'Notulen disahkan',
  postponed: 'Ditunda',
  cancelled: 'Dibatalkan',
} as const;
export type MeetingState = keyof typeof meetingStates;
export const meetingStateCodes = Object.keys(meetingStates) as [MeetingState, ...MeetingState[]];

/** What somebody does in the room. */
export const meetingParts = { chair: 'Pimpinan', minutes: 'Notulis', member: 'Peserta' } as const;
export type MeetingPart = keyof typeof meetingParts;
export const meetingPartCodes = Object.keys(meetingParts) as [MeetingPart, ...MeetingPart[]];

/** Why a case is offered for an agenda, in the order in which they are offered. */
export const offerReasons = {
  carried: 'Belum diputuskan pada konferensi sebelumnya',
  putForward: 'Diajukan',
  open: 'Tindak lanjut keputusan lalu belum selesai',
  never: 'Belum pernah dibahas',
  long: '90 hari sejak terakhir dibahas',
} as const;
export type OfferReason = keyof typeof offerReasons;
export const offerReasonCodes = Object.keys(offerReasons) as [OfferReason, ...OfferReason[]];

/** So many days after its last conference a case is offered again. */
export const discussAgainAfter = 90;

/** The states a conference may be turned to by hand. Approving is an act of its own. */
const turns: Readonly<Record<MeetingState, readonly MeetingState[]>> = {
  planned: ['held', 'postponed', 'cancelled'],
  postponed: ['planned', 'held', 'cancelled'],
  held: [],
  approved: [],
  cancelled: [],
};

/** Whether a conference may be turned from one state to another. */
export const mayTurn = (from: MeetingState, to: MeetingState): boolean => turns[from].includes(to);

/** The states in which a conference may still decide of its cases. */
export const undecidedStates = ['planned', 'postponed', 'held'] as const satisfies MeetingState[];

/** Why nothing is decided of a case in a conference of this state; undefined when it is. */
export function whyNotDecided(state: MeetingState, isDecided: boolean): string | undefined {
  if (state === 'approved') return 'Notulen konferensi ini sudah disahkan. Tulis sebagai tambahan notulen.';
  if (state === 'cancelled') return 'Konferensi ini dibatalkan.';
  if (state !== 'held') return 'Konferensi ini belum dimulai.';
  return isDecided ? 'Kasus ini sudah diputuskan dalam konferensi ini.' : undefined;
}

/** Whether people have come together: from then on it is known who was there. */
export const hasBegun = (state: MeetingState): boolean => state === 'held' || state === 'approved';

/** Whether day, people and agenda of a conference may still be changed. */
export const isChangeable = (state: MeetingState): boolean => state !== 'approved' && state !== 'cancelled';

/** What a conference is called: "Konferensi rutin bulanan, 23 November 2026". */
export const sayMeeting = ({ kind, heldOn }: { kind: MeetingKind; heldOn: string }): string =>
  `Konferensi ${meetingKinds[kind].toLowerCase()}, ${formatCivilDate(heldOn, 'long')}`;

/** From when to when: "09.00 sampai 11.30"; empty where neither is known. */
export const sayHours = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  [startsAt, endsAt].filter(Boolean).join(' sampai ').replaceAll(':', '.');

/** So many cases stand on one agenda at most. */
export const mostAgendaItems = 60;
