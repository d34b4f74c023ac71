import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import type { ReferralSource } from '#domain/lists/referral-sources';
import type { TerminationReason } from '#domain/lists/termination-reasons';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Story } from '../story.ts';
import type { Teller } from '../tell.ts';

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
