import type { Content } from 'pdfmake/interfaces';
import { ageOfRow, type CaseloadRow } from '#contract/caseload';
import { type CaseloadColumn, columnOf } from '#contract/caseload-columns';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import type { Stationery } from '#domain/papers/stationery';
import { type Age, shortAge } from '#domain/people/age';
import { formatPercent } from '#domain/words/indonesian';
import type { Report } from '#platform/jobs/define-job';
import { houseDocument, houseFoot, letterhead, ruledTable, textWidth } from '#platform/paper/house-style';
import { renderLongWorkbook } from '#platform/paper/long-workbook';
import { renderPdf } from '#platform/paper/render-pdf';
import { isYear, type PackedRows, unpackRows } from './packed-rows.ts';

/** The rows shown, with the columns shown, as they go to paper. */
export type CaseloadList = Stationery & {
  columns: CaseloadColumn[];
  rows: CaseloadRow[];
  filters: string;
};

/** The same rows packed, as they go to a workbook of any length. */
export type CaseloadSheet = Stationery & { columns: CaseloadColumn[]; pages: PackedRows[]; filters: string };

/** Draws the list as a workbook; runs in the worker. */
export async function renderCaseloadWorkbook(list: CaseloadSheet, report: Report) {
  const { columns, pages, filters, letterhead: head, printedOn, printedBy } = list;
  const rows = pages.reduce((sum, { count }) => sum + count, 0);
  const made = `${rows} kasus. Diekspor ${formatCivilDate(printedOn, 'long')} oleh ${printedBy}`;
  return await renderLongWorkbook(
    {
      name: 'Daftar kasus',
      titles: ['DAFTAR KASUS (RAHASIA)', head.name, filters, made],
      head: columns.map((column) => columnOf(column).label),
      rows: () => unpackRows(pages),
      widths: columns.map((column) => columnOf(column).width),
    },
    report,
  );
}

/** Draws the list on paper; runs in the worker. */
export async function renderCaseloadPrint({ columns, rows, filters, ...stationery }: CaseloadList) {
  const { letterhead: head, paper, printedOn, printedBy } = stationery;
  const width = textWidth(paper, 'landscape');
  const cells = rows.map((row) => columns.map((column) => printed(row, column, printedOn)));
  const content: Content[] = [
    letterhead(head, width),
    { text: 'DAFTAR KASUS', style: 'title', margin: [0, 0, 0, 6] },
    { text: `${rows.length} kasus. ${filters}`, margin: [0, 0, 0, 6] },
    ruledTable(
      columns.map((column) => columnOf(column).label),
      cells,
      widthsOf(columns, cells, width - columns.length * 7),
      columns.map((column) => (isNumber(column) ? { alignment: 'right' } : {})),
    ),
  ];
  const foot = houseFoot(printedBy, printedOn, 'RAHASIA');
  const { bytes } = await renderPdf(houseDocument(paper, content, 'landscape'), foot);
  return { bytes, rows: rows.length };
}

const isNumber = (column: CaseloadColumn) => ['number', 'percent'].includes(columnOf(column).kind);

/** A cell on paper, where no colour says that a day is over. */
function printed(row: CaseloadRow, column: CaseloadColumn, today: string): string {
  const text = textOf(row, column);
  const isOver = column === 'nextDueOn' && row.nextDueOn !== null && row.nextDueOn < today;
  return isOver ? `${text} (lewat)` : text;
}

/** Points that a letter of a number takes, and the most that a whole one is given. */
const [letter, widest] = [5.4, 120];

/** How wide columns are: a number of a register or a case stands in one line, the others share what is left. */
function widthsOf(columns: readonly CaseloadColumn[], cells: readonly string[][], room: number): number[] {
  const fixed = columns.map((column, at) =>
    column === 'registerNumber' || column === 'caseNumber'
      ? Math.min(widest, cells.reduce((most, row) => Math.max(most, row[at]?.length ?? 0), 8) * letter)
      : undefined,
  );
  const left = room - fixed.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const shared = columns.reduce((sum, column, at) => sum + (fixed[at] ? 0 : columnOf(column).width), 0);
  return columns.map((column, at) => fixed[at] ?? (columnOf(column).width / shared) * left);
}

function known<T>(row: CaseloadRow, say: (age: Age) => T): T | null {
  const age = ageOfRow(row);
  return age === undefined ? null : say(age);
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
