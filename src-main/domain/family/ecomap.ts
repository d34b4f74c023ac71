import { z } from 'zod';
import { type TieKind, tieKinds } from '../lists/family-ties.ts';
import type { Drawing, Shape } from '../results/drawing.ts';
import { frameShapes, moveShape, roughWidth } from '../results/frame-shapes.ts';
import { joinWords } from '../words/indonesian.ts';
import type { Place } from './genogram-measures.ts';
import { inShortLines } from './genogram-symbols.ts';
import { smoothWay } from './smooth-way.ts';
import { drawTie } from './tie-line.ts';

/** What a system is around a person: kin, people of the place, a service, a body of the community. */
const systemKinds = {
  family: 'Keluarga',
  informal: 'Informal',
  formal: 'Formal',
  community: 'Kemasyarakatan',
} as const;
type SystemKind = keyof typeof systemKinds;

/** Which way something flows between the person and a system. */
const flows = ['to', 'from', 'both'] as const;

/** Something around a person that gives to them or takes from them. */
export const System = z.strictObject({
  name: z.string(),
  kind: z.enum(Object.keys(systemKinds) as [SystemKind, ...SystemKind[]]),
  /** Null: there is a relation, and nobody has said how it is. */
  tie: z.enum(Object.keys(tieKinds) as [TieKind, ...TieKind[]]).nullable(),
  /** As seen from the person; null where it is not known. */
  flow: z.enum(flows).nullable(),
});
export type System = z.infer<typeof System>;

const radius = 34;
const centreRadius = 40;
/** So many systems stand around without crowding. */
const mostShown = 16;

type EcomapWords = { clientLabel: string; name: string; nameOf: (name: string) => string };

/**
 * An ecomap: the person in the middle, the systems around as circles with what they are below the name; thick, plain, broken, zigzag or cut
 * lines, with the way in which something flows. Of more than sixteen the last are told by their number.
 */
export function drawEcomap(systems: readonly System[], words: EcomapWords): Drawing {
  const shown = systems.slice(0, mostShown);
  const middle = { x: 300, y: 190 };
  const more = systems.length - shown.length;
  const around = shown.map((system, at) => ({ system, place: placeOf(at, shown.length, middle) }));
  const bottom = Math.max(middle.y + centreRadius, ...around.map(({ place }) => place.y + radius));
  const shapes = [
    ...around.flatMap(({ system, place }) => drawLine(system, middle, place)),
    ...circle(middle, centreRadius, 2.2),
    ...centred([...inShortLines(words.nameOf(words.name), 13), words.clientLabel.toLowerCase()], middle),
    ...around.flatMap(({ system: { name, kind }, place }) => [
      ...circle(place, radius, 1.2),
      ...centred(
        [...inShortLines(kind === 'family' ? words.nameOf(name) : name, 13), systemKinds[kind].toLowerCase()],
        place,
      ),
    ]),
    ...(more > 0 ? centred([`dan ${more} lagi`], { x: middle.x, y: bottom + 22 }) : []),
    ...drawKey(shown, bottom + (more > 0 ? 48 : 30)),
  ];
  return frameShapes(shapes, 8, sayEcomap(systems, words).join(' ')).drawing;
}

/** On an ellipse, the first above; of many every second one farther out. */
function placeOf(at: number, of: number, { x, y }: Place): Place {
  const angle = (2 * Math.PI * at) / Math.max(1, of) - Math.PI / 2;
  const out = of > 9 && at % 2 === 1 ? 0.64 : 1;
  return { x: x + 262 * out * Math.cos(angle), y: y + 152 * out * Math.sin(angle) };
}

const circle = ({ x, y }: Place, size: number, strokeWidth: number): Shape[] => [
  { kind: 'circle', x, y, radius: size, fill: 'paper', stroke: 'ink', strokeWidth },
];

/** Lines of words in the middle of a circle, the last one soft. */
const centred = (lines: readonly string[], { x, y }: Place): Shape[] =>
  lines.map((text, index) => ({
    ...{ kind: 'text', x, y: y + 3 + (index - (lines.length - 1) / 2) * 9.5, text, anchor: 'middle' },
    ...(index === lines.length - 1 && lines.length > 1
      ? { size: 7, tone: 'soft' }
      : { size: 8, tone: 'ink' }),
  }));

