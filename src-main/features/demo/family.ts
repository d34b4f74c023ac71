import type { Draft } from '#domain/fields/field';
import type { FamilyRelation } from '#domain/lists/family-relations';
import { femaleNames, maleNames, oldFemaleNames, oldMaleNames } from './names.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';
import type { Story } from './story.ts';

type Kin = { relation: FamilyRelation; sex?: 'L' | 'P' };

/** What a relative of a story is called in the family table. */
const kinOf: Readonly<Record<string, Kin>> = {
  ayah: { relation: 'father', sex: 'L' },
  ibu: { relation: 'mother', sex: 'P' },
  kakak: { relation: 'older-sibling' },
  adik: { relation: 'younger-sibling' },
  kakek: { relation: 'grandfather', sex: 'L' },
  nenek: { relation: 'grandmother', sex: 'P' },
  paman: { relation: 'uncle', sex: 'L' },
  bibi: { relation: 'aunt', sex: 'P' },
  anak: { relation: 'child' },
  cucu: { relation: 'other-relative' },
  keponakan: { relation: 'other-relative' },
};

const occupations = [
  'Buruh tani',
  'Pedagang kecil',
  'Buruh bangunan',
  'Pengemudi ojek',
  'Nelayan',
  'Petani',
  'Pekerja rumah tangga',
];

type Home = { age: number; parents: NonNullable<Story['parents']>[number] | undefined };

/** The relative who answers for somebody, and of the young also what is known of both parents. */
export function makeFamily(
  random: Random,
  { fullName, relative }: Pick<Person, 'fullName' | 'relative'>,
  { age, parents }: Home,
): Draft[] {
  const surname = fullName.split(' ').slice(1).at(-1) ?? '';
  const isElder = (relation: FamilyRelation) =>
    !['child', 'younger-sibling', 'other-relative'].includes(relation);
  const member = (
    { relation, sex = random.pick(['L', 'P']) }: Kin,
    lifeState: string,
    isCaregiver: boolean,
  ) => {
    const old = isElder(relation) && age > 15;
    const first = random.pick(
      sex === 'L' ? (old ? oldMaleNames : maleNames) : old ? oldFemaleNames : femaleNames,
    );
    return {
      name: `${first} ${surname}`.trim(),
      relation,
      sex,
      isCaregiver,
      lifeState,
      ...(lifeState === 'alive' ? { occupation: random.pick(occupations) } : {}),
    };
  };
  const kin = kinOf[relative] ?? { relation: 'other-relative' };
  const guardian = member(kin, 'alive', true);
  if (parents === undefined && age >= 19) return [guardian];
  const { father, mother } = parents ?? { father: 'alive', mother: 'alive' };
  return [
    guardian,
    ...(kin.relation === 'father' ? [] : [member({ relation: 'father', sex: 'L' }, father, false)]),
    ...(kin.relation === 'mother' ? [] : [member({ relation: 'mother', sex: 'P' }, mother, false)]),
  ];
}
