import { randomUUID } from 'node:crypto';
import { drawGenogram } from '#domain/family/genogram';
import type { Draft } from '#domain/fields/field';
import type { TestClient } from '../support/test-centre.ts';
import { median, report, time } from './measure.ts';

/** So many things happened in the case whose line of time is read, and so many people are in its family. */
const entries = 1_000;
const people = 30;

/** A family of three generations as it is written in the table of Identitas. */
const family: Draft[] = [
  { relation: 'mother', name: 'Siti', union: 'divorced', tie: 'close' },
  { relation: 'father', name: 'Budi', tie: 'conflict' },
  ...['grandmother', 'grandfather'].flatMap((relation) =>
    ['father', 'mother'].map((side) => ({ relation, side, name: `${relation} ${side}` })),
  ),
  ...Array.from({ length: 5 }, (_, at) => ({ relation: 'younger-sibling', name: `Adik ke ${at}` })),
  ...Array.from({ length: 6 }, (_, at) => ({
    ...{ relation: 'aunt', side: 'mother', name: `Tante ke ${at}`, partner: `Om ke ${at}` },
  })),
  ...Array.from({ length: 6 }, (_, at) => ({
    ...{ relation: 'cousin', name: `Sepupu ke ${at}`, mother: `Tante ke ${at}`, father: `Om ke ${at}` },
  })),
];

/** The line of time of a case of many entries, and the genogram of a large family, as the screen asks for them. */
export async function benchCase(client: TestClient, caseId: string, day: string): Promise<void> {
  const told = async () => (await client.timeline.read({ caseId })).entries.length;
  for (let known = await told(); known < entries; known++)
    await client.form.note.complete({
      ...{ caseId, version: 0, requestId: randomUUID() },
      answers: { happenedOn: day, contactKind: 'client', summary: 'Konseling perorangan tentang sekolah.' },
    });
  const reading = await time(30, told);
  report(`line of time of ${await told()} entries, median`, median(reading), 'ms');
  const { record } = await client.form.client.open({ caseId });
  await client.form.client.complete({
    ...{ caseId, version: record?.version ?? 0, requestId: randomUUID(), reason: 'Keluarga besar.' },
    answers: { ...record?.answers, hasNoFamily: undefined, family },
  });
  const draw = async () => {
    const { family: read, places } = await client.family.read({ caseId });
    const at = new Map(places.map(({ id, x, y }) => [id, { x, y }]));
    const told = { clientLabel: 'Klien', nameOf: (name: string) => name, tellsYears: true, description: '' };
    return drawGenogram(read, at, told).symbols.length;
  };
  const drawing = await time(30, draw);
  const drawn = await draw();
  if (drawn < people) throw new Error(`the family has ${drawn} people`);
  report(`genogram of ${drawn} people, read and drawn, median`, median(drawing), 'ms');
}
