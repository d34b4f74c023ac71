import { formatCivilDate } from '../civil-date.ts';
import { formatNumber } from '../words/indonesian.ts';
import { apart, daysAlong, label, linear, segments, within } from './chart-pieces.ts';
import type { Drawing, DrawingSize, Shape } from './drawing.ts';
import { type Series, type SeriesMarks, saySeries } from './series.ts';

type Span = { from: string; to: string };
type Frame = { left: number; right: number; top: number; bottom: number };

/** The days over which the series of a case are drawn, so that they lie one under another. */
export function spanOf(series: readonly Series[], { rounds }: SeriesMarks): Span {
  const days = [...series.flatMap(({ points }) => points), ...rounds].map(({ on }) => on).sort();
  return { from: days[0] ?? '', to: days.at(-1) ?? '' };
}

/**
 * The scores of a series over its days, on its own scale (greater is higher), the bands behind with their words at the
 * right; below the axis the number of each round, on it a stroke for each day with an entry of the log.
 */
export function seriesChart(series: Series, marks: SeriesMarks, span: Span, size: DrawingSize): Drawing {
  const { scale, points } = series;
  const frame = {
    left: 22,
    right: size.width - bandRoom(scale),
    top: 12,
    bottom: size.height - 22,
  };
  const values = points.map(({ value }) => value);
  const y = linear(
    scale?.min ?? Math.min(...values),
    scale?.max ?? Math.max(...values),
    frame.bottom,
    frame.top,
  );
  const x = daysAlong(span, frame.left + 8, frame.right - 8);
  const places = points.map(({ on, value }) => ({ x: x(on), y: y(value), value }));
  const ends = scale === undefined ? [] : [scale.min, scale.max];
  return {
    ...size,
    description: `${series.label}: ${saySeries(series, (day) => formatCivilDate(day, 'short'))}.`,
    shapes: [
      ...bandShapes(scale, y, frame),
      ...ends.map((value) => label(formatNumber(value), frame.left - 3, y(value) + 2.5, 'end')),
      ...dayAxis(marks, span, x, frame),
      ...segments(places.map((place) => [place.x, place.y])),
      ...places.flatMap((place): Shape[] => [
        { kind: 'circle', x: place.x, y: place.y, radius: 2.4, fill: 'ink' },
        { ...within(formatNumber(place.value), place.x, place.y - 5, size.width), bold: true },
      ]),
    ],
  };
}

/** Room for the longest of the words beside the bands. */
const bandRoom = (scale: Series['scale']): number =>
  Math.max(10, ...(scale?.bands ?? []).map(({ label: words }) => 86 + Math.max(0, words.length - 17) * 4.5));

/** Each second band grey, a line between each two, its words at the right as far as there is room for them. */
function bandShapes(scale: Series['scale'], y: (value: number) => number, frame: Frame): Shape[] {
  if (scale === undefined) return [];
  const { left, right } = frame;
  let labelled = Number.POSITIVE_INFINITY;
  return scale.bands.flatMap(({ to, label: words }, index): Shape[] => {
    const before = scale.bands[index - 1]?.to;
    const bottom = y(before === undefined ? scale.min : before + 0.5);
    const top = y(to >= scale.max ? scale.max : to + 0.5);
    const middle = (top + bottom) / 2 + 2.5;
    const isRoomy = labelled - middle >= 7;
    if (isRoomy) labelled = middle;
    return [
      ...(index % 2 === 0
        ? []
        : [
            {
              kind: 'rect',
              x: left,
              y: top,
              width: right - left,
              height: bottom - top,
              fill: 'faint',
            } as const,
          ]),
      { kind: 'line', x1: left, y1: top, x2: right, y2: top, tone: 'soft', width: 0.5 },
      ...(isRoomy ? [label(words, right + 4, middle, 'start')] : []),
    ];
  });
}

/** The first and the last day, the rounds between them by number, and the days of the log as strokes. */
function dayAxis(
  { rounds, notes }: SeriesMarks,
  span: Span,
  x: (day: string) => number,
  frame: Frame,
): Shape[] {
  const { left, right, bottom } = frame;
  const isWithin = (day: string) => day >= span.from && day <= span.to;
  const stroke = (day: string, from: number, to: number): Shape => ({
    ...{ kind: 'line', x1: x(day), y1: from, x2: x(day), y2: to },
    ...{ tone: 'ink', width: 0.7 },
  });
  const days = span.from === span.to ? [span.from] : [span.from, span.to];
  return [
    { kind: 'line', x1: left, y1: bottom, x2: right, y2: bottom, tone: 'ink', width: 0.8 },
    ...notes.filter(isWithin).map((day) => stroke(day, bottom - 3, bottom)),
    ...rounds.map(({ on }) => stroke(on, bottom, bottom + 4)),
    ...apart(rounds, ({ on }) => x(on), 15).map(({ on, sequence }) =>
      label(`R${sequence}`, x(on), bottom + 11, 'middle'),
    ),
    ...days.map((day, index) =>
      label(
        formatCivilDate(day, 'short'),
        index === 0 ? left : right,
        bottom + 20,
        index === 0 ? 'start' : 'end',
      ),
    ),
  ];
}
