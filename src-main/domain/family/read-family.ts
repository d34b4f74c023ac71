import type { Family, FamilyFacts, FamilyPerson, FamilyUnion } from './family.ts';
import { settleGenerations } from './generations.ts';
import { linkMembers, type Sibship } from './kinship.ts';
import { type Links, readTies, startLinks } from './links.ts';
import { clientId, type Member } from './people.ts';

/**
 * A family as a genogram draws it, from the family table: what the relations say by themselves, and what rows say besides
 * (whose child, partner, twin). Never throws: what cannot be true, such as a cycle, is left out of the drawing and said in `troubles`.
 */
export function readFamily(facts: FamilyFacts): Family {
  const links = startLinks(facts);
  const sibships = linkMembers(links);
  const unions = unionsOf(links, sibships);
  const twins = readTwins(links, unions);
  const ties = readTies(links);
  const generations = settleGenerations(links.members, withMaybe(unions), links.descendsFrom);
  for (const { id } of links.members) sayUnlinked(links, id, unions);
  const people = links.members.map(
    ({ row: _row, ...person }): FamilyPerson => ({
      ...person,
      generation: generations.get(person.id) ?? person.generation,
    }),
  );
  return { people, unions, twins, ties, troubles: [...links.troubles] };
}

/** The same, with those of whom one descends from a couple among its children: both stand below it. */
const withMaybe = (unions: readonly FamilyUnion[]): FamilyUnion[] =>
  unions.map((union) => {
    const couple = unions.find(({ id }) => id === union.above);
    return couple === undefined ? union : { ...union, children: [...union.children, ...couple.partners] };
  });

/** Every couple, and every group of children of the same parents. */
function unionsOf(links: Links, sibships: ReadonlyMap<string, Sibship>): FamilyUnion[] {
  const byId = new Map(links.members.map((member) => [member.id, member]));
  const unions = new Map<string, FamilyUnion>();
  const put = (id: string, partners: readonly string[]) => {
    const known = unions.get(id);
    if (known !== undefined) return known;
    const inOrder = partners.toSorted((one, other) => sideways(byId.get(one)) - sideways(byId.get(other)));
    const state = links.couples.get(id)?.state ?? null;
    const union: FamilyUnion = { id, partners: inOrder, children: [], state, above: null };
    unions.set(id, union);
    return union;
  };
  for (const [id, { partners }] of links.couples) put(id, partners);
  const keys = new Map<Sibship, string>();
  for (const { id } of links.members) {
    const parents = links.parents.get(id) ?? [];
    const sibship = sibships.get(id);
    if (parents.length === 0 && sibship === undefined) continue;
    const key = parents.length === 0 ? `siblings:${sibship}` : parents.toSorted().join('+');
    if (sibship !== undefined) keys.set(sibship, key);
    put(key, parents).children.push(id);
  }
  const grand = grandparentsOf(links, keys, put);
  const own = unions.get(keys.get('own') ?? '');
  const isAbove = (parent: string) =>
    own?.partners.some((id) => id === parent || links.descendsFrom(parent, id));
  if (grand !== undefined && own !== undefined && !grand.partners.some(isAbove)) grand.above = own.id;
  for (const union of unions.values()) union.children.sort(byBirth(byId));
  return [...unions.values()].filter(
    ({ partners, children, above, id }) =>
      partners.length + children.length > 1 || above !== null || id === grand?.above,
  );
}

/** The grandparents of whom it is not said whose parents they are. */
function grandparentsOf(
  { members }: Links,
  keys: ReadonlyMap<Sibship, string>,
  put: (id: string, partners: readonly string[]) => FamilyUnion,
): FamilyUnion | undefined {
  const partners = (['grandfather', 'grandmother'] as const).flatMap((relation) =>
    members
      .filter((one) => one.relation === relation && one.row.side !== 'father' && one.row.side !== 'mother')
      .slice(0, 1)
      .map(({ id }) => id),
  );
  const key = keys.get('unsaid') ?? (partners.length === 0 ? undefined : partners.toSorted().join('+'));
  return key === undefined ? undefined : put(key, partners);
}

const sideways = (member: Member | undefined) => (member?.sex === 'L' ? 0 : member?.sex === 'P' ? 2 : 1);

/** The oldest first; where a day of birth is not known, as "kakak" and "adik" say, then as written. */
function byBirth(byId: ReadonlyMap<string, Member>) {
  const order = [...byId.keys()];
  const self = byId.get(clientId)?.birthDate ?? null;
  const hints = { client: 0, 'older-sibling': -1, 'younger-sibling': 1 } as Readonly<Record<string, number>>;
  const keyOf = (id: string): [string, number, number] => {
    const { relation = '', birthDate = null } = byId.get(id) ?? {};
    const hint = hints[relation];
    const born = birthDate ?? (hint === undefined || self === null ? '9999' : self);
    return [self === null && hint !== undefined ? `${hint + 1}` : born, hint ?? 0, order.indexOf(id)];
  };
  return (one: string, other: string) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2];
  };
}

/** Who are twins; two of different parents, or of different days, cannot be. */
function readTwins(links: Links, unions: readonly FamilyUnion[]): string[][] {
  const unionOf = (id: string) => unions.find(({ children }) => children.includes(id));
  const groups: Set<string>[] = [];
  for (const member of [...links.members]) {
    const { row } = member;
    const other = typeof row.twin === 'string' ? links.find(row.twin)[0] : undefined;
    if (other === undefined || other.id === member.id) continue;
    const reason = whyNotTwins(member, other, unionOf(member.id), unionOf(other.id));
    if (reason !== undefined) {
      links.troubles.add(`${links.who(member)} dan ${links.who(other)} ditulis kembar, tetapi ${reason}.`);
      continue;
    }
    const joined = groups.filter((group) => group.has(member.id) || group.has(other.id));
    const all = new Set([member.id, other.id, ...joined.flatMap((group) => [...group])]);
    groups.splice(0, groups.length, ...groups.filter((group) => !joined.includes(group)), all);
  }
  return groups.map((group) => {
    const inOrder = unionOf([...group][0] ?? '')?.children ?? [];
    return inOrder.filter((id) => group.has(id));
  });
}

function whyNotTwins(
  one: Member,
  other: Member,
  of?: FamilyUnion,
  ofOther?: FamilyUnion,
): string | undefined {
  if (of === undefined || ofOther === undefined) return 'orang tuanya belum disebut';
  if (of !== ofOther) return 'orang tuanya tidak sama';
  if (one.birthDate === null || other.birthDate === null) return undefined;
  const days = Math.abs(Date.parse(one.birthDate) - Date.parse(other.birthDate)) / 86_400_000;
  return days > 2 ? 'tanggal lahirnya berjauhan' : undefined;
}

/** Of whom the drawing shows no line, though their relation promises one. */
function sayUnlinked(links: Links, id: string, unions: readonly FamilyUnion[]): void {
  const member = links.members.find((one) => one.id === id);
  if (member === undefined || !['grandchild', 'nephew', 'cousin'].includes(member.relation)) return;
  if (unions.some(({ partners, children }) => partners.includes(id) || children.includes(id))) return;
  links.troubles.add(`${links.who(member)} digambar tanpa garis: isi siapa ayah atau ibunya.`);
}
