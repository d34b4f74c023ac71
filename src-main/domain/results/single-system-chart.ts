import { formatCivilDate } from '../civil-date.ts';
import { formatNumber } from '../words/indonesian.ts';
import { daysAlong, label, linear, segments, within } from './chart-pieces.ts';
import type { Drawing, DrawingSize, Shape } from './drawing.ts';
import { meanOf, sayPoints, type TargetMeasures } from './target-measures.ts';

type Point = TargetMeasures['baseline'][number];

/** More values than this are drawn without a number each: the first, the last and the extremes keep theirs. */
const mostNumbers = 14;

/**
 * One target as a single-system chart, on the measure's own scale: baseline phase (A, rings) left of the dashed upright,
 * intervention phase (B, dots) right of it, the mean of each as a dashed line, the goal as a thick one.
 */
export function singleSystemChart(measures: TargetMeasures, size: DrawingSize): Drawing {
  const { baseline, intervention, goal, begunOn } = measures;
  const all = [...baseline, ...intervention];
  const values = [...all.map(({ value }) => value), goal];
  const [left, right, top, bottom] = [30, size.width - 46, 20, size.height - 16];
  const y = linear(Math.min(...values), Math.max(...values), bottom - 6, top + 6);
  const days = all.map(({ on }) => on).sort();
  const span = { from: days[0] ?? '', to: days.at(-1) ?? '' };
  const x = daysAlong(span, left + 8, right - 8);
  const turn = clamp((x(lastDay(baseline)) + x(firstDay(intervention) ?? begunOn)) / 2, left + 4, right - 4);
  const numbered = numberedOf(all);
  return {
    ...size,
    description: `${measures.statement}. Sebelum intervensi: ${sayPoints(baseline)}. Selama intervensi: ${sayPoints(intervention) || 'belum ada'}. Target ${formatNumber(goal)} ${measures.unit}.`,
    shapes: [
      frameLine(left, bottom, right, bottom),
      frameLine(left, top, left, bottom),
      { ...frameLine(turn, top - 12, turn, bottom), dashed: true },
      label('A: sebelum', turn - 4, top - 8, 'end'),
      label('B: intervensi', turn + 4, top - 8, 'start'),
      { kind: 'line', x1: left, y1: y(goal), x2: right, y2: y(goal), tone: 'ink', width: 1.8 },
      label(`target ${formatNumber(goal)}`, right + 3, y(goal) + 2.5, 'start'),
      ...meanLine(baseline, left, turn, y),
      ...meanLine(intervention, turn, right, y),
      ...segments(baseline.map((point) => [x(point.on), y(point.value)])),
      ...segments(intervention.map((point) => [x(point.on), y(point.value)])),
      ...all.map(
        (point): Shape => ({
          ...{ kind: 'circle', x: x(point.on), y: y(point.value), radius: 2.4 },
          ...{ fill: baseline.includes(point) ? 'paper' : 'ink', stroke: 'ink', strokeWidth: 0.9 },
        }),
      ),
      ...numbered.map(({ on, value }) => within(formatNumber(value), x(on), y(value) - 5, size.width)),
      label(formatCivilDate(span.from, 'short'), left, size.height - 4, 'start'),
      ...(span.to === span.from
        ? []
        : [label(formatCivilDate(span.to, 'short'), right, size.height - 4, 'end')]),
    ],
  };
}

const firstDay = (points: readonly Point[]) => points[0]?.on;
const lastDay = (points: readonly Point[]) => points.at(-1)?.on ?? '';
const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

const frameLine = (x1: number, y1: number, x2: number, y2: number): Extract<Shape, { kind: 'line' }> => ({
  ...{ kind: 'line', x1, y1, x2, y2 },
  ...{ tone: 'soft', width: 0.8 },
});

/** The mean of a phase over its width. */
function meanLine(points: readonly Point[], from: number, to: number, y: (value: number) => number): Shape[] {
  if (points.length < 2) return [];
  const at = y(meanOf(points));
  return [{ kind: 'line', x1: from, y1: at, x2: to, y2: at, tone: 'soft', width: 0.9, dashed: true }];
}

function numberedOf(all: readonly Point[]): readonly Point[] {
  if (all.length <= mostNumbers) return all;
  const sorted = all.toSorted((a, b) => a.value - b.value);
  return [...new Set([all[0], all.at(-1), sorted[0], sorted.at(-1)])].flatMap((point) => point ?? []);
}
