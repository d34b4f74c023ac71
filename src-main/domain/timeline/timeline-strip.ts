import { addMonths, daysBetween, formatCivilDate } from '../civil-date.ts';
import type { Drawing, DrawingSize, Shape } from '../results/drawing.ts';
import {
  countKinds,
  type TimelineEntry,
  type TimelineKind,
  timelineKindCodes,
  timelineKinds,
} from './timeline.ts';

/** Room for the names of the kinds, left of the strip. */
const nameWidth = 130;
const rowHeight = 13;

/**
 * The whole time of a case as a strip: a row a kind that is there, a mark for each thing on its day, lines at the
 * beginning of months or years. `until` is the last day that it shows.
 */
export function timelineStrip(
  entries: readonly TimelineEntry[],
  until: string,
  { width }: DrawingSize,
): Drawing {
  const kinds = timelineKindCodes.filter((kind) => entries.some((entry) => entry.kind === kind));
  const days = entries.map(({ on }) => on).sort();
  const first = days[0] ?? until;
  const last = [until, days.at(-1) ?? until].sort()[1] ?? until;
  const span = Math.max(1, daysBetween(first, last));
  const room = width - nameWidth - 8;
  const place = (day: string) =>
    nameWidth + (room * Math.min(span, Math.max(0, daysBetween(first, day)))) / span;
  const height = kinds.length * rowHeight + 18;
  return {
    ...{ width, height },
    description:
      entries.length === 0
        ? 'Belum ada kejadian.'
        : `Dari ${formatCivilDate(first, 'long')} sampai ${formatCivilDate(last, 'long')}: ${countKinds(entries)}.`,
    shapes: [
      ...marksOf(first, last).flatMap(({ day, label }) => markShapes(place(day), label, height, width)),
      ...kinds.flatMap((kind, row) => rowShapes(kind, row, entries, place, width)),
    ],
  };
}

function rowShapes(
  kind: TimelineKind,
  row: number,
  entries: readonly TimelineEntry[],
  place: (day: string) => number,
  width: number,
): Shape[] {
  const y = row * rowHeight + 8;
  const xs = new Set(entries.filter((entry) => entry.kind === kind).map(({ on }) => Math.round(place(on))));
  return [
    { kind: 'text', x: 0, y: y + 3, text: timelineKinds[kind], size: 8, anchor: 'start', tone: 'ink' },
    { kind: 'line', x1: nameWidth, y1: y, x2: width - 4, y2: y, tone: 'faint', width: 0.5 },
    ...[...xs].map(
      (x): Shape => ({ kind: 'rect', x: x - 1.2, y: y - 4, width: 2.4, height: 8, fill: 'ink' }),
    ),
  ];
}

/** Beginnings of months in less than two years, of years in more. */
function marksOf(first: string, last: string): { day: string; label: string }[] {
  const byYear = daysBetween(first, last) > 700;
  const step = byYear ? 12 : Math.max(1, Math.ceil(daysBetween(first, last) / 30 / 12));
  const marks: { day: string; label: string }[] = [];
  let day = byYear ? `${Number(first.slice(0, 4)) + 1}-01-01` : addMonths(`${first.slice(0, 7)}-01`, 1);
  while (day <= last && marks.length < 60) {
    const [, month = '', year = ''] = formatCivilDate(day, 'short').split(' ');
    marks.push({ day, label: byYear ? day.slice(0, 4) : `${month} ${year.slice(-2)}` });
    day = addMonths(day, step);
  }
  return marks;
}

function markShapes(x: number, label: string, height: number, width: number): Shape[] {
  const words: Shape[] =
    x > width - 30
      ? []
      : [{ kind: 'text', x: x + 2, y: height - 2, text: label, size: 7, anchor: 'start', tone: 'soft' }];
  return [
    { kind: 'line', x1: x, y1: 0, x2: x, y2: height - 10, tone: 'faint', width: 0.6, dashed: true },
    ...words,
  ];
}
