import { formatNumber } from '../words/indonesian.ts';
import { progressToward, type TargetStatus } from './attainment.ts';
import { label, linear, segments, within } from './chart-pieces.ts';
import type { ComparedTarget } from './comparison.ts';
import type { Drawing, DrawingSize, Shape, Tone } from './drawing.ts';

/** The sign beside a status' word, told apart by shape, small and in black too; every one is in the print's font. */
export const statusSigns: Readonly<Record<TargetStatus, string>> = {
  achieved: '●',
  partly: '▲',
  'not-achieved': '×',
  'not-due': '○',
  'not-rated': '?',
  unplanned: '+',
  removed: '–',
};

/** What the charts need to know of a target. */
export type ChartedTarget = Pick<ComparedTarget, 'baseline' | 'targetValue' | 'unit' | 'rounds' | 'status'>;

/** The bar of a target takes the tone of its status; the length says the same without colour. */
const toneOfStatus: Readonly<Record<TargetStatus, Tone>> = {
  achieved: 'reached',
  partly: 'partway',
  'not-achieved': 'missed',
  'not-due': 'soft',
  'not-rated': 'soft',
  unplanned: 'ink',
  removed: 'soft',
};

/**
 * Beyond this share of the way past either end a value is drawn as an arrow, so that the way stays readable.
 */
const overshoot = 0.3;

/**
 * How far a target has come: the way from baseline (left) to target (right, thick tick), the last achieved
 * value as a bar, earlier rounds as rings on it. Left to right is always progress, also where less is better;
 * a value worse than the baseline lies left of it. Where baseline equals target there is no way to go, and
 * the bar shows how far the value lies from it, greater values to the right.
 */
export function bulletChart(target: ChartedTarget, size: DrawingSize): Drawing {
  const values = valuesOf(target);
  const last = values.at(-1);
  const place = placesOnWay(target, values, size.width);
  const middle = size.height / 2;
  const tone = toneOfStatus[target.status];
  const from = place(target.baseline).x;
  const to = place(target.targetValue).x;
  const shapes: Shape[] = [
    {
      kind: 'rect',
      x: Math.min(from, to),
      y: middle - 6,
      width: Math.abs(to - from),
      height: 12,
      fill: 'faint',
    },
    { kind: 'line', x1: from, y1: middle - 8, x2: from, y2: middle + 8, tone: 'soft', width: 0.8 },
    { kind: 'line', x1: to, y1: middle - 9, x2: to, y2: middle + 9, tone: 'ink', width: 2.5 },
    ...endLabels(target, from, to, middle + 16, size.width),
  ];
  if (last === undefined) {
    shapes.push(label('belum ada nilai', (from + to) / 2, middle - 10, 'middle'));
  } else {
    const end = place(last);
    shapes.push({
      kind: 'rect',
      x: Math.min(from, end.x),
      y: middle - 3,
      width: Math.abs(end.x - from),
      height: 6,
      fill: tone,
    });
    shapes.push(...values.slice(0, -1).map((value) => ring(place(value).x, middle)));
    shapes.push(end.beyond === 0 ? knob(end.x, middle, tone) : arrow(end.x, middle, end.beyond, tone));
    shapes.push({ ...within(formatNumber(last), end.x, middle - 11, size.width), bold: true });
  }
  return { ...size, description: describeBullet(target, last), shapes };
}

/**
 * The value of a target from its baseline over the rounds, on the measure's own scale (greater is
 * higher, so less-is-better falls towards its target). The dashed line is the target. A round
 * without a value leaves a gap.
 */
