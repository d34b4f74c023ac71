import type { KeyboardEvent, MouseEvent } from 'react';
import { isTyping, rowAfterKey } from './grid-keys.ts';
import type { LinedRows } from './grid-lines.ts';
import type { Ticked } from './grid-table.ts';
import { tickAll, tickRange } from './ticks.ts';
import type { Folding } from './use-folding.ts';

/** What may be done to the rows of a grid. */
export type RowActions<Row> = {
  /** Rows may be ticked, `most` of them at once; `nameOf` says whose tick it is. */
  ticks?: { ticked: Ticked; onTick: (ticked: Ticked) => void; nameOf: (row: Row) => string; most: number };
  /** Enter, a double click, or a link within a row; with its place among all rows. */
  onOpen: (row: Row, index: number) => void;
  /** Space; Escape tells undefined. */
  onPeek?: (row: Row | undefined) => void;
  /** Arrow up from the first row. */
  onLeaveTop?: () => void;
  /** A letter typed on a row, before it is written: for the search box to take the keyboard. */
  onType?: () => void;
};

type Parts<Row> = RowActions<Row> & {
  rows: LinedRows<Row>;
  rowId: (row: Row) => string;
  folding: Folding | undefined;
  /** The line the keyboard is on. */
  active: number;
  /** The row the keyboard is on, which another stands for until it is found. */
  activeRow: Row | undefined;
  rowsInWindow: () => number;
  moveTo: (line: number) => void;
};

/** What keys and clicks on the lines do. */
export function gridHandlers<Row>(parts: Parts<Row>) {
  const { rows, rowId, active, activeRow, ticks, moveTo, onPeek } = parts;
  const open = (line: number, row = rows.rowAt(line)) => {
    const at = rows.lines.at(line);
    if (row !== undefined && 'row' in at) parts.onOpen(row, at.row);
  };
  const tick = (line: number, isRange: boolean) =>
    ticks?.onTick(tickRange(ticks, rows, rowId, isRange ? active : line, line));

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
    if (foldByKey(event, parts)) return event.preventDefault();
    const at = { row: active, total: rows.total, rowsInWindow: parts.rowsInWindow() };
    const next = rowAfterKey(event.key, at);
    if (next !== undefined) {
      event.preventDefault();
      if (next < 0) return parts.onLeaveTop?.();
      if (event.shiftKey && ticks) ticks.onTick(tickRange(ticks, rows, rowId, active, next, true));
      return moveTo(next);
    }
    if (event.key === ' ') {
      event.preventDefault();
      return event.ctrlKey || event.shiftKey ? tick(active, false) : onPeek?.(activeRow);
    }
    if (event.key === 'a' && event.ctrlKey && ticks) {
      event.preventDefault();
      return ticks.onTick(tickAll(ticks, rows, rowId));
    }
    if (event.key === 'Enter' && activeRow) return open(active, activeRow);
    if (event.key === 'Escape') return onPeek?.(undefined);
    if (isTyping(event)) parts.onType?.();
  };

  const onClick = (event: MouseEvent) => {
    const line = lineOf(event);
    if (line === undefined) return;
    if (isWithin(event, 'a')) return open(line);
    if (isWithin(event, '[data-tick]')) tick(line, event.shiftKey);
    const at = rows.lines.at(line);
    if (!('row' in at)) parts.folding?.onFold(at.head.group.value, !at.head.isFolded);
    moveTo(line);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const line = lineOf(event);
    if (line !== undefined && !isWithin(event, '[data-tick]')) open(line);
  };
  return { onKeyDown, onClick, onDoubleClick };
}

/**
 * What keys do to groups: Enter, Space and the arrows sideways fold a head and open it again; from a row the arrow to the
 * left leads to its head. True where it was done.
 */
function foldByKey<Row>({ key }: KeyboardEvent, { rows, folding, active, moveTo }: Parts<Row>): boolean {
  const at = rows.lines.at(active);
  if (folding === undefined || at.head === undefined) return false;
  const { head } = at;
  if ('row' in at) {
    if (key !== 'ArrowLeft') return false;
    moveTo(head.line);
    return true;
  }
  const toggles = key === 'Enter' || key === ' ';
  if (!toggles && key !== 'ArrowLeft' && key !== 'ArrowRight') return false;
  folding.onFold(head.group.value, toggles ? !head.isFolded : key === 'ArrowLeft');
  return true;
}

function lineOf(event: MouseEvent): number | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? undefined : Number(row.dataset.index);
}

function isWithin(event: MouseEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
