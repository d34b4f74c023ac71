// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard walks rows, and heads by their buttons
import { FlexRender } from '@tanstack/react-table';
import type { PointerEvent } from 'react';
import classes from './data-grid.module.css';
import type { GridSort } from './grid-table.ts';
import type { GridHeader } from './grid-template.ts';

type GridHeadCellProps<Row extends object> = {
  header: GridHeader<Row>;
  sort: GridSort;
  /** The Tab key stops here; arrows walk to the others. */
  isStop: boolean;
  onSort: (sort: GridSort) => void;
  onSize: (width: number) => void;
  onDragStart: () => void;
  onDrop: () => void;
};

/** The head of one column: a button that sorts, an edge to pull at. */
export function GridHeadCell<Row extends object>(props: GridHeadCellProps<Row>) {
  const { header, sort, isStop, onSort, onSize, onDragStart, onDrop } = props;
  const { id, columnDef } = header.column;
  const direction = sort.column === id ? sort.direction : undefined;
  return (
    <div
      role="columnheader"
      aria-sort={direction === undefined ? 'none' : direction === 'asc' ? 'ascending' : 'descending'}
      className={classes.headCell}
      data-column={id}
      data-align={columnDef.meta?.align}
      data-stays={columnDef.meta?.stays}
      draggable
      onDragStart={onDragStart}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDrop}
    >
      <button
        type="button"
        className={classes.headButton}
        tabIndex={isStop ? 0 : -1}
        title={columnDef.meta?.spoken}
        aria-label={columnDef.meta?.spoken}
        onClick={() => onSort({ column: id, direction: direction === 'asc' ? 'desc' : 'asc' })}
      >
        <span className={classes.headLabel}>
          <FlexRender header={header} />
        </span>
        <span aria-hidden className={classes.direction}>
          {direction === undefined ? '' : direction === 'asc' ? '▲' : '▼'}
        </span>
      </button>
      <span
        aria-hidden
        className={classes.edge}
        draggable
        onDragStart={(event) => {
          event.preventDefault();
          event.stopPropagation();
        }}
        onPointerDown={(event) => pull(event, onSize)}
      />
    </div>
  );
}

/** Follows the pointer with the width of the column until it is let go. */
function pull(down: PointerEvent<HTMLElement>, onSize: (width: number) => void): void {
  const edge = down.currentTarget;
  const began = (edge.parentElement?.offsetWidth ?? 0) - down.clientX;
  const follow = (event: globalThis.PointerEvent) => onSize(began + event.clientX);
  const letGo = () => {
    edge.removeEventListener('pointermove', follow);
    edge.removeEventListener('lostpointercapture', letGo);
  };
  down.preventDefault();
  edge.setPointerCapture(down.pointerId);
  edge.addEventListener('pointermove', follow);
  edge.addEventListener('lostpointercapture', letGo);
}
