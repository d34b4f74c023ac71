import type { KeyboardEvent, MouseEvent } from 'react';
import { isTyping, rowAfterKey } from './grid-keys.ts';
import type { Ticked } from './grid-table.ts';
import { tickAll, tickRange } from './ticks.ts';
import type { PagedRows } from './use-paged-rows.ts';

/** What may be done to the rows of a grid. */
export type RowActions<Row> = {
  /** Rows may be ticked, `most` of them at once; `nameOf` says whose tick it is. */
  ticks?: { ticked: Ticked; onTick: (ticked: Ticked) => void; nameOf: (row: Row) => string; most: number };
  /** Enter, a double click, or a link within a row. */
  onOpen: (row: Row, index: number) => void;
  /** Space; Escape tells undefined. */
  onPeek?: (row: Row | undefined) => void;
  /** Arrow up from the first row. */
  onLeaveTop?: () => void;
  /** A letter typed on a row, before it is written: for the search box to take the keyboard. */
  onType?: () => void;
};

type Parts<Row> = RowActions<Row> & {
  rows: PagedRows<Row>;
  rowId: (row: Row) => string;
  active: number;
  rowsInWindow: () => number;
  moveTo: (index: number) => void;
};

/** What keys and clicks on the rows do. */
export function gridHandlers<Row>(parts: Parts<Row>) {
  const { rows, rowId, active, ticks, moveTo, onOpen, onPeek } = parts;
  const activeRow = rows.rowAt(active);

  const tick = (index: number, isRange: boolean) =>
    ticks?.onTick(tickRange(ticks, rows, rowId, isRange ? active : index, index));

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
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
    if (event.key === 'Enter' && activeRow) return onOpen(activeRow, active);
    if (event.key === 'Escape') return onPeek?.(undefined);
    if (isTyping(event)) parts.onType?.();
  };

  const onClick = (event: MouseEvent) => {
    const index = indexOf(event);
    if (index === undefined) return;
    const row = rows.rowAt(index);
    if (isWithin(event, 'a') && row !== undefined) return onOpen(row, index);
    if (isWithin(event, '[data-tick]')) tick(index, event.shiftKey);
    moveTo(index);
  };

  const onDoubleClick = (event: MouseEvent) => {
    const index = indexOf(event);
    const row = index === undefined ? undefined : rows.rowAt(index);
    if (index === undefined || row === undefined || isWithin(event, '[data-tick]')) return;
    onOpen(row, index);
  };
  return { onKeyDown, onClick, onDoubleClick };
}

function indexOf(event: MouseEvent): number | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? undefined : Number(row.dataset.index);
}

function isWithin(event: MouseEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}
