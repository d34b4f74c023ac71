import { describe, expect, it } from 'vitest';
import type { ZodType } from 'zod';
import { Centre } from '#contract/centre';
import { meetingContract } from '#contract/meeting';
import { MeetingPerson } from '#contract/meeting-told';
import { NewUser } from '#contract/users';
import { schemaOf } from '#domain/fields/kinds';
import { conference } from '#domain/forms/conference';
import { letter } from '#domain/forms/letter';
import { referral } from '#domain/forms/referral';

const { place, number, heldAt, chair, minuteTaker, participants } = conference.fields;
const { name, position, agency } = participants.columns;
const { shape } = meetingContract.save['~orpc'].inputSchema as unknown as { shape: Record<string, ZodType> };
const person = MeetingPerson.shape;
const { institution } = referral.fields;
const { partyName, partyPosition } = letter.fields;

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

/** What the house says of itself and of its people, and the answers into which that is filled. */
const ofTheHouse = {
  'the name of a colleague': [NewUser.shape.name, [name, chair, minuteTaker, partyName]],
  'the position of a colleague': [NewUser.shape.position, [position, partyPosition]],
  'the name of the centre': [Centre.shape.name, [agency, institution, partyName]],
  'the name of its head': [Centre.shape.headName, [name, chair]],
  'the title of its head': [Centre.shape.headTitle, [position]],
} as const;

describe('what a house is called', () => {
  it.each(Object.entries(ofTheHouse))(
    'as %s holds nothing that a line of a form refuses',
    (_what, [asked, into]) => {
      const taken = texts.flatMap((text) => asked.safeParse(text).data ?? []);
      expect(taken.length).toBeGreaterThan(0);
      for (const field of into)
        expect(taken.filter((text) => !schemaOf(field).safeParse(text).success)).toEqual([]);
    },
  );

  it('is read in one line where an older version took several', () => {
    expect(Centre.shape.address.parse(' Jalan Melati 1 \r\n Sleman\n')).toBe('Jalan Melati 1 Sleman');
  });
});
