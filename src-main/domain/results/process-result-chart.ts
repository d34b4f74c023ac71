import { type Rating, ratings } from '../lists/ratings.ts';
import type { ComparedRound } from './comparison.ts';
import type { Drawing, DrawingSize, Shape, Tone } from './drawing.ts';
import { type Box, type Hatching, hatch } from './hatch.ts';
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
 * "Proses x hasil": process upwards, result to the right, a numbered dot for each of the newest rounds of a
 * place, the last one filled, and a count of the older ones. The quadrant the last round speaks for is framed
 * and filled, each of the four in its own way: the two mixed cases lie in opposite corners, under their own
 * words, and are told apart at a glance and without colour.
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
      ...placesOf(rounds).flatMap((alike) => place(alike, last, frame)),
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

/** As many numbered dots stand side by side in one place as can be read. */
const dotsInPlace = 2;

/** Rounds with the same ratings, oldest first. */
function placesOf(rounds: readonly RatedRound[]): RatedRound[][] {
  const places = new Map<string, RatedRound[]>();
  for (const round of rounds) {
    const key = `${round.process} ${round.result}`;
    places.set(key, [...(places.get(key) ?? []), round]);
  }
  return [...places.values()];
}

function place(alike: readonly RatedRound[], last: RatedRound | undefined, frame: Box): Shape[] {
  const [{ process, result }] = alike as [RatedRound];
  const [x, y] = [frame.x + frame.width * share[result], frame.y + frame.height * (1 - share[process])];
  const shown = alike.slice(-dotsInPlace);
  const older = alike.length - shown.length;
  const dots = shown.flatMap((round, index) =>
    dot(round, { x: x + 14 * (index - (shown.length - 1) / 2), y }, round === last),
  );
  if (older === 0) return dots;
  const words = `+${older} ronde`;
  return [
    ...dots,
    { kind: 'rect', x: x - 15, y: y + 8, width: 30, height: 7.5, fill: 'paper' },
    { kind: 'text', text: words, x, y: y + 14, size: 6.5, anchor: 'middle', tone: 'ink' },
  ];
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
