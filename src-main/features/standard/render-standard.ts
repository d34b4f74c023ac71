import type { Content } from 'pdfmake/interfaces';
import type { StandardCase, StandardOverview } from '#contract/standard';
import { formatCivilDate } from '#domain/civil-date';
import { formatMonth } from '#domain/months/month';
import type { Stationery } from '#domain/papers/stationery';
import { requirementStates } from '#domain/standard/standard';
import { formatPercent } from '#domain/words/indonesian';
import { headedTable, houseDocument, houseFoot, letterhead, textWidth } from '#platform/paper/house-style';
import { renderPdf } from '#platform/paper/render-pdf';
import { renderWorkbook } from '#platform/paper/workbook';

/** The figures of a month and its cases, as they go to paper; whoever is served stands with their first letters. */
export type StandardPaper = Stationery & { overview: StandardOverview; cases: StandardCase[] };

const share = (part: number, of: number) => (of === 0 ? '' : formatPercent((part / of) * 100));
/** In a workbook a number, to one decimal: it can be worked with, and stands under its head as the others do. */
const shareAsNumber = (part: number, of: number) => (of === 0 ? '' : Math.round((part / of) * 1_000) / 10);
type Share = typeof share | typeof shareAsNumber;

const workerHead = ({ requirements }: StandardOverview) => [
  'Pekerja sosial',
  'Kasus',
  'Memenuhi semua',
  '%',
  'Tepat waktu semua',
  ...requirements.map(({ label }) => `Belum: ${label}`),
];

function workerRows({ byWorker, total, requirements }: StandardOverview, sayShare: Share) {
  return [...byWorker, { ...total, name: 'Semua' }].map(({ name, cases, met, onTime, missing }) => [
    name,
    cases,
    met,
    sayShare(met, cases),
    onTime,
    ...requirements.map(({ code }) => missing[code] ?? 0),
  ]);
}

const monthHead = ['Bulan', 'Kasus', 'Memenuhi semua', '%'];
const monthRows = ({ byMonth }: StandardOverview, sayShare: Share) =>
  byMonth.map(({ month, cases, met }) => [formatMonth(month), cases, met, sayShare(met, cases)]);

const caseHead = ({ requirements }: StandardOverview) => [
  'No. register',
  'No. kasus',
  'Inisial',
  'Pekerja sosial',
  ...requirements.map(({ label }) => label),
];

function caseRow({ requirements }: StandardOverview, one: StandardCase): string[] {
  const told = requirements.map(({ code }) => {
    const { state, on } = one.states[code] ?? { state: 'none' as const, on: '' };
    return state === 'none' ? '-' : `${requirementStates[state]} (${formatCivilDate(on, 'short')})`;
  });
  return [one.registerNumber, one.caseNumber, one.name, one.worker, ...told];
}

const heading = ({ month, asOf, ruledUntil }: StandardOverview) => {
  const ruled =
    ruledUntil === null ? '' : `, menurut standar yang berlaku sampai ${formatCivilDate(ruledUntil, 'long')}`;
  return `${formatMonth(month)}, keadaan pada ${formatCivilDate(asOf, 'long')}${ruled}`;
};

/** Draws figures and the cases that lack something; runs in the worker. */
export async function renderStandardPrint({ overview, cases, ...stationery }: StandardPaper) {
  const { letterhead: head, paper, printedOn, printedBy } = stationery;
  const width = textWidth(paper, 'landscape');
  const words = (rows: (string | number)[][]) => rows.map((row) => row.map(String));
  const content: Content[] = [
    letterhead(head, width),
    { text: 'KASUS DIBANDINGKAN DENGAN STANDAR', style: 'title', margin: [0, 0, 0, 6] },
    { text: heading(overview), alignment: 'center', margin: [0, 0, 0, 6] },
    { ul: overview.requirements.map(({ label, says }) => `${label}: ${says}`), fontSize: 9 },
    ...headedTable(
      { text: 'Menurut pekerja sosial', style: 'heading' },
      workerHead(overview),
      words(workerRows(overview, share)),
    ),
    ...headedTable({ text: 'Menurut bulan', style: 'heading' }, monthHead, words(monthRows(overview, share))),
    ...headedTable(
      { text: `Kasus yang belum memenuhi semua (${cases.length})`, style: 'heading' },
      caseHead(overview),
      cases.map((one) => caseRow(overview, one)),
      caseWidths(overview, width),
    ),
  ];
  const foot = houseFoot(printedBy, printedOn, 'RAHASIA');
  return await renderPdf(houseDocument(paper, content, 'landscape'), foot);
}

/** Numbers and initials take what they need, the rest is shared. */
function caseWidths({ requirements }: StandardOverview, width: number): number[] {
  const fixed = [62, 52, 40, 70];
  const gaps = (fixed.length + requirements.length) * 7;
  const left = width - gaps - fixed.reduce((sum, one) => sum + one, 0);
  return [...fixed, ...requirements.map(() => left / requirements.length)];
}

/** Draws the workbook: by worker, by month, every case; runs in the worker. */
export async function renderStandardWorkbook({ overview, cases, ...stationery }: StandardPaper) {
  const { letterhead: head, printedOn, printedBy } = stationery;
  const titles = [
    'KASUS DIBANDINGKAN DENGAN STANDAR (RAHASIA)',
    head.name,
    heading(overview),
    `Diekspor ${formatCivilDate(printedOn, 'long')} oleh ${printedBy}`,
  ];
  const asked = overview.requirements.map(() => 18);
  const remarks = overview.requirements.map(({ label, says }) => `${label}: ${says}`);
  const { bytes } = await renderWorkbook([
    {
      ...{
        name: 'Menurut pekerja',
        titles,
        head: workerHead(overview),
        rows: workerRows(overview, shareAsNumber),
      },
      ...{ widths: [28, 8, 12, 8, 12, ...asked], remarks },
    },
    {
      name: 'Menurut bulan',
      titles,
      head: monthHead,
      rows: monthRows(overview, shareAsNumber),
      widths: [20, 8, 12, 8],
    },
    {
      ...{ name: 'Kasus', titles, head: caseHead(overview) },
      ...{
        rows: cases.map((one) => caseRow(overview, one)),
        widths: [16, 14, 8, 20, ...asked.map(() => 20)],
      },
    },
  ]);
  return { bytes, rows: cases.length };
}
