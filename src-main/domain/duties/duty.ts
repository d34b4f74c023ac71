import type { FormId } from '../forms.ts';
import type { Permission } from '../roles.ts';
import { type DutyKind, dutyKindCodes, dutyKindOf } from './duty-kinds.ts';
import type { DutyFacts, DutyRules } from './facts.ts';
import type { Found } from './finding.ts';

/** Something with a day by which it wants doing. */
export type Duty = {
  /** The same as long as it is the same duty: its kind and what it comes from. */
  key: string;
  kind: DutyKind;
  what: string;
  /** By when it wants doing: its own day, or the one to which it was put off. */
  on: string;
  /** Its own day. */
  askedOn: string;
  form: FormId;
  recordId: string | null;
  /** Whose it is, or who was given it; null: whoever holds the case. */
  ownerId: string | null;
};

/** What may be done about a duty besides the work itself. */
export const dutyActs = {
  done: { label: 'Selesai', asks: 'Apa yang sudah dilakukan?' },
  'put-off': { label: 'Tunda', asks: 'Mengapa ditunda?' },
  dropped: { label: 'Tidak perlu lagi', asks: 'Mengapa tidak perlu lagi?' },
  'handed-over': { label: 'Serahkan', asks: 'Apa yang perlu diketahui penerimanya?' },
  reopened: { label: 'Buka kembali', asks: 'Mengapa dibuka kembali?' },
} as const;
export type DutyActKind = keyof typeof dutyActs;
/** The codes of the acts, in the order they are offered. */
export const dutyActCodes = Object.keys(dutyActs) as [DutyActKind, ...DutyActKind[]];

/** One act, as it was said of a duty of a day. */
export type DutyAct = {
  key: string;
  askedOn: string;
  act: DutyActKind;
  until: string | null;
  toId: string | null;
};

/** What falls due in a case after all that was said of it, the earliest first; those of one day in the order of the table. */
export function dutiesOf(facts: DutyFacts, rules: DutyRules, acts: readonly DutyAct[]): Duty[] {
  return askedIn(facts, rules)
    .flatMap((one) => afterActs(one, acts))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** The kinds of which somebody said last, with a reason, that a case needs them no more, though its records still ask. */
export function unneededIn(facts: DutyFacts, rules: DutyRules, acts: readonly DutyAct[]): DutyKind[] {
  return askedIn(facts, rules)
    .filter((one) => lastEnding(one, acts) === 'dropped')
    .map(({ duty }) => duty.kind);
}

/** Everything that the records of a case ask for, before anything was said of it. */
function askedIn(facts: DutyFacts, rules: DutyRules): Asked[] {
  return withKeysUnlike(
    dutyKindCodes.flatMap((kind) =>
      dutyKindOf(kind)
        .find(facts, rules)
        .map((one) => asFound(kind, facts.caseId, one)),
    ),
  );
}

/** A duty before anything was said of it. `isNamed`: somebody named its day, and another day is another promise. */
type Asked = { duty: Duty; isNamed: boolean };

function asFound(kind: DutyKind, caseId: string, found: Found): Asked {
  const { what, on, recordId, part, opens, isNamed, ownerId } = found;
  const key = [kind, recordId ?? caseId, part].filter((one) => one !== undefined).join(':');
  const { opens: usual, days } = dutyKindOf(kind);
  return {
    duty: {
      ...{ key, kind, what, on, askedOn: on },
      ...{ form: opens ?? usual, recordId: recordId ?? null, ownerId: ownerId ?? null },
    },
    isNamed: isNamed ?? days !== undefined,
  };
}

/** Two promises in the same words are two: the later ones are numbered. */
function withKeysUnlike(found: readonly Asked[]): Asked[] {
  const times = new Map<string, number>();
  return found.map(({ duty, isNamed }) => {
    const time = (times.get(duty.key) ?? 0) + 1;
    times.set(duty.key, time);
    return { duty: time === 1 ? duty : { ...duty, key: `${duty.key}#${time}` }, isNamed };
  });
}

/** What was said of a duty, in the order in which it was said. */
const saidOf = ({ duty, isNamed }: Asked, acts: readonly DutyAct[]) =>
  acts.filter(({ key, askedOn }) => key === duty.key && (!isNamed || askedOn === duty.askedOn));

/** How a duty was ended last; undefined while it is open. */
function lastEnding(asked: Asked, acts: readonly DutyAct[]): 'done' | 'dropped' | undefined {
  const last = saidOf(asked, acts).findLast(({ act }) => endings.includes(act))?.act;
  return last === 'done' || last === 'dropped' ? last : undefined;
}
const endings: readonly DutyActKind[] = ['done', 'dropped', 'reopened'];

/** A duty after the acts upon it. */
function afterActs(asked: Asked, acts: readonly DutyAct[]): Duty[] {
  if (lastEnding(asked, acts) !== undefined) return [];
  const { duty } = asked;
  const said = saidOf(asked, acts);
  const on = said.findLast(({ act }) => act === 'put-off')?.until ?? duty.on;
  const ownerId = said.findLast(({ act }) => act === 'handed-over')?.toId ?? duty.ownerId;
  return [{ ...duty, on, ownerId }];
}

/** Why somebody may not do this about a duty; undefined when they may. Only the record it asks for ends a duty of a record. */
export function whyNotAct(kind: DutyKind | 'todo', act: DutyActKind): string | undefined {
  if (kind === 'todo') return undefined;
  const { ends, endsWhen = 'bila formulirnya diselesaikan', whose, label } = dutyKindOf(kind);
  if (whose === 'reviewer') return `${label}: berakhir setelah dibaca orang kedua.`;
  if (act === 'done' && ends === 'record') return `${label} berakhir ${endsWhen}.`;
  return undefined;
}

/** Whether only somebody who reads after the worker ends it. */
export const isReviewers = (kind: DutyKind | 'todo'): boolean =>
  kind !== 'todo' && dutyKindOf(kind).whose === 'reviewer';

/** The kinds that somebody with these permissions reads after the worker. */
export const kindsReadBy = (may: (permission: Permission) => boolean): DutyKind[] =>
  dutyKindCodes.filter((kind) => {
    const { readBy } = dutyKindOf(kind);
    return readBy !== undefined && may(readBy);
  });

/** In which heap of a day's work a duty lies. */
export const inboxParts = {
  flagged: 'Ditandai',
  review: 'Menunggu telaah',
  overdue: 'Terlewat',
  today: 'Hari ini',
  week: 'Tujuh hari ini',
  later: 'Berikutnya',
} as const;
export type InboxPart = keyof typeof inboxParts;

/** Where a duty lies on a day: `weekEnds` is the seventh day after it. */
export function inboxPartOf(
  duty: { kind: DutyKind | 'todo'; on: string },
  { today, weekEnds }: { today: string; weekEnds: string },
): InboxPart {
  if (duty.kind === 'flag' && duty.on <= today) return 'flagged';
  if (isReviewers(duty.kind)) return 'review';
  if (duty.on < today) return 'overdue';
  if (duty.on === today) return 'today';
  return duty.on <= weekEnds ? 'week' : 'later';
}
