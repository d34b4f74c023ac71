import type { UnionState } from '../lists/family-ties.ts';
import type { Shape } from '../results/drawing.ts';
import type { Family, FamilyUnion } from './family.ts';
import { type Place, symbolSize } from './genogram-measures.ts';

const half = symbolSize / 2;
/** From the middle of a symbol to the line of its couple, below three lines of words. */
const toCouple = half + 36;
/** From the middle of a child to the line over the siblings. */
const toSiblings = half + 20;
/** Room for lines that run beside one another, above and below. */
const laneRoom = 24;

type Span = { id: string; level: number; from: number; to: number };

/** A line of its own height for each span, so that two that overlap are never one. */
function lanesOf(spans: readonly Span[]): Map<string, number> {
  const lanes = new Map<string, number>();
  for (const row of Map.groupBy(spans, ({ level }) => level).values()) {
    const ends: number[] = [];
    for (const { id, from, to } of row.toSorted((a, b) => a.from - b.from)) {
      const free = ends.findIndex((end) => end < from - 4);
      const lane = free === -1 ? ends.length : free;
      ends[lane] = to;
      lanes.set(id, lane);
    }
    const height = Math.min(7, laneRoom / Math.max(1, ends.length));
    for (const { id } of row) lanes.set(id, (lanes.get(id) ?? 0) * height);
  }
  return lanes;
}

/** What lines are drawn between. */
type Ground = {
  placeOf: (id: string) => Place | undefined;
  /** Below the words under somebody's symbol. */
  footOf: (id: string) => number;
  /** A way past the symbols and words of everybody but these. */
  lead: (from: Place, to: Place, own: readonly string[]) => Place[];
};

/** Lines of couples and of descent, with the strokes of those who parted. */
export function drawUnions({ unions, twins }: Family, ground: Ground): Shape[] {
  const known = unions
    .map((union) => layUnion(union, unions, ground.placeOf))
    .filter((one) => one !== undefined);
  const couples = lanesOf(known.flatMap(({ couple }) => couple ?? []));
  const siblings = lanesOf(known.flatMap(({ sibship }) => sibship ?? []));
  return known.flatMap((laid) => [
    ...drawCouple(laid, couples.get(laid.union.id) ?? 0, ground),
    ...drawDescent(
      laid,
      { couple: couples.get(laid.union.id) ?? 0, siblings: siblings.get(laid.union.id) ?? 0 },
      { twins, ground },
    ),
  ]);
}

type Laid = {
  union: FamilyUnion;
  /** Each with the place at which this union's line leaves them. */
  partners: { id: string; symbol: Place; place: Place }[];
  children: { id: string; place: Place }[];
  /** Of whom one is a child, and it is not said which. */
  maybe: { id: string; place: Place }[];
  /** Where the line of descent begins. */
  middle: number;
  couple: Span | undefined;
  sibship: Span | undefined;
};

function layUnion(
  union: FamilyUnion,
  unions: readonly FamilyUnion[],
  placeOf: (id: string) => Place | undefined,
): Laid | undefined {
  const placed = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const place = placeOf(id);
      return place === undefined ? [] : [{ id, place }];
    });
  const partners = placed(union.partners).map(({ id, place }) => ({
    ...{ id, symbol: place },
    place: { x: place.x + portOf(id, union, unions), y: place.y },
  }));
  const children = placed(union.children);
  const below = unions.find(({ id }) => id === union.above);
  const maybe = below === undefined ? [] : maybeOf(below, placed);
  if (partners.length + children.length + maybe.length < 2) return undefined;
  const xs = [...children, ...maybe].map(({ place }) => place.x);
  const center = xs.length === 0 ? 0 : (Math.min(...xs) + Math.max(...xs)) / 2;
  const at = partners.map(({ place }) => place.x);
  const [left, right] = [Math.min(...at), Math.max(...at)];
  const middle =
    partners.length === 0
      ? center
      : partners.length === 1 || right - left < 24
        ? (left + right) / 2
        : center > left && center < right
          ? center
          : Math.min(Math.max(center, left + 12), right - 12);
  const level = Math.max(...partners.map(({ place }) => place.y));
  const lower = Math.min(...[...children, ...maybe].map(({ place }) => place.y));
  const { id } = union;
  return {
    ...{ union, partners, children, maybe, middle },
    couple: partners.length < 2 ? undefined : { id, level, from: left, to: right },
    sibship:
      xs.length === 0
        ? undefined
        : { id, level: lower, from: Math.min(middle, ...xs), to: Math.max(middle, ...xs) },
  };
}

