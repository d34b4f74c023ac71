import type { Content } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { ratings } from '#domain/lists/ratings';
import { targetStatuses } from '#domain/results/attainment';
import { bulletChart, roundsChart, statusSigns } from '#domain/results/attainment-chart';
import type { ComparedTarget, Comparison } from '#domain/results/comparison';
import { processByResult } from '#domain/results/process-by-result';
import { processResultChart } from '#domain/results/process-result-chart';
import { formatNumber } from '#domain/words/indonesian';
import { drawingToSvg } from '#platform/paper/drawing-svg';
import { filledColumns, headedTable, quietTable } from '#platform/paper/house-style';
import { headed } from '#platform/paper/labels';

/** Target against achievement: the sentence, the table with its charts, the 2x2, bonuses and removals. */
export function comparisonPart(comparison: Comparison): Content[] {
  return [
    headed(
      [
        { text: 'Target dan capaian', style: 'heading' },
        { text: comparison.outcome.sentence, bold: true, margin: [0, 0, 0, 6] },
      ],
      targetTable(comparison),
    ),
    ...comparisonDetails(comparison),
  ];
}

/** What stands below the table of targets: evidence, what was reached besides, and process beside result. */
export const comparisonDetails = (comparison: Comparison): Content[] => [
  ...evidencePart(comparison),
  ...unplannedPart(comparison),
  ...processPart(comparison),
];

/** This round beside the one before; earlier ones are in the line over the rounds. */
const shownRounds = 2;

function targetTable({ targets, rounds }: Comparison): Content {
  const shown = rounds.slice(-shownRounds);
  const sequences = rounds.map((round) => round.sequence);
  const small = (text: string) => ({ text, fontSize: 8 });
  const head = [
    'No',
    'Target dan indikator',
    'Awal → target',
    ...shown.map((round) => `R${round.sequence}\n${formatCivilDate(round.evaluatedOn, 'short')}`),
    'Status',
    'Kemajuan',
  ];
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [16, '*', 52, ...shown.map(() => 42), 60, 100],
      body: [
        head.map((text) => ({ text, bold: true, fontSize: 8 })),
        ...targets.map((target) => [
          small(String(target.number)),
          {
            stack: [
              { text: target.statement, fontSize: 9 },
              {
                text: `${target.indicator} · tenggat ${formatCivilDate(target.dueOn, 'short')}`,
                fontSize: 7.5,
                color: '#444444',
              },
              ...(target.removedReason
                ? [
                    {
                      text: `Dikeluarkan dari rencana: ${target.removedReason}`,
                      fontSize: 7.5,
                      italics: true,
                    },
                  ]
                : []),
            ],
          },
          small(`${formatNumber(target.baseline)} → ${formatNumber(target.targetValue)}\n${target.unit}`),
          ...shown.map((round) => small(valueIn(target, round.sequence))),
          {
            text: `${statusSigns[target.status]} ${targetStatuses[target.status]}`,
            fontSize: 8,
            bold: target.status === 'achieved',
          },
          {
            stack: [
              { svg: drawingToSvg(bulletChart(target, { width: 100, height: 40 })), width: 100 },
              ...(rounds.length > 1
                ? [
                    {
                      svg: drawingToSvg(roundsChart(target, sequences, { width: 100, height: 44 })),
                      width: 100,
                    },
                  ]
                : []),
            ],
          },
        ]),
      ],
    },
    layout: quietTable,
  };
}

function valueIn(target: ComparedTarget, sequence: number): string {
  const round = target.rounds.find((one) => one.sequence === sequence);
  if (round === undefined) return '–';
  const unit = (round.unit ?? target.unit) === target.unit ? '' : round.unit;
  return [round.value === undefined ? '' : formatNumber(round.value), unit, statusSigns[round.status]]
    .filter(Boolean)
    .join(' ');
}

/** Evidence, obstacles and their causes in the last round, where somebody wrote them down. */
function evidencePart({ targets, rounds }: Comparison): Content[] {
  const last = rounds.at(-1)?.sequence;
  const rows = targets.flatMap(({ number, rounds: own }) => {
    const said = own.find((round) => round.sequence === last);
    return said?.evidence || said?.obstacle || said?.cause
      ? [[String(number), said.evidence ?? '', said.obstacle ?? '', said.cause ?? '']]
      : [];
  });
  const heading = { text: 'Bukti dan hambatan pada ronde terakhir', style: 'subheading' };
  const table = filledColumns({ head: ['No', 'Bukti', 'Hambatan', 'Sebab'], rows });
  const widths = table.head.map((_column, index) => (index === 0 ? 16 : '*'));
  return headedTable(heading, table.head, table.rows, widths);
}

function unplannedPart({ unplanned }: Comparison): Content[] {
  const rows = unplanned.map((row) => [
    formatCivilDate(row.evaluatedOn, 'short'),
    `+ ${row.statement}`,
    row.evidence ?? '',
  ]);
  const heading = { text: 'Tercapai di luar rencana', style: 'subheading' };
  return headedTable(heading, ['Ronde', 'Capaian', 'Bukti'], rows, [60, '*', '*']);
}

function processPart({ rounds }: Comparison): Content[] {
  const last = rounds.at(-1);
  if (last === undefined) return [{ text: 'Belum ada ronde evaluasi.', italics: true, margin: [0, 4, 0, 0] }];
  const { process, result } = last;
  return [
    {
      columns: [
        { svg: drawingToSvg(processResultChart(rounds, { width: 190, height: 130 })), width: 190 },
        {
          stack: [
            { text: 'Proses x hasil', style: 'subheading' },
            { text: `Proses: ${ratings[process]}. Hasil: ${ratings[result]}.`, bold: true },
            processByResult(process, result).sentence,
          ],
          margin: [10, 0, 0, 0],
        },
      ],
      margin: [0, 8, 0, 0],
      unbreakable: true,
    },
  ];
}
