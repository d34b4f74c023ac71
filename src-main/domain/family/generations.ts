import { relationFacts } from '../lists/family-relations.ts';
import type { FamilyUnion } from './family.ts';
import type { Member } from './people.ts';

/**
 * In which generation each stands: as their relation says, else as their partners, children and parents do. Parents always
 * stand above their children; partners side by side, unless one descends from the other.
 */
export function settleGenerations(
  members: readonly Member[],
  unions: readonly FamilyUnion[],
  descendsFrom: (one: string, other: string) => boolean,
): Map<string, number> {
  const known = new Map<string, number>(
    members.flatMap(({ id, relation }) => {
      if (relation === 'client') return [[id, 0] as const];
      const said = relation === 'named' ? null : relationFacts[relation].generation;
      return said === null ? [] : [[id, said] as const];
    }),
  );
  while (unions.some((union) => spread(union, known)));
  for (const member of members)
    if (!known.has(member.id)) known.set(member.id, member.relation === 'guardian' ? -1 : member.generation);
  for (const _member of members) {
    lowerChildren(members, unions, known);
    if (!unions.some((union) => levelPartners(union, known, descendsFrom))) break;
  }
  lowerChildren(members, unions, known);
  return known;
}

/** Tells those of whom nothing is known by somebody beside them; whether it told anybody. */
function spread({ partners, children }: FamilyUnion, known: Map<string, number>): boolean {
  const of = (ids: readonly string[]) => ids.flatMap((id) => known.get(id) ?? []);
  const above = of(partners);
  const below = of(children);
  const level = above.length > 0 ? Math.max(...above) : below.length > 0 ? Math.min(...below) - 1 : undefined;
  if (level === undefined) return false;
  const told = [
    ...partners.filter((id) => !known.has(id)).map((id) => [id, level] as const),
    ...children.filter((id) => !known.has(id)).map((id) => [id, level + 1] as const),
  ];
  for (const [id, generation] of told) known.set(id, generation);
  return told.length > 0;
}

/** Puts every child below its parents. There is no cycle, so as many rounds as people are enough. */
function lowerChildren(
  members: readonly Member[],
  unions: readonly FamilyUnion[],
  known: Map<string, number>,
) {
  for (const _member of members) {
    let isSettled = true;
    for (const { partners, children } of unions) {
      const above = Math.max(...partners.map((id) => known.get(id) ?? 0), Number.NEGATIVE_INFINITY);
      for (const child of children)
        if ((known.get(child) ?? 0) <= above) {
          known.set(child, above + 1);
          isSettled = false;
        }
    }
    if (isSettled) return;
  }
}

function levelPartners(
  { partners }: FamilyUnion,
  known: Map<string, number>,
  descendsFrom: (one: string, other: string) => boolean,
): boolean {
  const [one, other] = partners;
  if (one === undefined || other === undefined) return false;
  if (descendsFrom(one, other) || descendsFrom(other, one)) return false;
  const [a, b] = [known.get(one) ?? 0, known.get(other) ?? 0];
  if (a === b) return false;
  known.set(one, Math.max(a, b));
  known.set(other, Math.max(a, b));
  return true;
}
