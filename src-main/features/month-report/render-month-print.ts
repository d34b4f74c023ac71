import type { Content, TableCell } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { periodKindOf } from '#domain/months/period';
import type { Stationery } from '#domain/papers/stationery';
import { formatNumber } from '#domain/words/indonesian';
import { houseDocument, letterhead, quietTable, signatures, textWidth } from '#platform/paper/house-style';
import { widthOf } from '#platform/paper/measure-text';
import { renderPdf } from '#platform/paper/render-pdf';
import { isNumbers, type Sheet, type SheetCell } from '#platform/paper/workbook';
import { type MonthDrawing, subjects } from './month-drawing.ts';
import { monthSheets } from './month-sheets.ts';
import { cellText } from './nominative-sheet.ts';
import { periodLines, trailLine } from './say-report.ts';

/**
 * The month on paper: kop, each sheet under its title, who signs, and on every page the fingerprint of the audit and its
 * number. The file holds no clock: the same report is the same file.
 */
export async function drawMonthPrint(data: MonthDrawing & Stationery): Promise<Uint8Array<ArrayBuffer>> {
  const { onPaper, today, profile, period } = data;
  const { paper, letterhead: head } = onPaper;
  const width = textWidth(paper, 'landscape');
  const sheets = monthSheets(data);
  const hasKop = profile?.definition.kop ?? true;
  const logo = data.letterhead.logo;
  const title = subjects[periodKindOf(period) ?? 'month'];
  const content: Content[] = [
    ...(hasKop ? [letterhead({ ...head, ...(logo === undefined ? {} : { logo }) }, width)] : []),
    { text: title.toUpperCase(), style: 'title' },
    { text: [...(hasKop ? [] : [data.centreName]), ...periodLines(data)].join(' · '), style: 'under' },
    ...sheets.flatMap((sheet, at) =>
      drawSheet(sheet, { width, at, isSigned: isSigned(sheet, sheets, data) }, data),
    ),
  ];
  const house = houseDocument(paper, content, 'landscape');
  const document = {
    ...house,
    styles: {
      ...house.styles,
      under: { alignment: 'center' as const, fontSize: 9, margin: [0, 2, 0, 6] as Margins },
      sheet: { fontSize: 10, bold: true, margin: [0, 8, 0, 3] as Margins },
    },
    info: { title, creationDate: new Date(`${today}T00:00:00Z`) },
  };
  const { bytes } = await renderPdf(document, (page, pages) => foot(data, page, pages));
  return bytes;
}

type Margins = [number, number, number, number];

const foot = (data: MonthDrawing, page: number, pages: number): Content => ({
  columns: [
    { text: `Dicetak ${formatCivilDate(data.today, 'long')} oleh ${data.printedBy}`, width: '*' },
    {
      text: [data.lists === undefined ? '' : 'RAHASIA · ', trailLine(data)],
      alignment: 'center',
      width: 'auto',
    },
    { text: `Halaman ${page} dari ${pages}`, alignment: 'right', width: '*' },
  ],
  fontSize: 8,
  margin: [85, 34, 57, 0],
});

/** Where a sheet is drawn: how wide, as which of them, and whether people sign below it. */
type DrawnOn = { width: number; at: number; isSigned: boolean };

/** A sheet under its title; one that is signed keeps its signatures with its last lines. */
function drawSheet(sheet: Sheet, of: DrawnOn, data: MonthDrawing): Content[] {
  const { width, at, isSigned } = of;
  const { titles, remarks = [] } = sheet;
  const lines =
    data.profile === undefined ? [] : titles.slice(1).filter((line) => !periodLines(data).includes(line));
  const before: Content[] = [
    { text: `${at + 1}. ${titles[0] ?? sheet.name}`, style: 'sheet' },
    ...lines.filter((line) => line !== data.centreName).map((text) => ({ text, fontSize: 9 })),
  ];
  const after: Content[] = remarks.map((text) => ({ text, fontSize: 8, italics: true }));
  const table = drawTable(sheet, width);
  const unbreakable = isShort(sheet);
  // What is said of a few rows, and who signs, stand with them; of more, what is said stands with who signs.
  if (isSigned && sheet.rows.length <= fewRows)
    return [{ stack: [...before, table, signed(data, after)], unbreakable }];
  if (isSigned) return [{ stack: [...before, table], unbreakable }, signed(data, after)];
  // What is said of a short table stands on its page.
  return unbreakable ? [{ stack: [...before, table, ...after], unbreakable }] : [...before, table, ...after];
}

