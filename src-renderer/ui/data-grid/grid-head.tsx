// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard walks rows, and heads by their buttons
import { type KeyboardEvent, memo, useRef } from 'react';
import { type ColumnLayout, moveColumn, placeColumn, sizeColumn } from './column-layout.ts';
import classes from './data-grid.module.css';
import { GridHeadCell } from './grid-head-cell.tsx';
import { type GridSort, widthLimits } from './grid-table.ts';
import type { GridHeader } from './grid-template.ts';

type GridHeadProps<Row extends object> = {
  headers: readonly GridHeader<Row>[];
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  /** How much wider letters are than usual: widths are kept as for usual ones. */
  letter: number;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
  /** Arrow down from the head. */
  onLeaveDown: () => void;
  /** How many rows are ticked; absent where rows are not ticked. */
  ticked?: number;
  onTickAll: (isTicked: boolean) => void;
};

function Head<Row extends object>(props: GridHeadProps<Row>) {
  const { headers, layout, onLayout, letter, sort, onSort, onLeaveDown, ticked, onTickAll } = props;
  const row = useRef<HTMLDivElement>(null);
  const dragged = useRef<string>(undefined);

  const focusHead = (id: string | undefined) =>
    row.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(id ?? '')}"] button`)?.focus();

  const onKeyDown = (event: KeyboardEvent) => {
    const id = event.target instanceof Element ? columnOf(event.target) : undefined;
    const place = headers.findIndex(({ column }) => column.id === id);
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (id === undefined || place < 0) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onLeaveDown();
    } else if (event.key === 'Home' || event.key === 'End') {
      event.preventDefault();
      focusHead(headers.at(event.key === 'Home' ? 0 : -1)?.column.id);
    } else if (by !== undefined) {
      event.preventDefault();
      if (event.altKey) onLayout(moveColumn(layout, id, by));
      else if (event.shiftKey)
        onLayout(sizeColumn(layout, id, drawnWidth(event.target) / letter + by * widthLimits.step));
      else focusHead(headers[place + by]?.column.id);
    }
  };

  const stop = headers.some(({ column }) => column.id === sort.column) ? sort.column : headers[0]?.column.id;
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.headRow} ref={row} onKeyDown={onKeyDown}>
        {ticked === undefined ? null : (
          <div role="columnheader" className={classes.tick}>
            <input
              type="checkbox"
              aria-label="Pilih semua"
              checked={ticked > 0}
              ref={(box) => {
                if (box !== null) box.indeterminate = ticked > 0;
              }}
              onChange={() => onTickAll(ticked === 0)}
            />
          </div>
        )}
        {headers.map((header) => (
          <GridHeadCell
            key={header.id}
            header={header}
            sort={sort}
            isStop={header.column.id === stop}
            onSort={onSort}
            onSize={(width) => onLayout(sizeColumn(layout, header.column.id, width / letter))}
            onDragStart={() => {
              dragged.current = header.column.id;
            }}
            onDrop={() => {
              if (dragged.current !== undefined) {
                onLayout(placeColumn(layout, dragged.current, header.column.id));
              }
            }}
          />
        ))}
      </div>
    </div>
  );
}

/**
 * The heads of the columns. One stop of the Tab key: arrows walk, Enter sorts, Shift+arrow sizes, Alt+arrow moves;
 * the same with the mouse, and again in the menu of columns. Rows that come and go draw none of them anew.
 */
export const GridHead = memo(Head) as typeof Head;

function columnOf(target: Element): string | undefined {
  return target.closest<HTMLElement>('[data-column]')?.dataset.column;
}

function drawnWidth(target: EventTarget): number {
  return target instanceof Element ? (target.closest<HTMLElement>('[data-column]')?.offsetWidth ?? 0) : 0;
}
