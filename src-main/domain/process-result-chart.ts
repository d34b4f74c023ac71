import type { ComparedRound } from './comparison.ts';
import type { Drawing, DrawingSize, Shape, Tone } from './drawing.ts';
import { type Box, type Hatching, hatch } from './hatch.ts';
import { type Rating, ratings } from './lists/ratings.ts';
import { type ProcessResultVerdict, processByResult } from './process-by-result.ts';

type RatedRound = Pick<ComparedRound, 'sequence' | 'process' | 'result'>;

/** Where a rating lies between the edges of the square: "cukup" on the line between the quadrants. */
const share: Readonly<Record<Rating, number>> = { poor: 0.25, fair: 0.5, good: 0.75 };

/** What a quadrant says, where it lies, and how it is filled when the last round is of its kind. */
type Quadrant = { right: 0 | 1; down: 0 | 1; words: string; hatching: Hatching; tone: Tone };

const quadrants: Readonly<Record<Exclude<ProcessResultVerdict, 'both-fair'>, Quadrant>> = {
  'process-ahead': { right: 0, down: 0, words: 'proses lebih baik', hatching: 'slanted', tone: 'partway' },
  'both-good': { right: 1, down: 0, words: 'keduanya baik', hatching: 'plain', tone: 'reached' },
  'both-poor': { right: 0, down: 1, words: 'keduanya kurang', hatching: 'crossed', tone: 'missed' },
  'result-ahead': { right: 1, down: 1, words: 'hasil lebih baik', hatching: 'upright', tone: 'reached' },
};

/**
 * "Proses x hasil": process upwards, result to the right, one numbered dot a round, the last one filled. The
 * quadrant the last round speaks for is framed and filled, each of the four in its own way: the two mixed
 * cases lie in opposite corners, under their own words, and are told apart at a glance and without colour.
 */
export function processResultChart(rounds: readonly RatedRound[], size: DrawingSize): Drawing {
  const frame = { x: 42, y: 4, width: size.width - 46, height: size.height - 30 };
  const last = rounds.at(-1);
  const verdict = last ? processByResult(last.process, last.result).verdict : 'both-fair';
  return {
    ...size,
    description: last
      ? `Ronde ${last.sequence}: ${processByResult(last.process, last.result).sentence}`
      : 'Belum ada ronde evaluasi.',
    shapes: [
      ...(verdict === 'both-fair' ? [] : filled(quadrants[verdict], frame)),
      ...square(frame),
      ...Object.entries(quadrants).flatMap(([name, quadrant]) => named(quadrant, frame, name === verdict)),
      ...rounds.flatMap((round, index) => dot(round, placeOf(rounds, index, frame), round === last)),
    ],
  };
}

function boxOf({ right, down }: Quadrant, frame: Box): Box {
  const [width, height] = [frame.width / 2, frame.height / 2];
  return { x: frame.x + right * width, y: frame.y + down * height, width, height };
}

function filled(quadrant: Quadrant, frame: Box): Shape[] {
  return hatch(quadrant.hatching, boxOf(quadrant, frame), quadrant.tone);
}

/** A quadrant's words along its outer edge, on paper of their own; the last round's quadrant has a frame. */
function named(quadrant: Quadrant, frame: Box, isSpeaking: boolean): Shape[] {
  const { x, y, width, height } = boxOf(quadrant, frame);
  const baseline = quadrant.down === 1 ? y + height - 4 : y + 8.5;
  const half = quadrant.words.length * 1.95 + 2;
  const words: Shape = {
    kind: 'text',
    text: quadrant.words,
    x: x + width / 2,
    y: baseline,
    anchor: 'middle',
    size: 7,
    tone: isSpeaking ? 'ink' : 'soft',
    ...(isSpeaking ? { bold: true as const } : {}),
  };
  if (!isSpeaking) return [words];
  const inset = { x: x + 1, y: y + 1, width: width - 2, height: height - 2 };
  return [
    { kind: 'rect', ...inset, stroke: quadrant.tone, strokeWidth: 2 },
    { kind: 'rect', x: words.x - half, y: baseline - 6.5, width: 2 * half, height: 8.5, fill: 'paper' },
    words,
  ];
}

/** Rounds with the same ratings stand beside one another, closer together the more there are. */
function placeOf(rounds: readonly RatedRound[], index: number, frame: Box) {
  const { process, result } = rounds[index] as RatedRound;
  const alike = (round: RatedRound) => round.process === process && round.result === result;
  const after = rounds.slice(index + 1).filter(alike).length;
  const reach = Math.ceil((rounds.filter(alike).length - 1) / 2);
  const step = Math.min(13, (frame.width * 0.2) / Math.max(1, reach));
  // 0 for the last round of its place, then left, right, left of it.
  const turns = Math.ceil(after / 2) * (after % 2 === 1 ? -1 : 1);
  return {
    x: frame.x + frame.width * share[result] + step * turns,
    y: frame.y + frame.height * (1 - share[process]),
  };
}

function square({ x, y, width, height }: Box): Shape[] {
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
  const axis = { kind: 'text', size: 8, tone: 'ink', bold: true } as const;
  return [
    { kind: 'rect', x, y, width, height, stroke: 'ink', strokeWidth: 1 },
    { kind: 'line', x1: middleX, y1: y, x2: middleX, y2: bottom, tone: 'ink', width: 0.6 },
    { kind: 'line', x1: x, y1: middleY, x2: x + width, y2: middleY, tone: 'ink', width: 0.6 },
    ...(Object.keys(ratings) as Rating[]).flatMap((rating) => [
      text(ratings[rating], x - 4, y + height * (1 - share[rating]) + 2.5, 'end'),
      text(ratings[rating], x + width * share[rating], bottom + 10, 'middle'),
    ]),
    { ...axis, text: 'Proses', x: 0, y: y + 8, anchor: 'start' },
    { ...axis, text: 'Hasil', x: x + width, y: bottom + 21, anchor: 'end' },
  ];
}

function dot({ sequence }: RatedRound, { x, y }: { x: number; y: number }, isLast: boolean): Shape[] {
  return [
    {
      kind: 'circle',
      x,
      y,
      radius: isLast ? 7.5 : 6,
      fill: isLast ? 'ink' : 'paper',
      stroke: isLast ? 'paper' : 'ink',
      strokeWidth: 0.9,
    },
    {
      kind: 'text',
      text: String(sequence),
      x,
      y: y + 2.6,
      size: isLast ? 8 : 7,
      anchor: 'middle',
      tone: isLast ? 'paper' : 'ink',
      ...(isLast ? { bold: true as const } : {}),
    },
  ];
}
