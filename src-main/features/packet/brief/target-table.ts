import type { Content, TableCell } from 'pdfmake/interfaces';
import { formatCivilDate } from '#domain/civil-date';
import { targetStatuses } from '#domain/results/attainment';
import { statusSigns } from '#domain/results/attainment-chart';
import type { ComparedTarget, Comparison } from '#domain/results/comparison';
import { progressStrip } from '#domain/results/progress-strip';
import { formatNumber } from '#domain/words/indonesian';
import { drawingToCanvas } from '#platform/paper/drawing-canvas';
import { quietTable } from '#platform/paper/house-style';
import { countLines, cutToLines, lineHeight } from '#platform/paper/measure-text';
import { type Piece, type Room, small } from './pieces.ts';

const strip = { width: 104, height: 14 };
const columns = { number: 12, way: 52, round: 34, strip: strip.width };
const padding = 6;
/** The rounds that have a column: the last one, and the one before. */
const shownRounds = 2;

/** Every target beside what was reached of it, as a table of a known height; a row is never parted. */
export function targetTable({ targets, rounds }: Comparison, room: Room, most: number): Piece {
  const shown = rounds.slice(-shownRounds);
  const fixed = columns.number + columns.way + columns.round * shown.length + columns.strip;
  const width = room.width - fixed - padding * (4 + shown.length);
  const cut = cutter(room.ending, most);
  const rows = targets.map((target) => targetRow(target, { shown, width, cut }));
  const head = [
    'No',
    'Target, indikator, tenggat',
    'Awal → target',
    ...shown.map(({ sequence, evaluatedOn }) => `R${sequence} ${formatCivilDate(evaluatedOn, 'short')}`),
    'Keadaan',
  ];
  const headLines = shown.length === 0 ? 1 : 3;
  return {
    kind: 'fixed',
    height: rows.reduce(
      (sum, { height }) => sum + height,
      headLines * lineHeight(7.5, small.leading) + padding,
    ),
    content: {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: [columns.number, '*', columns.way, ...shown.map(() => columns.round), columns.strip],
        body: [head.map((text) => ({ text, bold: true, fontSize: 7.5 })), ...rows.map(({ cells }) => cells)],
      },
      lineHeight: small.leading,
      layout: quietTable,
    },
  };
}

type Cut = (
  text: string,
  width: number,
  fontSize: number,
  least?: number,
) => { text: string; height: number };

/** In a narrow column that a text goes on takes lines of its own. */
const narrowLines = 6;

/** Where words of the print stand before a text, so that some of it stands there too. */
const labelledLines = 2;

const cutter =
  (ending: string, most: number): Cut =>
  (text, width, fontSize, least = 1) => {
    const setting = { width, fontSize };
    const lines = countLines(text, setting);
    const atMost = Math.max(most, least);
    const shown = lines <= atMost ? text : cutToLines(text, atMost, ending, setting);
    return { text: shown, height: Math.min(lines, atMost) * lineHeight(fontSize, small.leading) };
  };

type RowFacts = { shown: Comparison['rounds']; width: number; cut: Cut };

function targetRow(target: ComparedTarget, { shown, width, cut }: RowFacts) {
  const { number, statement, indicator, dueOn, baseline, targetValue, unit, status, removedReason } = target;
  const told = [
    cut(statement, width, 9),
    cut(`Tenggat ${formatCivilDate(dueOn, 'short')}. ${indicator}`, width, 7.5, labelledLines),
    ...(removedReason ? [cut(`Dikeluarkan dari rencana: ${removedReason}`, width, 7.5, labelledLines)] : []),
  ];
  const way = [
    cut(`${formatNumber(baseline)} → ${formatNumber(targetValue)}`, columns.way, 8),
    cut(unit, columns.way, 8, narrowLines),
  ];
  const values = shown.map((round) => valueIn(target, round.sequence, cut));
  const state: TableCell = {
    stack: [
      { text: `${statusSigns[status]} ${targetStatuses[status]}`, fontSize: 8, bold: true },
      drawingToCanvas(progressStrip(target, strip)),
    ],
  };
  const cells: TableCell[] = [
    { text: String(number), fontSize: 8 },
    { stack: told.map(({ text }, index) => ({ text, fontSize: index === 0 ? 9 : 7.5 })) },
    { stack: way.map(({ text }) => ({ text, fontSize: 8 })) },
    ...values.map(({ text }): Content => ({ text, fontSize: 8 })),
    state,
  ];
  const heights = [
    sum(told.map(({ height }) => height)),
    sum(way.map(({ height }) => height)),
    ...values.map(({ height }) => height),
    lineHeight(8, small.leading) + strip.height,
  ];
  return { cells, height: Math.max(...heights) + padding };
}

function valueIn(target: ComparedTarget, sequence: number, cut: Cut) {
  const round = target.rounds.find((one) => one.sequence === sequence);
  const unit = (round?.unit ?? target.unit) === target.unit ? '' : (round?.unit ?? '');
  const value = round?.value === undefined ? '' : formatNumber(round.value);
  const said = round === undefined ? '–' : [value, unit, statusSigns[round.status]].filter(Boolean).join(' ');
  return cut(said, columns.round, 8, narrowLines);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
