import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import type { Stationery } from '#domain/papers/stationery';
import type { TimelinePage } from '#domain/papers/timeline';
import { countKinds, groupEntries, type TimelineEntry, type TimelineKind } from '#domain/timeline/timeline';
import { timelineStrip } from '#domain/timeline/timeline-strip';
import { drawingToSvg } from '#platform/paper/drawing-svg';
import { houseDocument, houseFoot, letterhead, textHeight, textWidth } from '#platform/paper/house-style';
import { countLines, cutToLines, lineHeight } from '#platform/paper/measure-text';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

const setting = { fontSize: 8, leading: 1.1 };
const dayWidth = 62;
const rowGap = 2;

/** Draws the page; runs in the worker. */
export function renderTimeline(page: TimelinePage & Stationery): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = page;
  return renderPdf(houseDocument(paper, content(page)), houseFoot(printedBy, printedOn, 'RAHASIA'));
}

function content(page: TimelinePage & Stationery): Content[] {
  const { letterhead: head, paper, entries, until } = page;
  const width = textWidth(paper);
  const strip = timelineStrip(entries, until, { width, height: 0 });
  const left = textHeight(paper) - strip.height - 190;
  return [
    letterhead(head, width),
    { text: 'RAHASIA', bold: true, alignment: 'right', fontSize: 9 },
    { text: 'LINIMASA KASUS', style: 'title', margin: [0, 4, 0, 2] },
    {
      text: `${page.name} (${page.registerNumber}), kasus ${page.caseNumber}`,
      alignment: 'center',
      margin: [0, 0, 0, 6],
    },
    { svg: drawingToSvg(strip), width },
    {
      text: entries.length === 0 ? 'Belum ada kejadian.' : `${strip.description}`,
      fontSize: 8,
      margin: [0, 4, 0, 6],
    },
    ...rowsWithin(entries, width, left),
  ];
}

/** What is told by itself before the daily log is, when a page is not enough for all: coming, leaving and stages first. */
const weights: Partial<Record<TimelineKind, number>> = {
  ...{ daily: 0, attachment: 0, note: 1, contact: 1, measure: 1, stay: 3, stage: 3 },
};
const weightOf = ({ kind }: TimelineEntry): number => weights[kind] ?? 2;

/** As many as the page takes, those that weigh most first, in the order of their days; the rest by number, a month each. */
function rowsWithin(entries: readonly TimelineEntry[], width: number, height: number): Content[] {
  const rowHeight = lineHeight(setting.fontSize, setting.leading) + rowGap;
  const room = Math.max(4, Math.floor(height / rowHeight));
  const byWeight = entries.toSorted((a, b) => weightOf(b) - weightOf(a));
  const kept = new Set(entries.length <= room ? entries : byWeight.slice(0, room - 2));
  const rest = entries.filter((entry) => !kept.has(entry));
  return [
    ...entries.filter((entry) => kept.has(entry)).map((entry) => row(entry, width)),
    ...(rest.length === 0 ? [] : [restLine(rest, width)]),
  ];
}

function row({ on, title, text, by }: TimelineEntry, width: number): Content {
  const line = [title, text].filter(Boolean).join(': ');
  const said = [line, by === '' ? '' : `(${by})`].filter(Boolean).join(' ');
  return {
    columns: [
      { width: dayWidth, text: formatCivilDate(on, 'short') },
      { width: '*', text: oneLine(said, width - dayWidth - 6) },
    ],
    ...{ columnGap: 6, fontSize: setting.fontSize, lineHeight: setting.leading, margin: [0, 0, 0, rowGap] },
  };
}

function restLine(rest: readonly TimelineEntry[], width: number): Content {
  const months = groupEntries(rest, 'month').map(({ label, entries }) => `${label} ${entries.length}`);
  const text = `Juga ${countKinds(rest)}; menurut bulan: ${months.join(', ')}.`;
  const lines = countLines(text, { width, fontSize: setting.fontSize });
  return {
    text: lines <= 2 ? text : cutToLines(text, 2, '… di Titian', { width, fontSize: setting.fontSize }),
    ...{ fontSize: setting.fontSize, lineHeight: setting.leading, italics: true },
  };
}

function oneLine(text: string, width: number): string {
  const room = { width, fontSize: setting.fontSize };
  return countLines(text, room) <= 1 ? text : cutToLines(text, 1, '…', room);
}
