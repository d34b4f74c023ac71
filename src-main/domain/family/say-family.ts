import { tieKinds } from '../lists/family-ties.ts';
import { joinWords } from '../words/indonesian.ts';
import { callPerson, type Family, type FamilyPerson, type FamilyUnion } from './family.ts';

/** How a name is told: whole, or as initials. */
type Naming = { clientLabel: string; nameOf: (name: string) => string; tellsYears: boolean };

/**
 * A genogram in sentences, for whoever cannot see it: how many in how many generations, each couple with its children from
 * the oldest, twins, ties, who lives together, and who stands there without a line.
 */
export function sayFamily(family: Family, naming: Naming): string[] {
  const byId = new Map(family.people.map((person) => [person.id, person]));
  const who = (id: string) => sayPerson(byId.get(id), naming);
  const said = new Set<string>();
  const told = (id: string) => {
    const isFirst = !said.has(id);
    said.add(id);
    return isFirst ? `${who(id)}${factsOf(byId.get(id), naming)}` : who(id);
  };
  const generations = new Set(family.people.map(({ generation }) => generation)).size;
  return [
    `Keluarga dalam ${generations} generasi, ${family.people.length} orang.`,
    ...family.unions
      .toSorted((a, b) => depthOf(a, byId) - depthOf(b, byId))
      .map((union) => sayUnion(union, family, told)),
    ...family.twins.map((group) => `Kembar: ${inList(group.map(who))}.`),
    ...family.ties.map(
      ({ one, other, kind }) => `${who(one)} dan ${who(other)}: ${tieKinds[kind].toLowerCase()}.`,
    ),
    ...sayGroup(
      'Tinggal serumah',
      family.people.filter(({ livesTogether }) => livesTogether),
      told,
    ),
    ...sayGroup(
      'Tanpa garis',
      family.people.filter(({ id, relation }) => relation !== 'client' && !isIn(id, family)),
      told,
    ),
  ];
}

const isIn = (id: string, { unions }: Family) =>
  unions.some(({ partners, children }) => partners.includes(id) || children.includes(id));

const sayGroup = (label: string, people: readonly FamilyPerson[], told: (id: string) => string) =>
  people.length === 0 ? [] : [`${label}: ${inList(people.map(({ id }) => told(id)))}.`];

function depthOf({ partners, children }: FamilyUnion, byId: ReadonlyMap<string, FamilyPerson>): number {
  const of = (ids: readonly string[]) => ids.map((id) => byId.get(id)?.generation ?? 0);
  return partners.length > 0 ? Math.max(...of(partners)) : Math.min(...of(children), 0) - 1;
}

const states = {
  married: 'menikah',
  together: 'hidup bersama tanpa menikah',
  separated: 'berpisah',
  divorced: 'bercerai',
} as const;

function sayUnion(union: FamilyUnion, family: Family, told: (id: string) => string): string {
  const { partners, children, state, above } = union;
  const couple = inList(partners.map(told));
  const kids = children.map(told);
  const below = family.unions.find(({ id }) => id === above);
  const maybe = below === undefined ? '' : sayMaybe(below, told);
  if (partners.length === 0)
    return `Saudara kandung, dari yang tertua: ${inList(kids)}${maybe && `; juga ${maybe}`}.`;
  const between = state === null ? (partners.length === 2 ? ' berpasangan' : '') : ` ${states[state]}`;
  const parents = [
    kids.length === 0 ? '' : `${kids.length === 1 ? 'anak' : 'anak, dari yang tertua'}: ${inList(kids)}`,
    maybe === '' ? '' : `orang tua ${maybe}`,
  ].filter(Boolean);
  return `${couple}${between}${parents.length === 0 ? '' : `; ${parents.join('; ')}`}.`;
}

function sayMaybe({ partners, children }: FamilyUnion, told: (id: string) => string): string {
  if (partners.length === 0)
    return `salah satu orang tua ${inList(children.map(told))} (belum disebut siapa)`;
  return `${partners.map(told).join(' atau ')} (belum disebut siapa)`;
}

function sayPerson(person: FamilyPerson | undefined, { clientLabel, nameOf }: Naming): string {
  return person === undefined ? '' : callPerson({ ...person, name: nameOf(person.name) }, clientLabel);
}

function factsOf(person: FamilyPerson | undefined, { tellsYears }: Naming): string {
  if (person === undefined) return '';
  const { life, deathYear, age, isCaregiver, relation } = person;
  const died = tellsYears && deathYear !== null ? `meninggal ${deathYear}` : 'meninggal';
  const facts = [
    tellsYears && age !== null && life !== 'died' ? `${age} tahun` : '',
    life === 'died' ? died : life === 'unknown' && relation !== 'named' ? 'keadaannya tidak diketahui' : '',
    isCaregiver ? 'pengampu' : '',
  ].filter(Boolean);
  return facts.length === 0 ? '' : `, ${facts.join(', ')}`;
}

const inList = (words: readonly string[]) => joinWords(words);
