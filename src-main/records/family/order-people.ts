import type { FamilyUnion } from '#domain/family/family';

/** Who stands in one row, from left to right; the rows from the oldest generation down. */
type Rows = string[][];

/** A line between two that stand in rows next to each other. */
export type Line = { from: string; to: string };

/** What a drawing is the better for without, in weight: lines that cross, siblings out of order, couples apart. */
const weights = { crossing: 10, younger: 6, apart: 4, woman: 1 };

/**
 * The rows in the order in which a genogram reads best: fewest lines cross, siblings stand by age, couples side by side with
 * the man left. Begins as the family is told, and exchanges neighbours as long as that helps.
 */
export function orderRows(rows: Rows, lines: readonly Line[], unions: readonly FamilyUnion[]): Rows {
  return improve(asTold(rows, lines, tellInOrder(unions)), lines, unions);
}

/** So many rounds at most that the time stays small. */
const mostRounds = 8;

function improve(rows: Rows, lines: readonly Line[], unions: readonly FamilyUnion[]): Rows {
  const best = rows.map((row) => [...row]);
  const { stand, weigh } = scalesOf(best, lines, unions);
  for (let round = 0; round < mostRounds; round++) {
    let isBetter = false;
    for (const [index, row] of best.entries()) {
      let cost = weigh(index);
      for (const [at, to] of exchanges(row.length)) {
        if (cost === 0) break;
        row.splice(to, 0, ...row.splice(at, 1));
        stand(row);
        const next = weigh(index);
        if (next < cost) [cost, isBetter] = [next, true];
        else {
          row.splice(at, 0, ...row.splice(to, 1));
          stand(row);
        }
      }
    }
    if (!isBetter) break;
  }
  return best;
}

/** Everybody as the family is told: a man after his brothers and sisters, his wife before hers, then their children. */
function tellInOrder(unions: readonly FamilyUnion[]): string[] {
  const told = new Set<string>();
  const seen = new Set<FamilyUnion>();
  const unionsOf = (id: string) => unions.filter(({ partners }) => partners.includes(id));
  const visit = (union: FamilyUnion): void => {
    if (seen.has(union)) return;
    seen.add(union);
    for (const above of unions.filter((one) => one.above === union.id)) visit(above);
    for (const [at, id] of union.partners.entries()) {
      const childhood = unions.find(({ children }) => children.includes(id));
      const siblings = (childhood?.children ?? []).filter((child) => child !== id);
      if (childhood !== undefined && !seen.has(childhood)) {
        seen.add(childhood);
        for (const partner of childhood.partners) tellParent(partner);
        for (const child of at === 0 ? [...siblings, id] : [id, ...siblings]) told.add(child);
      }
      told.add(id);
    }
    for (const child of union.children) {
      told.add(child);
      for (const { partners } of unionsOf(child)) for (const id of partners) told.add(id);
    }
    for (const id of [...union.partners, ...union.children]) for (const own of unionsOf(id)) visit(own);
  };
  const tellParent = (id: string): void => {
    const childhood = unions.find(({ children }) => children.includes(id));
    if (childhood !== undefined) visit(childhood);
    told.add(id);
  };
  for (const union of unions) visit(union);
  return [...told];
}

/** The rows by the order in which their people are told; whoever is not told stands below those they belong to. */
function asTold(rows: Rows, lines: readonly Line[], told: readonly string[]): Rows {
  const rank = new Map(told.map((id, at) => [id, at]));
  const parents = Map.groupBy(lines, ({ to }) => to);
  return rows.map((row) => {
    for (const id of row) {
      if (rank.has(id)) continue;
      const above = (parents.get(id) ?? []).map(({ from }) => rank.get(from) ?? 0);
      rank.set(id, above.reduce((sum, at) => sum + at, 0) / Math.max(1, above.length));
    }
    return row.toSorted((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  });
}

/** From which place to which; far ones are left out of long rows. */
function exchanges(length: number): [number, number][] {
  const reach = length > 8 ? 2 : length;
  return Array.from({ length }, (_, at) => at).flatMap((at) =>
    Array.from({ length }, (_, to) => to)
      .filter((to) => to !== at && Math.abs(to - at) <= reach)
      .map((to): [number, number] => [at, to]),
  );
}

/** Weighs one row as it stands, with its lines to the rows beside it; `stand` tells that a row stands otherwise. */
function scalesOf(rows: Rows, lines: readonly Line[], unions: readonly FamilyUnion[]) {
  const rowOf = new Map(rows.flatMap((row, index) => row.map((id) => [id, index] as const)));
  const places = new Map<string, number>();
  const stand = (row: readonly string[]) => row.forEach((id, at) => void places.set(id, at));
  for (const row of rows) stand(row);
  const at = (id: string | undefined) => places.get(id ?? '') ?? 0;
  const isIn = (index: number, ids: readonly string[]) => ids.every((id) => rowOf.get(id) === index);
  const near = lines.filter(({ from, to }) => (rowOf.get(to) ?? 0) - (rowOf.get(from) ?? 0) === 1);
  const own = rows.map((_row, index) => ({
    above: near.filter(({ to }) => rowOf.get(to) === index),
    below: near.filter(({ from }) => rowOf.get(from) === index),
    siblings: unions.flatMap(({ children }) => pairsOf(children)).filter((pair) => isIn(index, pair)),
    couples: unions.map(({ partners }) => partners).filter((two) => two.length === 2 && isIn(index, two)),
  }));
  const weigh = (index: number): number => {
    const { above = [], below = [], siblings = [], couples = [] } = own[index] ?? {};
    let cost = weights.crossing * (countCrossings(above, at) + countCrossings(below, at));
    for (const [left, right] of siblings) if (at(left) > at(right)) cost += weights.younger;
    for (const [man, woman] of couples) {
      const apart = at(woman) - at(man);
      cost += weights.apart * (Math.abs(apart) - 1) + (apart < 0 ? weights.woman : 0);
    }
    return cost;
  };
  return { stand, weigh };
}

function countCrossings(lines: readonly Line[], at: (id: string) => number): number {
  const from = lines.map((line) => at(line.from));
  const to = lines.map((line) => at(line.to));
  let crossings = 0;
  for (let one = 0; one < lines.length; one++)
    for (let other = one + 1; other < lines.length; other++)
      if ((Number(from[one]) - Number(from[other])) * (Number(to[one]) - Number(to[other])) < 0) crossings++;
  return crossings;
}

const pairsOf = (ids: readonly string[]) =>
  ids.slice(1).map((right, index) => [ids[index] as string, right] as const);
