import type { Place } from './genogram-measures.ts';

/** So long is each step of a way, in points. */
const step = 5;

/**
 * A way with round bends, as points near one another, so many points shorter at either end. An odd number of steps: what
 * is broken begins and ends with a stroke.
 */
export function smoothWay(bends: readonly Place[], off: number): Place[] {
  const line = bends.flatMap((at, index) => {
    const [before, after] = [bends[index - 1], bends[index + 1]];
    if (before === undefined || after === undefined) return [at];
    const [from, to] = [towards(at, before), towards(at, after)];
    return [0, 0.25, 0.5, 0.75, 1].map((share) => curveAt(from, at, to, share));
  });
  return evenly(line, off);
}

/** A point towards another, where a bend begins. */
function towards(at: Place, other: Place): Place {
  const length = Math.hypot(other.x - at.x, other.y - at.y) || 1;
  const by = Math.min(8, length / 2);
  return { x: at.x + ((other.x - at.x) / length) * by, y: at.y + ((other.y - at.y) / length) * by };
}

const curveAt = (from: Place, at: Place, to: Place, share: number): Place => {
  const rest = 1 - share;
  const [a, b, c] = [rest * rest, 2 * rest * share, share * share];
  return { x: a * from.x + b * at.x + c * to.x, y: a * from.y + b * at.y + c * to.y };
};

function evenly(line: readonly Place[], off: number): Place[] {
  const marks = [0];
  for (const [index, at] of line.slice(1).entries()) {
    const before = line[index] ?? at;
    marks.push((marks[index] ?? 0) + Math.hypot(at.x - before.x, at.y - before.y));
  }
  const length = marks.at(-1) ?? 0;
  const skipped = Math.min(off, length * 0.45);
  const steps = Math.max(5, 2 * Math.round((length - 2 * skipped) / step / 2) + 1);
  return Array.from({ length: steps + 1 }, (_, index) => {
    const along = skipped + ((length - 2 * skipped) * index) / steps;
    const after = Math.max(1, marks.findIndex((mark) => mark >= along) || 1);
    const [from, to] = [line[after - 1], line[after]];
    const [low, high] = [marks[after - 1] ?? 0, marks[after] ?? 0];
    if (from === undefined || to === undefined) return line.at(-1) ?? { x: 0, y: 0 };
    const share = high === low ? 0 : (along - low) / (high - low);
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
  });
}
