import { asText } from '../fields/field.ts';
import { type TieKind, tieKinds, type UnionState, unionStates } from '../lists/family-ties.ts';
import { callPerson, type FamilyFacts, type FamilyTie } from './family.ts';
import { finderOf, isNameless, listMembers, type Member, nameKey, unlisted } from './people.ts';

/** A couple: who, and what became of them where it is said. */
type Couple = { partners: string[]; state: UnionState | null };

/** What the rows say of who belongs to whom, gathered step by step; a link that cannot be true becomes a sentence. */
export type Links = ReturnType<typeof startLinks>;

/** Begins with the people alone. */
export function startLinks(facts: FamilyFacts) {
  const members = listMembers(facts);
  const find = finderOf(members, facts.client.alias);
  const troubles = new Set<string>();
  const parents = new Map<string, string[]>();
  const couples = new Map<string, Couple>();
  const who = (member: Member) => callPerson(member, facts.clientLabel);

  /** Whom a cell names: the one of that name, or somebody who has no row of their own. */
  function resolve(cell: unknown, by: Member, sex: 'L' | 'P' | null, generation: number): Member | undefined {
    const text = asText(cell).trim();
    if (text === '') return undefined;
    const [found, second] = find(text);
    if (second !== undefined)
      troubles.add(`Ada lebih dari satu anggota bernama ${text}; yang tertulis lebih dahulu yang dipakai.`);
    if (found !== undefined) return found;
    const id = isNameless(text)
      ? `unknown:${sex ?? by.id}:${generation}:${nameKey(asText(by.row.mother))}`
      : `named:${nameKey(text)}:${sex ?? ''}`;
    const known = members.find((member) => member.id === id);
    if (known !== undefined) return known;
    const person = unlisted(id, text, sex, generation);
    members.push(person);
    return person;
  }

  /** Whether somebody descends from another. */
  function descendsFrom(one: string, other: string, seen = new Set<string>()): boolean {
    if (seen.has(one)) return false;
    seen.add(one);
    return (parents.get(one) ?? []).some((parent) => parent === other || descendsFrom(parent, other, seen));
  }

  function setParents(child: Member, wanted: readonly (Member | undefined)[]): void {
    const kept = new Set<string>();
    for (const parent of wanted) {
      if (parent === undefined) continue;
      if (parent.id === child.id)
        troubles.add(`${who(child)} ditulis sebagai orang tuanya sendiri; garis itu tidak digambar.`);
      else if (descendsFrom(parent.id, child.id))
        troubles.add(
          `${who(parent)} ditulis sebagai orang tua dan sekaligus keturunan ${who(child)}; garis itu tidak digambar.`,
        );
      else kept.add(parent.id);
    }
    if (kept.size > 0) parents.set(child.id, [...kept]);
  }

  function couple(one: Member, other: Member, state: unknown): void {
    if (one.id === other.id) {
      troubles.add(`${who(one)} ditulis sebagai pasangannya sendiri; garis itu tidak digambar.`);
      return;
    }
    const partners = [one.id, other.id].sort();
    const known = couples.get(partners.join('+'));
    couples.set(partners.join('+'), { partners, state: asUnionState(state) ?? known?.state ?? null });
  }

  return { facts, members, troubles, parents, couples, find, who, resolve, descendsFrom, setParents, couple };
}

const asUnionState = (code: unknown): UnionState | null =>
  typeof code === 'string' && Object.hasOwn(unionStates, code) ? (code as UnionState) : null;

const asTieKind = (code: unknown): TieKind | undefined =>
  typeof code === 'string' && Object.hasOwn(tieKinds, code) ? (code as TieKind) : undefined;

/** Ties to the person served, and those between others; each pair once, as it was said last. */
export function readTies({ members, facts, find, troubles }: Links): FamilyTie[] {
  const ties = new Map<string, FamilyTie>();
  const put = (one: string, other: string, kind: TieKind) =>
    ties.set([one, other].sort().join('+'), { one, other, kind });
  for (const { id, row } of members) {
    const kind = asTieKind(row.tie);
    if (kind !== undefined) put('client', id, kind);
  }
  for (const row of Array.isArray(facts.ties) ? facts.ties : []) {
    const kind = asTieKind(row?.tie);
    const [one, other] = [asText(row?.one), asText(row?.other)];
    if (kind === undefined || one === '' || other === '') continue;
    const [from, to] = [find(one)[0], find(other)[0]];
    if (from === undefined || to === undefined)
      troubles.add(`Hubungan antara ${one} dan ${other}: salah satunya tidak ada dalam daftar keluarga.`);
    else if (from === to) troubles.add(`Hubungan ${one} dengan dirinya sendiri tidak digambar.`);
    else put(from.id, to.id, kind);
  }
  return [...ties.values()];
}
