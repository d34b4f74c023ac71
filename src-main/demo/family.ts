import type { Draft } from '#domain/fields/field';
import type { FamilyRelation } from '#domain/lists/family-relations';
import { nameSomebody } from './names.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';

/** Which relation a story's word is, whose sex is known by it, and how many years older they are. */
const relatives: Readonly<Record<string, { relation: FamilyRelation; sex?: 'L' | 'P'; older: number }>> = {
  ayah: { relation: 'father', sex: 'L', older: 27 },
  ibu: { relation: 'mother', sex: 'P', older: 25 },
  kakek: { relation: 'grandfather', sex: 'L', older: 52 },
  nenek: { relation: 'grandmother', sex: 'P', older: 50 },
  paman: { relation: 'uncle', sex: 'L', older: 24 },
  bibi: { relation: 'aunt', sex: 'P', older: 22 },
  kakak: { relation: 'older-sibling', older: 6 },
  adik: { relation: 'younger-sibling', older: -5 },
  anak: { relation: 'child', older: -26 },
  keponakan: { relation: 'other-relative', older: -24 },
  cucu: { relation: 'other-relative', older: -48 },
};

const occupations = [
  'Buruh tani',
  'Pedagang kecil',
  'Buruh bangunan',
  'Penjahit rumahan',
  'Pengemudi ojek',
  'Petani',
  'Buruh cuci',
];

type Somebody = { story: Story; strand: number; age: number; relative: string; clan?: string };

/** The family table: the relative the story speaks of, who looks after the person, and what is known of the parents. */
export function makeFamily(random: Random, { story, strand, age, relative, clan }: Somebody): Draft[] {
  const word = relatives[relative];
  if (word === undefined) throw new RangeError(`no relation for "${relative}"`);
  const member = (relation: FamilyRelation, sex: 'L' | 'P', older: number, lifeState: string) => ({
    name: nameSomebody(random, sex, age + older, clan).fullName,
    relation,
    sex,
    isCaregiver: false,
    lifeState,
    ...(lifeState === 'alive' && age + older >= 17 ? { occupation: random.pick(occupations) } : {}),
  });
  const known = story.parents?.[strand];
  const parents = [
    ...(known && relative !== 'ayah' ? [member('father', 'L', 27, known.father)] : []),
    ...(known && relative !== 'ibu' ? [member('mother', 'P', 25, known.mother)] : []),
  ];
  const near = member(word.relation, word.sex ?? random.pick(['L', 'P'] as const), word.older, 'alive');
  return [{ ...near, isCaregiver: true }, ...parents];
}
