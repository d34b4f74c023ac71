import { Graph, layout } from '@dagrejs/dagre';
import type { Family, FamilyPerson, FamilyUnion } from '#domain/family/family';
import { generationHeight, type Place, symbolSize, symbolWidth } from '#domain/family/genogram-measures';
import { type Line, orderRows } from './order-people.ts';

/**
 * Where everybody of a family stands when nobody moved them, by their id, in points: generations below one another, the
 * oldest left where lines allow it, no symbol over another. Each group without a line to the others stands beside them.
 */
export function placePeople(family: Family): Map<string, Place> {
  const places = new Map<string, Place>();
  const top = Math.min(...family.people.map(({ generation }) => generation));
  let left = 0;
  for (const group of groupsOf(family)) {
    const xs = layGroup(family, group);
    const width = Math.max(...xs.values());
    for (const [id, x] of xs) {
      const { generation = 0 } = family.people.find((person) => person.id === id) ?? {};
      places.set(id, { x: left + x, y: symbolSize / 2 + (generation - top) * generationHeight });
    }
    left += width + symbolWidth;
  }
  return places;
}

/** People joined by lines of descent or partnership, the person served in the first group. */
function groupsOf({ people, unions }: Family): Set<string>[] {
  const joined = new Map(people.map(({ id }) => [id, new Set([id])]));
  for (const union of unions) {
    const above = unions.find(({ id }) => id === union.above);
    const all = [...membersOf(union), ...(above === undefined ? [] : membersOf(above))];
    const one = new Set(all.flatMap((id) => [...(joined.get(id) ?? [])]));
    for (const id of one) joined.set(id, one);
  }
  return [...new Set(joined.values())];
}

const membersOf = ({ partners, children }: FamilyUnion) => [...partners, ...children];

/** The middle of everybody of one group, from its left edge. */
function layGroup({ people, unions }: Family, group: ReadonlySet<string>): Map<string, number> {
  const own = unions.filter((union) => membersOf(union).some((id) => group.has(id)));
  const levels = levelsOf(people, own, group);
  const lines = linesOf(own);
  const graph = new Graph();
  graph.setGraph({ rankdir: 'TB', nodesep: 10, ranksep: 10 });
  for (const id of levels.keys())
    graph.setNode(id, group.has(id) ? { width: symbolWidth, height: symbolSize } : { width: 4, height: 1 });
  for (const { from, to } of lines) {
    const minlen = Math.max(1, (levels.get(to) ?? 0) - (levels.get(from) ?? 0));
    graph.setEdge(from, to, { minlen, weight: group.has(from) ? 4 : 1 });
  }
  const rows = orderRows(rowsOf(levels), lines, own);
  layout(graph, { customOrder: (laid) => putInOrder(laid as Graph, rows, levels) });
  const xs = new Map([...group].map((id) => [id, Number(graph.node(id)?.x ?? 0)]));
  pushApart(xs, levels);
  const first = Math.min(...xs.values());
  return new Map([...xs].map(([id, x]) => [id, x - first + symbolWidth / 2]));
}

/** Moves to the right whoever would stand over somebody of their generation: where it does not follow from the lines alone. */
function pushApart(xs: Map<string, number>, levels: ReadonlyMap<string, number>): void {
  for (const row of Map.groupBy(xs.keys(), (id) => levels.get(id)).values()) {
    let free = Number.NEGATIVE_INFINITY;
    for (const id of row.sort((a, b) => (xs.get(a) ?? 0) - (xs.get(b) ?? 0))) {
      const x = Math.max(free, xs.get(id) ?? 0);
      xs.set(id, x);
      free = x + symbolWidth;
    }
  }
}

/** The node of a union, which is small and stands between the generations. */
const nodeOf = ({ id }: Pick<FamilyUnion, 'id'>) => `=${id}`;

/** On which level each node stands: people on even ones, unions between. */
function levelsOf(
  people: readonly FamilyPerson[],
  unions: readonly FamilyUnion[],
  group: ReadonlySet<string>,
): Map<string, number> {
  const own = people.filter(({ id }) => group.has(id));
  const levels = new Map(own.map(({ id, generation }) => [id, 2 * generation]));
  const of = (ids: readonly string[]) => ids.flatMap((id) => levels.get(id) ?? []);
  const below = (union: FamilyUnion): number => {
    const couple = unions.find(({ id }) => id === union.above);
    if (union.partners.length > 0) return Math.max(...of(union.partners)) + 1;
    return Math.min(...of(union.children).map((level) => level - 1), couple ? below(couple) - 2 : 99);
  };
  return new Map([...levels, ...unions.map((union) => [nodeOf(union), below(union)] as const)]);
}

function linesOf(unions: readonly FamilyUnion[]): Line[] {
  return unions.flatMap((union) => [
    ...union.partners.map((from) => ({ from, to: nodeOf(union) })),
    ...union.children.map((to) => ({ from: nodeOf(union), to })),
    ...(union.above === null ? [] : [{ from: nodeOf(union), to: nodeOf({ id: union.above }) }]),
  ]);
}

function rowsOf(levels: ReadonlyMap<string, number>): string[][] {
  const rows = Map.groupBy(levels.keys(), (id) => levels.get(id) ?? 0);
  const top = Math.min(...rows.keys());
  return Array.from(
    { length: Math.max(...rows.keys()) - top + 1 },
    (_, index) => rows.get(top + index) ?? [],
  );
}

/** Puts the nodes of a graph in order: ours as they stand in their rows, dagre's own on the line that they are of. */
function putInOrder(graph: Graph, rows: readonly string[][], levels: ReadonlyMap<string, number>): void {
  const shares = new Map(rows.flatMap((row) => row.map((id, at) => [id, (at + 0.5) / row.length] as const)));
  const shareOf = (id: string) => {
    const { edgeObj } = graph.node(id) as { edgeObj?: { v: string; w: string } };
    if (levels.has(id) || edgeObj === undefined) return shares.get(id) ?? 0;
    return ((shares.get(edgeObj.v) ?? 0) + (shares.get(edgeObj.w) ?? 0)) / 2;
  };
  for (const row of Map.groupBy(graph.nodes(), (id) => Number(graph.node(id).rank)).values())
    for (const [at, id] of row.sort((a, b) => shareOf(a) - shareOf(b)).entries()) graph.node(id).order = at;
}
