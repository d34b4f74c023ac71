import { addMonths } from '#domain/civil-date';
import type { Draft } from '#domain/fields/field';
import { nameSomebody } from './names.ts';
import { createRandom, type Random } from './random.ts';

type Around = { fullName: string; birthDate: string; age: number };

/** Every so many people of whom the household is known have a family that somebody drew. */
const drawnEvery = 2;

const patterns = ['separated', 'twins', 'unknownFather'] as const;

/** A chance of the person's own, so that a wider family changes nobody else of the demo. */
const numberOf = (name: string) =>
  [...name].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 99_991, 7);

/**
 * A family table with three generations for some people, so that genograms have something to show: parents who parted, twins, a half
 * brother of an unknown father, grandparents of one side, who lives together, and what is between them. The rest keep theirs.
 */
export function widenFamily(family: Draft[], around: Around): Draft[] {
  const own = numberOf(around.fullName);
  const random = createRandom(own);
  const [near, ...parents] = family;
  if (near === undefined || around.age > 25 || own % drawnEvery !== 0) return family;
  const told = [
    { ...near, tie: 'close', livesTogether: true, ...sideOf(near.relation) },
    ...parents.map((parent) => asParent(parent, random)),
  ];
  const has = (relation: string) => told.some((row) => row.relation === relation);
  const mother = has('mother') ? [] : [relative(random, 'mother', 'P', around.age + 25)];
  const pattern = patterns[Math.floor(own / drawnEvery) % patterns.length] ?? 'twins';
  const father =
    has('father') || pattern === 'unknownFather' ? [] : [relative(random, 'father', 'L', around.age + 27)];
  const all = [...told, ...father, ...mother];
  const union = pattern === 'separated' ? 'separated' : 'married';
  return [
    ...all.map((row) => (row.relation === 'mother' && pattern !== 'unknownFather' ? { ...row, union } : row)),
    ...grandparents(random, around.age, near.relation),
    ...(has('uncle')
      ? []
      : [{ ...relative(random, 'uncle', 'L', around.age + 24), side: 'mother', tie: 'distant' }]),
    ...siblings(random, around, pattern),
  ];
}

const relative = (random: Random, relation: string, sex: 'L' | 'P', age: number): Draft => ({
  ...{ name: nameSomebody(random, sex, age).fullName, relation, sex, isCaregiver: false, lifeState: 'alive' },
});

const sideOf = (relation: unknown): Draft =>
  ['grandfather', 'grandmother', 'uncle', 'aunt'].includes(String(relation)) ? { side: 'mother' } : {};

const asParent = (parent: Draft, random: Random): Draft => ({
  ...parent,
  ...(parent.lifeState === 'died' ? { deathYear: random.between(2014, 2022) } : {}),
  tie: parent.lifeState === 'unknown' ? 'cut-off' : random.pick(['close', 'distant', 'conflict']),
});

function grandparents(random: Random, age: number, near: unknown): Draft[] {
  return (['grandfather', 'grandmother'] as const)
    .filter((relation) => relation !== near)
    .map((relation) => ({
      ...relative(random, relation, relation === 'grandfather' ? 'L' : 'P', age + 50),
      ...{
        side: 'mother',
        ...(relation === 'grandfather' ? { lifeState: 'died', deathYear: random.between(2005, 2020) } : {}),
      },
    }));
}

function siblings(random: Random, { birthDate, age }: Around, pattern: string): Draft[] {
  const born = (months: number) => addMonths(birthDate, months);
  const child = (relation: string, months: number, more: Draft = {}): Draft => {
    const sex = random.pick(['L', 'P'] as const);
    return { ...relative(random, relation, sex, age), birthDate: born(months), ...more };
  };
  const older = child('older-sibling', -40, pattern === 'unknownFather' ? { father: 'tidak diketahui' } : {});
  if (pattern !== 'twins') return [older, child('younger-sibling', 26, { livesTogether: true })];
  const first = child('younger-sibling', 26);
  return [older, first, { ...child('younger-sibling', 26), twin: first.name }];
}
