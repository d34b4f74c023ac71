import type { FamilyRelation } from '../lists/family-relations.ts';
import type { FamilySide } from '../lists/family-ties.ts';
import type { Links } from './links.ts';
import { clientId, type Member, unlisted } from './people.ts';

/** Brothers and sisters whose parents are said by relation: those of the person served, and those of a parent. */
export type Sibship = 'own' | FamilySide | 'unsaid';

type Parents = Record<Sibship, Member[]>;

/**
 * Who is whose child and whose partner. What a row says of itself comes first; the rest follows from the relation: the
 * mother is the mother of the siblings too, an uncle a child of the grandparents of his side. Gives the sibship of
 * everybody whose place follows from their relation.
 */
export function linkMembers(links: Links): Map<string, Sibship> {
  const { members } = links;
  const listed = [...members];
  const of = (relation: FamilyRelation) => listed.filter((member) => member.relation === relation);
  for (const relation of ['father', 'mother'] as const)
    for (const second of of(relation).slice(1))
      links.troubles.add(
        `${links.who(second)} ditulis sebagai orang tua kedua; digambar tanpa garis keturunan.`,
      );

  const parents = parentsBySide(links, of);
  const sibships = new Map<string, Sibship>();
  for (const member of listed) {
    const sibship = sibshipOf(member, parents);
    const named = namedParents(links, member);
    const { father, mother } = named;
    const isHalf = (father === undefined) !== (mother === undefined);
    if (father !== undefined && mother !== undefined) links.setParents(member, [father, mother]);
    else if (sibship === 'own' && member.id !== clientId && isHalf)
      links.setParents(member, [father ?? parents.own.find(isMan), mother ?? parents.own.find(isWoman)]);
    else if (member.relation === 'child')
      links.setParents(member, parentsOfChild(links, of, father ?? mother));
    else if (isHalf) links.setParents(member, [father, mother]);
    else if (sibship !== undefined) {
      sibships.set(member.id, sibship);
      links.setParents(member, parents[sibship]);
    } else if (member.relation === 'grandchild' && of('child').length === 1)
      links.setParents(member, of('child'));
  }
  for (const parent of parents.own.filter((one) => !listed.includes(one))) {
    const side = parent.sex === 'L' ? 'father' : 'mother';
    sibships.set(parent.id, side);
    links.setParents(parent, parents[side]);
  }
  linkCouples(links, of, parents, members.find(({ id }) => id === clientId) as Member);
  return sibships;
}

const isMan = ({ sex }: Member) => sex === 'L';
const isWoman = ({ sex }: Member) => sex === 'P';

/** The parents of each sibship; a parent whose own kin are told and who has no row stands there unknown. */
function parentsBySide(links: Links, of: (relation: FamilyRelation) => Member[]): Parents {
  const grand = (side: FamilySide | 'unsaid') =>
    [...of('grandfather'), ...of('grandmother')].filter(({ row }) => sideOf(row.side) === side);
  const isTold = (side: FamilySide) =>
    grand(side).length > 0 || [...of('uncle'), ...of('aunt')].some(({ row }) => sideOf(row.side) === side);
  const own = (['father', 'mother'] as const).flatMap((relation) => {
    const [first] = of(relation);
    if (first !== undefined) return [first];
    if (!isTold(relation)) return [];
    const unknown = unlisted(`unknown:${relation}`, '', relation === 'father' ? 'L' : 'P', -1);
    links.members.push(unknown);
    return [unknown];
  });
  const couple = (side: FamilySide | 'unsaid') => {
    const men = grand(side).filter(({ relation }) => relation === 'grandfather');
    const women = grand(side).filter(({ relation }) => relation === 'grandmother');
    for (const more of [...men.slice(1), ...women.slice(1)])
      links.troubles.add(
        `${links.who(more)}: isi dari pihak siapa; sampai itu digambar tanpa garis keturunan.`,
      );
    return [...men.slice(0, 1), ...women.slice(0, 1)];
  };
  return { own, father: couple('father'), mother: couple('mother'), unsaid: couple('unsaid') };
}

const sideOf = (code: unknown): FamilySide | 'unsaid' =>
  code === 'father' || code === 'mother' ? code : 'unsaid';

function sibshipOf({ id, relation, row }: Member, parents: Parents): Sibship | undefined {
  if (id === clientId || relation === 'older-sibling' || relation === 'younger-sibling') return 'own';
  if (relation === 'uncle' || relation === 'aunt') return sideOf(row.side);
  const isFirst = parents.own.some((parent) => parent.id === id);
  return isFirst && (relation === 'father' || relation === 'mother') ? relation : undefined;
}

function namedParents({ resolve }: Links, member: Member) {
  const generation = member.generation - 1;
  const father = resolve(member.row.father, member, 'L', generation);
  const mother = resolve(member.row.mother, member, 'P', generation);
  return { father, mother };
}

/** Of a child of the person served: they, and the other parent where one is named or only one partner is told. */
function parentsOfChild(links: Links, of: (relation: FamilyRelation) => Member[], named: Member | undefined) {
  const partners = [...of('husband'), ...of('wife')];
  const other = named ?? (partners.length === 1 ? partners[0] : undefined);
  const self = links.members.find(({ id }) => id === clientId);
  return other?.id === clientId ? [self] : [self, other];
}

function linkCouples(
  links: Links,
  of: (relation: FamilyRelation) => Member[],
  parents: Parents,
  self: Member,
): void {
  const pair = (two: readonly Member[]) => {
    const [one, other] = two;
    if (one !== undefined && other !== undefined) links.couple(one, other, one.row.union ?? other.row.union);
  };
  const ofOwn = (isOf: (member: Member) => boolean) => parents.own.find(isOf);
  for (const couple of Object.values(parents)) pair(couple);
  for (const spouse of [...of('husband'), ...of('wife')]) links.couple(self, spouse, spouse.row.union);
  for (const [relation, parent] of [
    ['stepfather', ofOwn(isWoman)],
    ['stepmother', ofOwn(isMan)],
  ] as const)
    for (const step of of(relation)) if (parent !== undefined) links.couple(parent, step, step.row.union);
  for (const member of [...links.members]) {
    const partner = links.resolve(member.row.partner, member, otherSex(member), member.generation);
    if (partner !== undefined) links.couple(member, partner, member.row.union);
  }
}

const otherSex = ({ sex }: Member) => (sex === null ? null : sex === 'L' ? 'P' : 'L');