function drawLine({ tie, flow }: Pick<System, 'tie' | 'flow'>, middle: Place, place: Place): Shape[] {
  const way = smoothWay([middle, place], centreRadius + 4);
  return [...drawWay(tie, way), ...(flow === null ? [] : arrows(flow, way))];
}

const drawWay = (tie: TieKind | null, way: readonly Place[]): Shape[] =>
  tie === null
    ? [
        {
          kind: 'polyline',
          points: way.map(({ x, y }): [number, number] => [x, y]),
          tone: 'soft',
          width: 1.2,
        },
      ]
    : drawTie(tie, way);

/** A head at the system for what goes to it, at the person for what comes from it. */
function arrows(flow: NonNullable<System['flow']>, way: readonly Place[]): Shape[] {
  const head = (tip: Place | undefined, back: Place | undefined): Shape[] => {
    if (tip === undefined || back === undefined) return [];
    const length = Math.hypot(tip.x - back.x, tip.y - back.y) || 1;
    const [x, y] = [(tip.x - back.x) / length, (tip.y - back.y) / length];
    const points: [number, number][] = [
      [tip.x - x * 9 - y * 5, tip.y - y * 9 + x * 5],
      [tip.x, tip.y],
      [tip.x - x * 9 + y * 5, tip.y - y * 9 - x * 5],
    ];
    return [{ kind: 'polyline', points, tone: 'ink', width: 0.5, filled: true }];
  };
  return [
    ...(flow === 'from' ? [] : head(way.at(-1), way.at(-2))),
    ...(flow === 'to' ? [] : head(way[0], way[1])),
  ];
}

/** What the lines mean, as far as they are there. */
function drawKey(systems: readonly System[], top: number): Shape[] {
  const ties = (Object.keys(tieKinds) as TieKind[]).filter((kind) => systems.some(({ tie }) => tie === kind));
  const line = smoothWay(
    [
      { x: 0, y: 0 },
      { x: 30, y: 0 },
    ],
    0,
  );
  const entries = [
    ...(systems.some(({ tie }) => tie === null)
      ? [{ words: 'Ada hubungan', shapes: drawWay(null, line) }]
      : []),
    ...ties.map((kind) => ({
      words: `Hubungan ${tieKinds[kind].toLowerCase()}`,
      shapes: drawWay(kind, line),
    })),
    ...(systems.some(({ flow }) => flow !== null)
      ? [{ words: 'Arah bantuan', shapes: [...drawWay(null, line), ...arrows('to', line)] }]
      : []),
  ];
  let x = 0;
  return entries.flatMap(({ words, shapes }) => {
    const left = x;
    x += 38 + roughWidth(words, 8) + 14;
    return [
      ...shapes.map((shape) => moveShape(shape, left, top)),
      { kind: 'text', x: left + 36, y: top + 3, text: words, size: 8, anchor: 'start', tone: 'ink' } as const,
    ];
  });
}

const flowWords = {
  to: 'bantuan mengalir kepadanya',
  from: 'memberi bantuan',
  both: 'saling memberi',
} as const;

/** An ecomap in sentences, a kind each. */
export function sayEcomap(systems: readonly System[], { nameOf }: Pick<EcomapWords, 'nameOf'>): string[] {
  if (systems.length === 0) return ['Belum ada sistem sumber yang tercatat.'];
  return (Object.keys(systemKinds) as SystemKind[]).flatMap((kind) => {
    const own = systems.filter((system) => system.kind === kind);
    const told = own.map(({ name, tie, flow }) => {
      const facts = [tie === null ? '' : tieKinds[tie].toLowerCase(), flow === null ? '' : flowWords[flow]];
      const said = facts.filter(Boolean).join(', ');
      return `${kind === 'family' ? nameOf(name) : name}${said === '' ? '' : ` (${said})`}`;
    });
    return told.length === 0 ? [] : [`${systemKinds[kind]}: ${joinWords(told)}.`];
  });
}
