import { daysBetween } from '../civil-date.ts';
import type { Shape } from './drawing.ts';

/** Height of the letters in a chart. */
const labelSize = 7;

/** A scale from values to places; values that do not differ lie in the middle. */
export function linear(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) =>
    from === to ? (start + end) / 2 : start + ((value - from) / (to - from)) * (end - start);
}

/** Words at a place of a chart. */
export function label(text: string, x: number, y: number, anchor: 'start' | 'middle' | 'end') {
  return { kind: 'text', text, x, y, anchor, size: labelSize, tone: 'ink' } as const;
}

/** A label at a place, turned inwards near either edge so that nothing is cut. */
export function within(text: string, x: number, y: number, width: number) {
  const half = (text.length * labelSize * 0.56) / 2;
  if (x - half < 0) return label(text, 0, y, 'start');
  return x + half > width ? label(text, width, y, 'end') : label(text, x, y, 'middle');
}

/** Of marks along an axis those whose labels stand so many points apart, kept from the last back. */
export function apart<Mark>(marks: readonly Mark[], placeOf: (mark: Mark) => number, points: number): Mark[] {
  const kept: Mark[] = [];
  for (const mark of marks.toReversed()) {
    const next = kept.at(-1);
    if (next === undefined || placeOf(next) - placeOf(mark) >= points) kept.push(mark);
  }
  return kept.reverse();
}

/** One line through every run of neighbouring values. */
export function segments(places: (number[] | undefined)[]): Shape[] {
  const runs: [number, number][][] = [[]];
  for (const place of places) {
    if (place === undefined) runs.push([]);
    else runs.at(-1)?.push([place[0] ?? 0, place[1] ?? 0]);
  }
  return runs
    .filter((points) => points.length > 1)
    .map((points) => ({ kind: 'polyline', points, tone: 'ink', width: 1.1 }));
}

/** Days of a span from left to right; a span of one day lies in the middle. */
export function daysAlong({ from, to }: { from: string; to: string }, start: number, end: number) {
  const at = linear(0, daysBetween(from, to), start, end);
  return (day: string) => at(daysBetween(from, day));
}
