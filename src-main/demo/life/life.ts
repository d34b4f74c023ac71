import { addDays, daysBetween } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import type { ReferralSource } from '#domain/lists/referral-sources';
import type { TerminationReason } from '#domain/lists/termination-reasons';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Story } from '../story.ts';
import { type Teller, tellerOf } from '../tell.ts';
import { assess } from './assess.ts';
import { leave } from './leave.ts';
import { open } from './open.ts';
import { work } from './work.ts';

/** One thing that happened in a case: a form completed on a day; a correction says of what version, and why. */
export type Happening = {
  on: string;
  form: FormId;
  answers: Draft;
  by: 'worker' | 'caregiver';
  version?: number;
  reason?: string;
};

export type Life = { happenings: Happening[]; leftOn?: string };

/** How long a case lasts, and whether something ends it before its time. */
export type Course = { stay: number; endsAt: 'eic' | 'assessment' | 'intervention'; isCutShort: boolean };

export type LifeFacts = {
  random: Random;
  story: Story;
  person: Person;
  worker: string;
  head: string;
  centre: string;
  admittedOn: string;
  isReturn: boolean;
  referralSource: ReferralSource;
  /** Nothing happens after this day. */
  today: string;
  /** Days from today until the person leaves; without it the story decides. */
  leavesIn?: number;
  /** How often each reason was the reason so far; the rarer ones are given a turn. */
  reasons: Map<TerminationReason, number>;
};

/** What the chapters of a life share: the facts, the days, how to tell, and where to write it down. */
export type Chapter = LifeFacts & {
  teller: Teller;
  course: Course;
  lastDay: string;
  at(days: number): string;
  add(happening: Omit<Happening, 'by'> & { by?: Happening['by'] }): boolean;
};

/** Lives a case from the first contact on, as far as `today` lets it. Most go all the way; some end early. */
export function liveCase(facts: LifeFacts): Life {
  const course = chooseCourse(facts);
  const happenings: Happening[] = [];
  const at = (days: number) => addDays(facts.admittedOn, days);
  const lastDay = at(course.stay);
  const chapter: Chapter = {
    ...facts,
    teller: tellerOf(facts),
    course,
    lastDay,
    at,
    add(happening) {
      if (happening.on > facts.today) return false;
      happenings.push({ by: 'worker', ...happening });
      return true;
    },
  };
  open(chapter);
  if (course.endsAt !== 'eic') {
    const assessedAfter = assess(chapter);
    if (course.endsAt !== 'assessment') work(chapter, assessedAfter);
  }
  if (lastDay <= facts.today) leave(chapter, happenings);
  happenings.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return {
    happenings,
    ...(lastDay <= facts.today ? { leftOn: lastDay } : {}),
  };
}

/** Somebody about to leave, or who has only just come, goes the whole way. */
function chooseCourse({ random, story, today, admittedOn, leavesIn, isReturn }: LifeFacts): Course {
  const full = random.between(story.months[0] * 30, story.months[1] * 30);
  const stay = leavesIn === undefined ? full : daysBetween(admittedOn, addDays(today, leavesIn));
  const isSpared = leavesIn !== undefined || isReturn || admittedOn > addDays(today, -31);
  const endsAt = isSpared
    ? 'whole'
    : random.weighted([
        ['whole', 82],
        ['eic', 5],
        ['assessment', 5],
        ['midway', 8],
      ] as const);
  if (endsAt === 'eic') return { stay: random.between(3, 9), endsAt, isCutShort: true };
  if (endsAt === 'assessment') return { stay: random.between(15, 20), endsAt, isCutShort: true };
  if (endsAt === 'midway')
    return { stay: Math.max(100, Math.round(full * 0.4)), endsAt: 'intervention', isCutShort: true };
  return { stay, endsAt: 'intervention', isCutShort: false };
}
