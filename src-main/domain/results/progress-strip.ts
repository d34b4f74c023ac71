import { type ChartedTarget, describeBullet, placesOnWay, valuesOf } from './attainment-chart.ts';
import type { Drawing, DrawingSize, Shape } from './drawing.ts';

/** From the middle of the way to its edge, in points. */
const halfWay = 3.5;

/**
 * How far a target has come, in the height of a line of text, without words and without colour: the way from the baseline
 * (left) to the target (thick tick) as an outline, what was reached as a black bar that ends in a dot, or in an arrow
 * where it lies beyond; earlier rounds as rings.
 */
export function progressStrip(target: ChartedTarget, size: DrawingSize): Drawing {
  const values = valuesOf(target);
  const last = values.at(-1);
  const place = placesOnWay(target, values, size.width);
  const [from, to] = [place(target.baseline).x, place(target.targetValue).x];
  const middle = size.height / 2;
  const way = { x: Math.min(from, to), width: Math.max(0.5, Math.abs(to - from)) };
  return {
    ...size,
    description: describeBullet(target, last),
    shapes: [
      {
        ...{ kind: 'rect', ...way, y: middle - halfWay, height: 2 * halfWay },
        ...{ fill: 'paper', stroke: 'ink', strokeWidth: 0.6 },
      },
      ...(last === undefined ? [] : reachedShapes(values, place, from, middle)),
      { kind: 'line', x1: to, y1: middle - 6, x2: to, y2: middle + 6, tone: 'ink', width: 2.5 },
    ],
  };
}

function reachedShapes(
  values: readonly number[],
  place: ReturnType<typeof placesOnWay>,
  from: number,
  middle: number,
): Shape[] {
  const { x, beyond } = place(values.at(-1) ?? 0);
  const bar = { x: Math.min(from, x), width: Math.max(1, Math.abs(x - from)) };
  const end: Shape =
    beyond === 0
      ? { kind: 'circle', x, y: middle, radius: 3, fill: 'ink' }
      : { kind: 'polyline', points: arrow(x, middle, beyond), tone: 'ink', width: 0.5, filled: true };
  return [
    { kind: 'rect', ...bar, y: middle - 2, height: 4, fill: 'ink' },
    ...values.slice(0, -1).map((value) => ring(place(value).x, middle)),
    end,
  ];
}

const arrow = (x: number, y: number, direction: number): [number, number][] => [
  [x, y - 4],
  [x + direction * 6, y],
  [x, y + 4],
];

const ring = (x: number, y: number): Shape => ({
  ...{ kind: 'circle', x, y, radius: 1.8 },
  ...{ fill: 'paper', stroke: 'ink', strokeWidth: 0.7 },
});
