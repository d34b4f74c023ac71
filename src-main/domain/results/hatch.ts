import type { Shape, Tone } from './drawing.ts';

export type Box = { x: number; y: number; width: number; height: number };

/** Ways of filling a box that are told apart in black and white. */
export type Hatching = 'plain' | 'upright' | 'slanted' | 'crossed';

const gap = 7;

/** A box filled with stripes of a tone; `plain` is an even grey. */
export function hatch(hatching: Hatching, box: Box, tone: Tone): Shape[] {
  switch (hatching) {
    case 'plain':
      return [{ kind: 'rect', ...box, fill: 'faint' }];
    case 'upright':
      return upright(box, tone);
    case 'slanted':
      return slanted(box, tone);
    case 'crossed':
      return [...slanted(box, tone), ...mirrored(slanted(box, tone), box)];
  }
}

type Line = Extract<Shape, { kind: 'line' }>;

const stripe = (x1: number, y1: number, x2: number, y2: number, tone: Tone): Line => ({
  kind: 'line',
  x1,
  y1,
  x2,
  y2,
  tone,
  width: 0.8,
});

function upright({ x, y, width, height }: Box, tone: Tone): Line[] {
  const many = Math.floor(width / gap);
  return Array.from({ length: many }, (_, index) => x + (index + 0.5) * (width / many)).map((place) =>
    stripe(place, y, place, y + height, tone),
  );
}

/** Stripes rising to the right, each cut where it leaves the box. */
function slanted({ x, y, width, height }: Box, tone: Tone): Line[] {
  return Array.from({ length: Math.floor((width + height) / gap) }, (_, index) => (index + 1) * gap).map(
    (reach) =>
      stripe(
        x + Math.max(0, reach - height),
        y + Math.min(reach, height),
        x + Math.min(reach, width),
        y + Math.max(0, reach - width),
        tone,
      ),
  );
}

function mirrored(lines: Line[], { x, width }: Box): Line[] {
  const mirror = (place: number) => 2 * x + width - place;
  return lines.map((line) => ({ ...line, x1: mirror(line.x1), x2: mirror(line.x2) }));
}
