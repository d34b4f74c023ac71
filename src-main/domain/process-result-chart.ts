import type { ComparedRound } from './comparison.ts';
import type { Drawing, DrawingSize, Shape } from './drawing.ts';
import { type Rating, ratings } from './lists/ratings.ts';
import { type ProcessResultVerdict, processByResult } from './process-by-result.ts';

type RatedRound = Pick<ComparedRound, 'sequence' | 'process' | 'result'>;

/** Where a rating lies between the edges of the square: "cukup" on the line between the quadrants. */
const share: Readonly<Record<Rating, number>> = { poor: 0.25, fair: 0.5, good: 0.75 };

/**
 * "Proses x hasil": process upwards, result to the right, one numbered dot a round, the last one filled. The
 * quadrant of the last round is hatched upright when the result is ahead, slanted when the process is, and
 * grey when both are good, so that the two mixed cases are told apart at a glance and without colour.
 */
export function processResultChart(rounds: readonly RatedRound[], size: DrawingSize): Drawing {
  const frame = { x: 42, y: 4, width: size.width - 46, height: size.height - 30 };
  const last = rounds.at(-1);
  const placed = rounds.map((round, index) => ({
    ...round,
    // Rounds with the same ratings stand beside one another.
    x: frame.x + frame.width * share[round.result] + 13 * nudge(rounds, index),
    y: frame.y + frame.height * (1 - share[round.process]),
  }));
  return {
    ...size,
    description: last
      ? `Ronde ${last.sequence}: ${processByResult(last.process, last.result).sentence}`
      : 'Belum ada ronde evaluasi.',
    shapes: [
      ...(last ? lastQuadrant(last, frame) : []),
      ...square(frame),
      ...placed.flatMap((round) => dot(round, round.sequence === last?.sequence)),
    ],
  };
}

type Frame = { x: number; y: number; width: number; height: number };

/** 0 for the last round of its place, -1, 1, -2 ... for those before it. */
function nudge(rounds: readonly RatedRound[], index: number): number {
  const here = rounds[index];
  const after = rounds
    .slice(index + 1)
    .filter((round) => round.process === here?.process && round.result === here?.result).length;
  const step = Math.ceil(after / 2);
  return after % 2 === 1 ? -step : step;
}

function lastQuadrant(round: RatedRound, frame: Frame): Shape[] {
  if (round.process === 'fair' || round.result === 'fair') return [];
  const half = { width: frame.width / 2, height: frame.height / 2 };
  const x = frame.x + (round.result === 'good' ? half.width : 0);
  const y = frame.y + (round.process === 'good' ? 0 : half.height);
  return hatch(processByResult(round.process, round.result).verdict, { x, y, ...half });
}

function hatch(verdict: ProcessResultVerdict, { x, y, width, height }: Frame): Shape[] {
  const stripe = (x1: number, y1: number, x2: number, y2: number): Shape => ({
    kind: 'line',
    x1,
    y1,
    x2,
    y2,
    tone: 'soft',
    width: 0.5,
  });
  if (verdict === 'both-good') return [{ kind: 'rect', x, y, width, height, fill: 'faint' }];
  const steps = Array.from({ length: Math.floor(width / 6) }, (_, index) => index * 6 + 3);
  if (verdict === 'result-ahead') return steps.map((step) => stripe(x + step, y, x + step, y + height));
  if (verdict === 'process-ahead') {
    const reach = Math.min(width, height);
    const many = Array.from({ length: Math.floor((width + height) / 7) }, (_, index) => (index + 1) * 7);
    return many.map((step) => {
      const [x1, y1] =
        step <= reach ? [x, y + step] : step <= height ? [x, y + step] : [x + step - height, y + height];
      const [x2, y2] = step <= width ? [x + step, y] : [x + width, y + step - width];
      return stripe(x1, y1, x2, y2);
    });
  }
  return [];
}

function square({ x, y, width, height }: Frame): Shape[] {
  const [middleX, middleY, bottom] = [x + width / 2, y + height / 2, y + height];
  const text = (words: string, textX: number, textY: number, anchor: 'start' | 'middle' | 'end'): Shape => ({
    kind: 'text',
    text: words,
    x: textX,
    y: textY,
    anchor,
    size: 7,
    tone: 'ink',
  });
  return [
    { kind: 'rect', x, y, width, height, stroke: 'ink', strokeWidth: 1 },
    { kind: 'line', x1: middleX, y1: y, x2: middleX, y2: bottom, tone: 'ink', width: 0.6 },
    { kind: 'line', x1: x, y1: middleY, x2: x + width, y2: middleY, tone: 'ink', width: 0.6 },
    ...(Object.keys(ratings) as Rating[]).flatMap((rating) => [
      text(ratings[rating], x - 4, y + height * (1 - share[rating]) + 2.5, 'end'),
      text(ratings[rating], x + width * share[rating], bottom + 10, 'middle'),
    ]),
    { kind: 'text', text: 'Proses', x: 0, y: y + 8, size: 8, anchor: 'start', tone: 'ink', bold: true },
    {
      kind: 'text',
      text: 'Hasil',
      x: x + width,
      y: bottom + 21,
      size: 8,
      anchor: 'end',
      tone: 'ink',
      bold: true,
    },
  ];
}

function dot(round: RatedRound & { x: number; y: number }, isLast: boolean): Shape[] {
  return [
    {
      kind: 'circle',
      x: round.x,
      y: round.y,
      radius: isLast ? 7.5 : 6,
      fill: isLast ? 'ink' : 'paper',
      stroke: 'ink',
      strokeWidth: 0.9,
    },
    {
      kind: 'text',
      text: String(round.sequence),
      x: round.x,
      y: round.y + 2.6,
      size: isLast ? 8 : 7,
      anchor: 'middle',
      tone: isLast ? 'paper' : 'ink',
      ...(isLast ? { bold: true as const } : {}),
    },
  ];
}
