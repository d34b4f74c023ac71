import { createRequire } from 'node:module';

/** A column as the layout measures it: `auto` and star columns share what the others leave. */
type MeasuredColumn = { width?: number | string | null; _minWidth: number };

/**
 * Narrows columns whose longest words together are wider than the paper, in points: no column gets more than
 * an even share of the width that the narrow columns leave. pdfmake makes each column as wide as its longest
 * word, and loses what lies past the edge of the paper; in a column narrower than a word it breaks the word.
 */
function fitColumns(columns: readonly MeasuredColumn[], available: number): void {
  const flexible = columns.filter(({ width }) => typeof width !== 'number' && !String(width).endsWith('%'));
  const stars = flexible.filter(({ width }) => width !== 'auto');
  const room =
    available - columns.reduce((sum, { width }) => sum + (typeof width === 'number' ? width : 0), 0);
  // Every star column is given the longest word of them all.
  const longest = Math.max(0, ...stars.map(({ _minWidth }) => _minWidth));
  for (const star of stars) star._minWidth = longest;
  if (flexible.reduce((sum, { _minWidth }) => sum + _minWidth, 0) <= room) return;
  let left = room;
  for (const [index, column] of flexible.toSorted((a, b) => a._minWidth - b._minWidth).entries()) {
    column._minWidth = Math.max(0, Math.min(column._minWidth, left / (flexible.length - index)));
    left -= column._minWidth;
  }
}

type Calculator = {
  buildColumnWidths(columns: readonly MeasuredColumn[], available: number, ...more: unknown[]): void;
};

// The part of pdfmake that shares a width among columns: a CommonJS module without
// types, not among its exports.
const load = createRequire(import.meta.url);
const calculator = (load('pdfmake/js/columnCalculator.js') as { default: Calculator }).default;
const { buildColumnWidths } = calculator;

/** Has every table and every row of columns fitted to the paper before it is laid out. */
export function keepColumnsOnPaper(): void {
  calculator.buildColumnWidths = (columns, available, ...more) => {
    fitColumns(columns, available);
    buildColumnWidths(columns, available, ...more);
  };
}
