import type { Content } from 'pdfmake/interfaces';
import { type CaseloadColumn, type CaseloadRow, caseloadColumns } from '#contract/caseload';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import type { Stationery } from '#domain/papers/stationery';
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

/** Width of each column in characters; paper shares its width in the same proportions. */
const widths: Record<CaseloadColumn, number> = {
  registerNumber: 16,
  caseNumber: 14,
  fullName: 28,
  sex: 5,
  age: 6,
  category: 34,
  stage: 13,
  daysInStage: 8,
  worker: 20,
  admittedOn: 13,
  leftOn: 13,
  lastNoteOn: 13,
  nextDueOn: 13,
  percentAchieved: 9,
};

/** Draws the list as a workbook; runs in the worker. */
export async function renderCaseloadWorkbook({ columns, rows, filters, ...stationery }: CaseloadList) {
  const { letterhead: head, printedOn, printedBy } = stationery;
  const printed = `${rows.length} kasus. Dicetak ${formatCivilDate(printedOn, 'long')} oleh ${printedBy}`;
  const { bytes } = await renderWorkbook([
    {
      name: 'Daftar kasus',
      titles: ['DAFTAR KASUS (RAHASIA)', head.name, filters, printed],
      head: columns.map((column) => caseloadColumns[column]),
      rows: rows.map((row) => columns.map((column) => cellOf(row, column))),
      widths: columns.map((column) => widths[column]),
    },
  ]);
  return { bytes, rows: rows.length };
}

/** Draws the list on paper; runs in the worker. */
export async function renderCaseloadPrint({ columns, rows, filters, ...stationery }: CaseloadList) {
  const { letterhead: head, paper, printedOn, printedBy } = stationery;
  const width = textWidth(paper, 'landscape');
  const all = columns.reduce((sum, column) => sum + widths[column], 0);
  const content: Content[] = [
    letterhead(head, width),
    { text: 'DAFTAR KASUS', style: 'title', margin: [0, 0, 0, 6] },
    { text: `${rows.length} kasus. ${filters}`, margin: [0, 0, 0, 6] },
    ruledTable(
      columns.map((column) => caseloadColumns[column]),
      rows.map((row) => columns.map((column) => textOf(row, column))),
      columns.map((column) => (widths[column] / all) * (width - columns.length * 7)),
    ),
  ];
  const foot = houseFoot(printedBy, printedOn, 'RAHASIA');
  const { bytes } = await renderPdf(houseDocument(paper, content, 'landscape'), foot);
  return { bytes, rows: rows.length };
}

const dates: ReadonlySet<CaseloadColumn> = new Set(['admittedOn', 'leftOn', 'lastNoteOn', 'nextDueOn']);

function cellOf(row: CaseloadRow, column: CaseloadColumn): SheetCell {
  const value = row[column];
  if (dates.has(column)) return { date: value === null ? null : String(value) };
  if (column === 'stage') return stageOf(row.stage).label;
  if (column === 'percentAchieved')
    return row.percentAchieved === null ? null : Math.round(row.percentAchieved * 10) / 10;
  return value;
}

function textOf(row: CaseloadRow, column: CaseloadColumn): string {
  const value = row[column];
  if (value === null) return '';
  if (dates.has(column)) return formatCivilDate(String(value), 'short');
  if (column === 'stage') return stageOf(row.stage).label;
  if (column === 'age' && row.ageIsGuessed) return `± ${row.age}`;
  return column === 'percentAchieved' ? formatPercent(Number(value)) : String(value);
}
