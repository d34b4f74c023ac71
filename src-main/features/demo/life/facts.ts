import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { Story } from '../story.ts';

/** One thing that happened in a case: a form completed on a day. */
export type Happening = {
  on: string;
  form: FormId;
  answers: Draft;
  by: 'worker' | 'caregiver';
  /** Why an earlier version is replaced; without it the form is completed anew. */
  correctedBecause?: string;
};

export type Life = { happenings: Happening[]; leftOn?: string };

export type LifeFacts = {
  random: Random;
  story: Story;
  person: Person;
  worker: string;
  head: string;
  admittedOn: string;
  /** Nothing happens after this day. */
  today: string;
};

/** Writes down a happening, if it lies before today and before the person left. */
export type Add = (happening: Omit<Happening, 'by'> & { by?: Happening['by'] }) => void;
