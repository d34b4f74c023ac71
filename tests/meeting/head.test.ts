import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { meetingContract } from '#contract/meeting';
import { MeetingPerson } from '#contract/meeting-told';
import { schemaOf } from '#domain/fields/kinds';
import { conference } from '#domain/forms/conference';

const { place, number, heldAt, chair, minuteTaker, participants } = conference.fields;
const { name, position, agency } = participants.columns;
const { shape } = meetingContract.save['~orpc'].inputSchema as unknown as { shape: Record<string, ZodType> };
const person = MeetingPerson.shape;

/** What is typed once for a conference, and the fields of the record it is written into for each of its cases. */
const pairs = {
  place: [shape.place, [place]],
  number: [shape.number, [number]],
  startsAt: [shape.startsAt, [heldAt]],
  name: [person.name, [name, chair, minuteTaker]],
  job: [person.job, [position]],
  agency: [person.agency, [agency]],
} as const;

const texts = [
  'Aula',
  '09:30',
  'Aula\nMelati',
  'Aula\rMelati',
  ...[60, 120, 200, 300].map((most) => 'x'.repeat(most)),
];

describe('the head of a conference', () => {
  it.each(Object.entries(pairs))(
    'takes nothing as %s that the record of a decision refuses',
    (_what, [asked, into]) => {
      const taken = texts.flatMap((text) => asked?.safeParse(text).data ?? []);
      expect(taken.length).toBeGreaterThan(0);
      for (const field of into)
        expect(taken.filter((text) => !schemaOf(field).safeParse(text).success)).toEqual([]);
    },
  );
});