export function roundsChart(target: ChartedTarget, rounds: readonly number[], size: DrawingSize): Drawing {
  const at = new Map(target.rounds.map((round) => [round.sequence, round]));
  const all = [target.baseline, target.targetValue, ...valuesOf(target)];
  const y = linear(Math.min(...all), Math.max(...all), size.height - 16, 14);
  const x = linear(0, Math.max(rounds.length, 1), 14, size.width - 10);
  const stops = [
    { x: x(0), name: 'awal', value: target.baseline as number | undefined, isAchieved: false },
    ...rounds.map((sequence, index) => ({
      x: x(index + 1),
      name: String(sequence),
      value: comparable(target, at.get(sequence)),
      isAchieved: at.get(sequence)?.status === 'achieved',
    })),
  ];
  // Every name and value fits while the stops are far apart; with many rounds some are left out, never the last.
  const every = Math.ceil(22 / Math.max(1, x(1) - x(0)));
  const last = stops.length - 1;
  const isNamed = (index: number) => index === last || (index % every === 0 && last - index >= every);
  const targetY = y(target.targetValue);
  return {
    ...size,
    description: `Nilai tiap ronde: ${stops.map((stop) => `${stop.name} ${stop.value === undefined ? 'tanpa nilai' : formatNumber(stop.value)}`).join(', ')}.`,
    shapes: [
      {
        kind: 'line',
        x1: 8,
        y1: targetY,
        x2: size.width - 4,
        y2: targetY,
        tone: 'soft',
        width: 0.8,
        dashed: true,
      },
      ...segments(stops.map((stop) => (stop.value === undefined ? undefined : [stop.x, y(stop.value)]))),
      ...stops.flatMap((stop, index): Shape[] => [
        ...(isNamed(index) ? [label(stop.name, stop.x, size.height - 1, 'middle')] : []),
        ...(stop.value === undefined ? [] : [point(stop.x, y(stop.value), stop.isAchieved)]),
        ...(stop.value === undefined || !isNamed(index)
          ? []
          : [within(formatNumber(stop.value), stop.x, besides(targetY, y(stop.value)), size.width)]),
      ]),
    ],
  };
}

/**
 * Baseline of a value's label: over its point, or under it where the line of the target would strike it out.
 */
function besides(targetY: number, y: number): number {
  return targetY < y - 3 && targetY > y - 12 ? y + 9 : y - 5;
}

/** What was reached of a target in its rounds, the oldest first. */
export function valuesOf(target: ChartedTarget): number[] {
  return target.rounds.flatMap((round) => comparable(target, round) ?? []);
}

/** What was measured in another unit than the plan's has no place on the way from its baseline to its target. */
function comparable({ unit }: ChartedTarget, round: ChartedTarget['rounds'][number] | undefined) {
  return (round?.unit ?? unit) === unit ? round?.value : undefined;
}

/** Where a value lies, and whether it lies beyond what is drawn (-1 left, 1 right). */
export function placesOnWay(target: ChartedTarget, values: number[], width: number) {
  const { baseline, targetValue } = target;
  const share = (value: number) =>
    progressToward({ baseline, target: targetValue, achieved: value }) ??
    Math.sign(value - targetValue) * overshoot;
  const shares = [...values.map(share), 0, baseline === targetValue ? 0 : 1];
  const lowest = Math.max(Math.min(...shares), -overshoot);
  const highest = Math.min(Math.max(...shares), 1 + overshoot);
  const toX = linear(lowest, highest, 10, width - 10);
  return (value: number) => {
    const wanted = share(value);
    const beyond = baseline === targetValue ? 0 : wanted < lowest ? -1 : wanted > highest ? 1 : 0;
    return { x: toX(Math.min(Math.max(wanted, lowest), highest)), beyond };
  };
}

function endLabels(target: ChartedTarget, from: number, to: number, y: number, width: number): Shape[] {
  const [baseline, targetValue] = [formatNumber(target.baseline), formatNumber(target.targetValue)];
  if (from === to) return [within(`awal dan target ${targetValue}`, to, y, width)];
  return [within(`awal ${baseline}`, from, y, width), within(`target ${targetValue}`, to, y, width)];
}

const knob = (x: number, y: number, fill: Tone): Shape => ({ kind: 'circle', x, y, radius: 4, fill });
const ring = (x: number, y: number): Shape => ({
  kind: 'circle',
  x,
  y,
  radius: 2,
  fill: 'paper',
  stroke: 'ink',
  strokeWidth: 0.7,
});
const arrow = (x: number, y: number, direction: number, tone: Tone): Shape => ({
  kind: 'polyline',
  points: [
    [x, y - 5],
    [x + direction * 7, y],
    [x, y + 5],
  ],
  tone,
  width: 0.5,
  filled: true,
});
const point = (x: number, y: number, isAchieved: boolean): Shape => ({
  kind: 'circle',
  x,
  y,
  radius: 2.3,
  fill: isAchieved ? 'reached' : 'paper',
  stroke: isAchieved ? 'reached' : 'ink',
  strokeWidth: 0.9,
});

/** What a drawing of the way of a target says, in words. */
export function describeBullet(target: ChartedTarget, last: number | undefined): string {
  const way = `Awal ${formatNumber(target.baseline)}, target ${formatNumber(target.targetValue)} ${target.unit}`;
  return `${way}, ${last === undefined ? 'belum ada nilai capaian' : `capaian ${formatNumber(last)}`}.`;
}
