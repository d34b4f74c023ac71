import type { Content } from 'pdfmake/interfaces';
import { type CaseloadColumn, type CaseloadRow, caseloadColumns } from '#contract/caseload';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import type { Letterhead } from '#domain/papers/packet';
import { formatPercent } from '#domain/words/indonesian';
import { houseDocument, houseFoot, letterhead, ruledTable, textWidth } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { renderWorkbook, type SheetCell } from '#platform/paper/workbook';

/** The rows shown, with the columns shown, as they go to paper or to a workbook. */
export type CaseloadList = {
  as: 'xlsx' | 'pdf';
  columns: CaseloadColumn[];
  rows: CaseloadRow[];
  filters: string;
  letterhead: Letterhead;
  paper: 'A4' | 'F4';
  printedBy: string;
  today: string;
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

/** Draws the list; runs in the worker. */
export function renderCaseload(list: CaseloadList): Promise<{ bytes: Uint8Array<ArrayBuffer> }> {
  return list.as === 'pdf' ? drawOnPaper(list) : drawWorkbook(list);
}

function drawWorkbook({ columns, rows, filters, letterhead: { name }, today, printedBy }: CaseloadList) {
  const printed = `${rows.length} kasus. Dicetak ${formatCivilDate(today, 'long')} oleh ${printedBy}`;
  return renderWorkbook([
    {
      name: 'Daftar kasus',
      titles: ['DAFTAR KASUS (RAHASIA)', name, filters, printed],
      head: columns.map((column) => caseloadColumns[column]),
      rows: rows.map((row) => columns.map((column) => cellOf(row, column))),
      widths: columns.map((column) => widths[column]),
    },
  ]);
}

function drawOnPaper({ columns, rows, filters, letterhead: head, paper, printedBy, today }: CaseloadList) {
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
  return renderPdf(houseDocument(paper, content, 'landscape'), houseFoot(printedBy, today, 'RAHASIA'));
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