/** So few rows stand with who signs below them on one page. */
const fewRows = 8;

/** So few rows stand on one page whole. */
const isShort = ({ rows }: Sheet) => rows.length <= 14;

/** Of the whole report the last sheet is signed. */
const isSigned = (sheet: Sheet, sheets: readonly Sheet[], { profile }: MonthDrawing): boolean =>
  profile === undefined ? sheet === sheets.at(-1) : sheet.signs !== undefined;

/** Mengetahui the head at the left, place and day with whoever made the report at the right. */
function signed({ onPaper, today, printedBy, profile }: MonthDrawing, before: Content[]): Content {
  const role = profile?.definition.makerRole || 'Penyusun laporan';
  return signatures(onPaper.head, { role, name: printedBy }, onPaper.letterhead.town, today, before);
}

/** Between a number at the right of its column and the words that begin the next, in points. */
const afterNumber = 7;

/** Words at the left, numbers at the right; many columns stand in smaller letters. */
function drawTable(sheet: Sheet, width: number): Content {
  const { head, rows, total, widths } = sheet;
  const fontSize = head.length > 14 ? 6 : head.length > 9 ? 7.5 : 9;
  const isCount = head.map((_label, at) => isNumbers(sheet, at));
  const followsNumber = (at: number) => isCount[at - 1] === true && isCount[at] === false;
  const cell = (value: SheetCell, at: number, bold = false): TableCell => ({
    text: shown(value),
    fontSize,
    bold,
    ...(followsNumber(at) && { margin: [afterNumber, 0, 0, 0] as [number, number, number, number] }),
    ...(head[at]?.toLowerCase() === 'no'
      ? { alignment: 'center' as const }
      : isCount[at]
        ? { alignment: 'right' as const }
        : {}),
  });
  const room = width - head.length * 6;
  const wanted = widths.map((each) => each * fontSize * 0.56);
  const least = head.map(
    (label, at) =>
      (followsNumber(at) ? afterNumber : 0) +
      Math.max(
        ...[label, ...rows.map((row) => shown(row[at] ?? null))].map((text) => longestWord(text, fontSize)),
      ),
  );
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: sharedWidths(wanted, least, room),
      body: [
        head.map((label, at) => cell(label, at, true)),
        ...rows.map((row) => head.map((_label, at) => cell(row[at] ?? null, at))),
        ...(total === undefined ? [] : [head.map((_label, at) => cell(total[at] ?? null, at, true))]),
      ],
    },
    layout: quietTable,
    margin: [0, 2, 0, 4],
  };
}

const shown = (value: SheetCell) => (typeof value === 'number' ? formatNumber(value) : cellText(value));

/** The widest of what pdfmake does not break, in points: a number of identity is whole or it is none. */
const longestWord = (text: string, fontSize: number): number =>
  Math.max(0, ...text.split(/[\s/-]+/).map((word) => widthOf(word, { fontSize, isBold: true })));

/** Widths that fit in the room: each as it is wanted where all do, else narrower, and no word broken while that can be. */
function sharedWidths(wanted: readonly number[], least: readonly number[], room: number): number[] {
  const sum = (all: readonly number[]) => all.reduce((whole, one) => whole + one, 0);
  const held = wanted.map((width, at) => Math.max(width, least[at] ?? 0));
  if (sum(held) <= room) return held;
  const [firm, free] = [sum(least), held.map((width, at) => width - (least[at] ?? 0))];
  if (firm >= room) return least.map((width) => (width * room) / firm);
  return free.map((width, at) => (least[at] ?? 0) + (width * (room - firm)) / sum(free));
}
