import type { Content } from 'pdfmake/interfaces';
import { ageOfRow, type CaseloadRow } from '#contract/caseload';
import { type CaseloadColumn, columnOf } from '#contract/caseload-columns';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import type { Stationery } from '#domain/papers/stationery';
import { type Age, ageCell, shortAge } from '#domain/people/age';
import { formatPercent } from '#domain/words/indonesian';
import { houseDocument, houseFoot, letterhead, ruledTable, textWidth } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { renderWorkbook, type SheetCell } from '#platform/paper/workbook';

/** The rows shown, with the columns shown, as they go to paper or to a workbook. */
export type CaseloadList = Stationery & {
  columns: CaseloadColumn[];
  rows: CaseloadRow[];
  filters: string;
};

/** Draws the list as a workbook; runs in the worker. */
export async function renderCaseloadWorkbook({ columns, rows, filters, ...stationery }: CaseloadList) {
  const { letterhead: head, printedOn, printedBy } = stationery;
  const printed = `${rows.length} kasus. Dicetak ${formatCivilDate(printedOn, 'long')} oleh ${printedBy}`;
  const { bytes } = await renderWorkbook([
    {
      name: 'Daftar kasus',
      titles: ['DAFTAR KASUS (RAHASIA)', head.name, filters, printed],
      head: columns.map((column) => columnOf(column).label),
      rows: rows.map((row) => columns.map((column) => cellOf(row, column))),
      widths: columns.map((column) => columnOf(column).width),
    },
  ]);
  return { bytes, rows: rows.length };
}

/** Draws the list on paper; runs in the worker. */
export async function renderCaseloadPrint({ columns, rows, filters, ...stationery }: CaseloadList) {
  const { letterhead: head, paper, printedOn, printedBy } = stationery;
  const width = textWidth(paper, 'landscape');
  const all = columns.reduce((sum, column) => sum + columnOf(column).width, 0);
  const content: Content[] = [
    letterhead(head, width),
    { text: 'DAFTAR KASUS', style: 'title', margin: [0, 0, 0, 6] },
    { text: `${rows.length} kasus. ${filters}`, margin: [0, 0, 0, 6] },
    ruledTable(
      columns.map((column) => columnOf(column).label),
      rows.map((row) => columns.map((column) => textOf(row, column))),
      columns.map((column) => (columnOf(column).width / all) * (width - columns.length * 7)),
    ),
  ];
  const foot = houseFoot(printedBy, printedOn, 'RAHASIA');
  const { bytes } = await renderPdf(houseDocument(paper, content, 'landscape'), foot);
  return { bytes, rows: rows.length };
}

/** Of a birth of which no more is known than the year. */
const isYear = (value: unknown) => String(value).length === 4;

function known<T>(row: CaseloadRow, say: (age: Age) => T): T | null {
  const age = ageOfRow(row);
  return age === undefined ? null : say(age);
}

function cellOf(row: CaseloadRow, column: CaseloadColumn): SheetCell {
  if (column === 'age') return known(row, ageCell);
  const value = row[column];
  switch (columnOf(column).kind) {
    case 'day':
      return { date: value === null ? null : String(value) };
    case 'birth':
      return value === null || isYear(value) ? value : { date: String(value) };
    case 'stage':
      return row.stage && stageOf(row.stage).label;
    case 'percent':
      return value === null ? null : Math.round(Number(value) * 10) / 10;
    default:
      return value;
  }
}

function textOf(row: CaseloadRow, column: CaseloadColumn): string {
  if (column === 'age') return known(row, shortAge) ?? '';
  const value = row[column];
  if (value === null) return '';
  switch (columnOf(column).kind) {
    case 'day':
    case 'birth':
      return isYear(value) ? String(value) : formatCivilDate(String(value), 'short');
    case 'stage':
      return row.stage === null ? '' : stageOf(row.stage).label;
    case 'percent':
      return formatPercent(Number(value));
    default:
      return String(value);
  }
}
