import type { KeyboardEvent } from 'react';

/** In which column of cells a control stands: its `data-cell`. */
const cellOf = (element: Element | null) => element?.closest<HTMLElement>('[data-cell]') ?? null;

/** What takes the keyboard in a cell: of radio buttons the chosen one. */
const controlIn = (cell: HTMLElement | undefined) =>
  cell?.querySelector<HTMLElement>('input:checked') ?? cell?.querySelector<HTMLElement>('input');

/**
 * The arrow keys of a table whose cells are marked by `data-cell`: up and down (or Enter) within a column, left and right
 * between columns, from a text only over its end, from radio buttons only over the first.
 */
export function cellKeys(event: KeyboardEvent<HTMLElement>, within: HTMLElement | null): void {
  const input = event.target;
  const cell = input instanceof HTMLInputElement ? cellOf(input) : null;
  if (within === null || cell === null || !(input instanceof HTMLInputElement)) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const to = destination(event.key, input, cell, within);
  if (to === undefined) return;
  event.preventDefault();
  const control = controlIn(to);
  control?.focus();
  if (control instanceof HTMLInputElement && control.type === 'text')
    control.setSelectionRange(0, control.value.length);
}

function destination(key: string, input: HTMLInputElement, cell: HTMLElement, within: HTMLElement) {
  const cells = [...within.querySelectorAll<HTMLElement>('[data-cell]')];
  const column = cells.filter(({ dataset }) => dataset.cell === cell.dataset.cell);
  const place = column.indexOf(cell);
  if (key === 'ArrowDown') return column[place + 1] ?? cell;
  if (key === 'Enter' && input.type === 'text') return column[place + 1];
  if (key === 'ArrowUp') return column[place - 1] ?? cell;
  const isText = input.type === 'text';
  const atStart = isText ? input.selectionEnd === 0 : isFirst(input, cell);
  const atEnd = isText && input.selectionStart === input.value.length;
  const row = cells.filter((one) => one.dataset.row === cell.dataset.row);
  if (key === 'ArrowLeft' && atStart) return row[row.indexOf(cell) - 1];
  if (key === 'ArrowRight' && atEnd) return row[row.indexOf(cell) + 1];
  return undefined;
}

const isFirst = (input: HTMLInputElement, cell: HTMLElement) => cell.querySelector('input') === input;
