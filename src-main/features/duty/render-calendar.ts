import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { formatMonth } from '#domain/months/month';
import { type CalendarEntry, type MonthCalendar, weeksOf } from '#domain/papers/month-calendar';
import { weekdayNames } from '#domain/words/indonesian';
import { headedTable, houseDocument, houseFoot, letterhead, textWidth } from '#platform/paper/house-style';
import { type RenderedPdf, renderPdf } from '#platform/paper/render-pdf';

/** Draws the month on its side, and below it every duty of the days that hold more than a cell does; runs in the worker. */
export function renderCalendar(calendar: MonthCalendar): Promise<RenderedPdf> {
  const { paper, printedBy, printedOn } = calendar;
  const foot = houseFoot(printedBy, printedOn, 'RAHASIA');
  return renderPdf(houseDocument(paper, content(calendar), 'landscape'), foot);
}

/** So many duties stand in the cell of a day, each in so many letters; the rest stands in the list below. */
const few = 4;
const letters = 46;
/** All weeks of a month stand on one page, as long as no day is full. */
const weeksHeight = 252;

const dayName = [1, 2, 3, 4, 5, 6, 0].map((weekday) => weekdayNames[weekday] ?? '');
const grid: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0.5,
  hLineColor: () => '#555555',
  vLineColor: () => '#555555',
  paddingLeft: () => 3,
  paddingRight: () => 3,
};

const nothing: Content = {
  text: 'Tidak ada yang jatuh tempo dalam bulan ini.',
  italics: true,
  margin: [0, 6, 0, 0],
};

function content({ letterhead: head, paper, month, whose, entries, isCut }: MonthCalendar): Content[] {
  const width = textWidth(paper, 'landscape');
  const weeks = weeksOf(month);
  const ofDay = (day: string) => entries.filter(({ on }) => on === day);
  const full = entries.filter(({ on }) => !fits(ofDay(on)));
  return [
    letterhead(head, width),
    { text: `KALENDER TUGAS ${formatMonth(month).toUpperCase()}`, style: 'title', margin: [0, 0, 0, 2] },
    { text: whose, alignment: 'center', margin: [0, 0, 0, 6] },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: dayName.map(() => (width - dayName.length * 6.6) / dayName.length),
        heights: (row) => (row === 0 ? 10 : Math.floor(weeksHeight / weeks.length)),
        body: [
          dayName.map((text) => ({ text, bold: true, fontSize: 8, alignment: 'center' })),
          ...weeks.map((week) => week.map((day) => cellOf(day, day === null ? [] : ofDay(day)))),
        ],
      },
      layout: grid,
    },
    ...(entries.length === 0 ? [nothing] : []),
    ...headedTable(
      { text: 'Selengkapnya', style: 'heading' },
      ['Tenggat', 'Orang', 'Yang perlu dikerjakan', 'Dipegang'],
      full.map(({ on, person, what, holder }) => [formatCivilDate(on, 'short'), person, what, holder]),
      [56, 150, '*', 110],
    ),
    ...(isCut ? [{ text: 'Bulan ini memuat lebih banyak tugas daripada yang dicetak.', bold: true }] : []),
  ];
}

const say = ({ person, what }: CalendarEntry): string => (person === '' ? what : `${person}: ${what}`);
const fits = (duties: readonly CalendarEntry[]): boolean =>
  duties.length <= few && duties.every((one) => say(one).length <= letters);

function cellOf(day: string | null, duties: readonly CalendarEntry[]): TableCell {
  if (day === null) return { text: '', fillColor: '#f0f0f0' };
  const told = duties.slice(0, few).map((one) => cut(say(one)));
  const more = duties.length > few ? [`dan ${duties.length - few} lagi`] : [];
  return {
    stack: [
      { text: String(Number(day.slice(8))), bold: true, fontSize: 9 },
      ...[...told, ...more].map((text) => ({ text, fontSize: 6.5, lineHeight: 1.05 })),
    ],
  };
}

const cut = (words: string): string => (words.length <= letters ? words : `${words.slice(0, letters - 1)}…`);
