import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { signed } from '#domain/fields/gas-scale';
import type { CaseMeasures, CaseScores } from '#domain/results/case-measures';
import { describedLevels, type Gas, sayRemovedScales } from '#domain/results/gas-rounds';
import type { MotivationRounds } from '#domain/results/motivation-rounds';
import { seriesChart, spanOf } from '#domain/results/series-chart';
import { singleSystemChart } from '#domain/results/single-system-chart';
import type { TargetMeasures } from '#domain/results/target-measures';
import { drawingToSvg } from '#platform/paper/drawing-svg';
import { headedTable, ruledTable, textWidth } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';

const shortDay = (day: string) => formatCivilDate(day, 'short');
const heading = (text: string): Content => ({ text, style: 'heading' });

/** What stands beside the comparison: GAS, values between the rounds, and the motivations scored again. */
export const measuresPart = ({ targets, gas, motivations }: CaseMeasures): Content[] => [
  ...(gas === undefined ? [] : gasPart(gas)),
  ...valuesPart(targets.filter(({ isBetweenRounds }) => isBetweenRounds)),
  ...(motivations === undefined ? [] : motivationsPart(motivations)),
];

/** So many rounds have a column: the newest. */
const shownRounds = 4;

function gasPart({ targets, rounds, removed }: Gas): Content[] {
  const shown = rounds.slice(-shownRounds);
  const said = [
    ...shown.map(
      ({ sequence, evaluatedOn, sentence }) => `R${sequence}, ${shortDay(evaluatedOn)}: ${sentence}`,
    ),
    ...(removed.length === 0 ? [] : [sayRemovedScales(removed)]),
  ];
  const rows = targets.map(({ number, statement, scale }, index) => [
    String(number),
    [
      statement,
      ...(scale.weight === undefined ? [] : [`Bobot ${scale.weight}`]),
      ...describedLevels(scale).map(([level, words]) => `${signed(level)}: ${words}`),
    ].join('\n'),
    ...shown.map(({ levels }) => (levels[index] == null ? '–' : signed(String(levels[index])))),
  ]);
  const head = ['No', 'Target dan tingkatnya', ...shown.map(({ sequence }) => `R${sequence}`)];
  const widths = [16, '*', ...shown.map(() => 26)];
  const sentences: Content = { stack: said, fontSize: 9 };
  return [headed([heading('Skala pencapaian (GAS)'), sentences], ruledTable(head, rows, widths))];
}

/** Two charts beside one another on the narrowest paper: so much between them, so wide each, hardly smaller than drawn. */
const gap = 14;
const chartWidth = Math.floor((textWidth('A4') - gap) / 2);
const drawnWidth = 228;

/** Two charts beside one another; what a page holds stays together. */
function chartRows(charts: Content[]): Content[] {
  return charts.flatMap((chart, index): Content[] =>
    index % 2 === 1
      ? []
      : [
          {
            columns: [chart, charts[index + 1] ?? { text: '' }],
            columnGap: gap,
            unbreakable: true,
            margin: [0, 2, 0, 6],
          },
        ],
  );
}

function underHeading(text: string, note: string, charts: Content[]): Content[] {
  const [first, ...others] = chartRows(charts);
  if (first === undefined) return [];
  return [headed([heading(text), { text: note, fontSize: 8, italics: true }], first), ...others];
}

const valuesPart = (targets: readonly TargetMeasures[]): Content[] =>
  underHeading(
    'Nilai target sebelum dan selama intervensi',
    'A: sebelum intervensi (lingkaran kosong). B: selama intervensi (titik). Garis tebal: target. Garis putus-putus mendatar: rata-rata.',
    targets.map((target) => ({
      stack: [
        { text: `${target.number}. ${target.statement} (${target.unit})`, style: 'figureTitle' },
        {
          svg: drawingToSvg(singleSystemChart(target, { width: drawnWidth, height: 110 })),
          width: chartWidth,
        },
        ...target.says.map((text) => ({ text, fontSize: 8 })),
      ],
    })),
  );

function motivationsPart({ columns, rows }: MotivationRounds): Content[] {
  const shown = columns.length > shownRounds ? [0, ...lastOf(columns.length)] : columns.map((_one, at) => at);
  const head = ['', ...shown.map((at) => `${columns[at]?.label}\n${shortDay(columns[at]?.on ?? '')}`)];
  const cells = rows.map(({ label, cells: said }) => [label, ...shown.map((at) => said[at] || '–')]);
  return headedTable(heading('Motivasi klien'), head, cells, ['*', ...shown.map(() => 76)]);
}

/** The places of the newest columns beside the first. */
const lastOf = (count: number) =>
  Array.from({ length: shownRounds - 1 }, (_one, index) => count - shownRounds + 1 + index);

/** What was measured with instruments, each score with its meaning; then every score of two days or more as a line. */
export function scoresPart({ measured, series, marks }: CaseScores): Content[] {
  const rows = measured.map(({ on, instrument, scores, by, note }) => [
    shortDay(on),
    instrument,
    scores,
    by,
    note,
  ]);
  const head = ['Tanggal', 'Instrumen', 'Skor dan artinya', 'Oleh', 'Catatan'];
  const drawn = series.filter(({ points }) => points.length > 1);
  const span = spanOf(drawn, marks);
  return [
    ...headedTable(heading('Pengukuran dengan instrumen'), head, rows, [54, 84, '*', 70, 100]),
    ...underHeading(
      'Skor dari waktu ke waktu',
      'R1, R2: ronde evaluasi. Garis kecil pada sumbu: hari dengan catatan intervensi.',
      drawn.map((one) => ({
        stack: [
          { text: one.label, style: 'figureTitle' },
          {
            svg: drawingToSvg(seriesChart(one, marks, span, { width: drawnWidth, height: 100 })),
            width: chartWidth,
          },
        ],
      })),
    ),
  ];
}