/** The couple of whom one descends; where nothing is known of them, the line over their children. */
function maybeOf({ id, partners, children }: FamilyUnion, placed: (ids: readonly string[]) => Laid['maybe']) {
  if (partners.length > 0) return placed(partners);
  const places = placed(children).map(({ place }) => place);
  if (places.length === 0) return [];
  const xs = places.map(({ x }) => x);
  const top = Math.min(...places.map(({ y }) => y)) - toSiblings + half;
  return [{ id, place: { x: (Math.min(...xs) + Math.max(...xs)) / 2, y: top } }];
}

/** Whoever has several partners has a line down for each. */
function portOf(id: string, union: FamilyUnion, unions: readonly FamilyUnion[]): number {
  const own = unions.filter(({ partners }) => partners.includes(id));
  return own.length < 2 ? 0 : (own.indexOf(union) - (own.length - 1) / 2) * 9;
}

const ink = { tone: 'ink', width: 1.2 } as const;
const line = (x1: number, y1: number, x2: number, y2: number, dashed = false): Shape => ({
  ...{ kind: 'line', x1, y1, x2, y2, ...ink },
  ...(dashed ? { dashed: true as const } : {}),
});

/** A line down, past whoever stands in the way. */
const down = ({ lead }: Ground, from: Place, to: Place, own: readonly string[], dashed = false): Shape[] => {
  const way = lead(from, to, own);
  return way.slice(1).map(({ x, y }, index) => {
    const before = way[index] ?? from;
    return line(before.x, before.y, x, y, dashed);
  });
};

function drawCouple({ union, partners, couple, middle }: Laid, lane: number, ground: Ground): Shape[] {
  if (couple === undefined) return [];
  const y = couple.level + toCouple + lane;
  return [
    ...partners.flatMap(({ id, place: { x } }) => down(ground, { x, y: ground.footOf(id) }, { x, y }, [id])),
    line(couple.from, y, couple.to, y, union.state === 'together'),
    ...strokesOf(union.state, (couple.from + middle) / 2, y),
  ];
}

/** One stroke for a couple that parted, two for a divorce. */
export function strokesOf(state: UnionState | null, x: number, y: number): Shape[] {
  const at = state === 'separated' ? [0] : state === 'divorced' ? [-2.5, 2.5] : [];
  return at.map((by) => line(x + by - 3, y + 6, x + by + 3, y - 6));
}

/** Where the line of somebody who is alone leaves them: above, where what was written wrong sets them below a child. */
const leaves = ({ id, symbol, place }: Laid['partners'][number], to: number, { footOf }: Ground): Place =>
  to < place.y ? { x: symbol.x, y: symbol.y - half } : { x: place.x, y: footOf(id) };

function drawDescent(
  laid: Laid,
  lanes: { couple: number; siblings: number },
  { twins, ground }: { twins: readonly string[][]; ground: Ground },
): Shape[] {
  const { partners, children, maybe, middle, sibship, couple } = laid;
  if (sibship === undefined) return [];
  const y = sibship.level - toSiblings - lanes.siblings;
  const [parent] = partners;
  const from =
    couple !== undefined
      ? { x: middle, y: couple.level + toCouple + lanes.couple }
      : parent === undefined
        ? { x: middle, y }
        : leaves(parent, y, ground);
  const own = couple === undefined && parent ? [parent.id] : [];
  const groups = twins
    .map((group) => children.filter(({ id }) => group.includes(id)))
    .filter((group) => group.length > 1);
  const apexOf = (id: string, x: number) => {
    const group = groups.find((one) => one.some((child) => child.id === id));
    return group === undefined ? x : group.reduce((sum, { place }) => sum + place.x, 0) / group.length;
  };
  const reach = [middle, ...children.map(({ id, place }) => apexOf(id, place.x))];
  const far = maybe.map(({ place }) => place.x);
  return [
    ...down(ground, from, { x: middle, y }, own),
    line(Math.min(...reach), y, Math.max(...reach), y),
    ...children.flatMap(({ id, place }) =>
      down(ground, { x: apexOf(id, place.x), y }, { x: place.x, y: place.y - half }, [id]),
    ),
    ...far.map((x) => line(Math.min(middle, x), y, Math.max(middle, x), y, true)),
    ...maybe.flatMap(({ id, place: { x, y: top } }) =>
      down(ground, { x, y }, { x, y: top - half }, [id], true),
    ),
  ];
}
