import {
  type TerminationReason,
  type TerminationRule,
  terminationRules,
} from '../lists/termination-reasons.ts';
import { asOf, type DatedFact } from './case-fact.ts';
import { type Standing, standingOf } from './standing.ts';

// Where a report counts somebody, by how they stand to the centre on the day:
// - a candidate in Permohonan, from coming in until accepted; whoever is turned away (T06) stays one to the end;
// - residential in Rekap, from the day of acceptance and not before the day of coming in, through the day before leaving;
// - family and community in Luar lembaga: served there, no resident, counted apart;
// - nowhere, on no day, whose registration was a mistake: closed as such (T17), or annulled.

/** What of a case decides who counts. The facts come in the order they were recorded. */
export type CountedCase = {
  /** The present category and approach stand in where no fact is recorded of a day. */
  category: string;
  approach: string | null;
  categories: readonly DatedFact[];
  approaches: readonly DatedFact[];
  admittedOn: string;
  acceptedOn: string | null;
  leftOn: string | null;
  leaveReason: string | null;
  /** The registration was annulled: it was never one. */
  isAnnulled: boolean;
};

/** Days in a row on which somebody stood alike, in one category: `from` through the day before `until`. */
export type Spell = {
  standing: Standing;
  category: string;
  from: string;
  until: string | null;
  /** It begins where another ends, or goes over into another: nobody came or left. */
  movesIn: boolean;
  movesOut: boolean;
};

/**
 * How somebody stood from the first day to the last; none for a registration that was a mistake (T17, or annulled). Somebody who
 * left and came back has two cases, and each is told for itself.
 */
export function spellsOf(one: CountedCase): Spell[] {
  const rule: TerminationRule | undefined = terminationRules[one.leaveReason as TerminationReason];
  if (one.isAnnulled || rule?.wasNever) return [];
  const { admittedOn, leftOn } = one;
  const accepted = rule?.endsAtEic ? null : acceptanceOf(one);
  const days = [admittedOn, ...(accepted === null ? [] : [accepted, ...changesAfter(one, accepted)])];
  const starts = [...new Set(days)].sort();
  const parts = starts.map((from, index) => ({
    from,
    until: starts[index + 1] ?? leftOn,
    category: asOf(one.categories, from) ?? one.category,
    standing: standingOf({
      acceptedOn: accepted !== null && accepted <= from ? accepted : null,
      approach: approachOn(one, from),
    }),
  }));
  return join(parts);
}

/** The standing of a case on a day; undefined when it had none: before the admission, since the leaving. */
export function standingOn(spells: readonly Spell[], day: string): Standing | undefined {
  return spells.find(({ from, until }) => from <= day && (until === null || day < until))?.standing;
}

/** Nobody is accepted before they came; who was accepted after leaving never was. */
function acceptanceOf({ acceptedOn, admittedOn, leftOn }: CountedCase): string | null {
  if (acceptedOn === null || (leftOn !== null && acceptedOn > leftOn)) return null;
  return acceptedOn > admittedOn ? acceptedOn : admittedOn;
}

function changesAfter({ categories, approaches, leftOn }: CountedCase, day: string): string[] {
  return [...categories, ...approaches].flatMap(({ since }) =>
    since !== null && since > day && (leftOn === null || since < leftOn) ? since : [],
  );
}

function approachOn({ approaches, approach }: CountedCase, day: string) {
  const told = asOf(approaches, day);
  return (told === undefined ? approach : told) as Parameters<typeof standingOf>[0]['approach'];
}

/** Who is accepted comes as a new one: only from one way of being served into another somebody moves. */
const isServed = (spell: Spell | undefined) => spell !== undefined && spell.standing !== 'candidate';

function join(parts: Pick<Spell, 'from' | 'until' | 'category' | 'standing'>[]): Spell[] {
  const spells: Spell[] = [];
  for (const part of parts) {
    const last = spells.at(-1);
    if (last && last.category === part.category && last.standing === part.standing) last.until = part.until;
    else spells.push({ ...part, movesIn: isServed(last), movesOut: false });
    if (last !== spells.at(-1) && last) last.movesOut = isServed(last);
  }
  return spells;
}
