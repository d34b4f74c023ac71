// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard on the grid, which holds the head as well
import { useTable } from '@tanstack/react-table';
import { type CSSProperties, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { ColumnLayout } from './column-layout.ts';
import classes from './data-grid.module.css';
import { gridHandlers, type RowActions } from './grid-handlers.ts';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import {
  type GridColumns,
  type GridSort,
  gridFeatures,
  rowHeight,
  type Ticked,
  tableColumns,
} from './grid-table.ts';
import { templateOf, widthOf } from './grid-template.ts';
import { tickAll } from './ticks.ts';
import { useActiveRow } from './use-active-row.ts';
import type { PagedRows } from './use-paged-rows.ts';
import { useRowWindow } from './use-row-window.ts';

export type DataGridHandle = {
  /** Puts the keyboard on the active row. */
  focusRows(): void;
};

type DataGridProps<Row extends object> = RowActions<Row> & {
  /** What the rows are, for those who do not see them. */
  label: string;
  columns: GridColumns<Row>;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  rows: PagedRows<Row>;
  rowId: (row: Row) => string;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
  /** The row the keyboard is on. */
  onActive?: (row: Row | undefined, index: number) => void;
  /** The row that is active at first. */
  startAt?: number;
  ref?: Ref<DataGridHandle>;
};

/** Rows of the core in a window of their own: only what is seen is drawn, and every row has its key. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { columns, layout, onLayout, rows, rowId, sort, ticks, startAt = 0, onActive } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const { active, moveTo: moveWithin } = useActiveRow({ rows, startAt, scroll, onActive });
  const virtual = useRowWindow(rows, scroll, active);
  const moveTo = (index: number) => moveWithin(virtual, index);
  useImperativeHandle(props.ref, () => ({ focusRows: () => moveTo(active) }));

  const table = useTable({
    features: gridFeatures,
    columns: useMemo(() => tableColumns(columns), [columns]),
    data: rows.loaded as Row[],
    getRowId: rowId,
    manualSorting: true,
    state: {
      columnOrder: layout.order,
      columnVisibility: layout.visible,
      columnSizing: layout.widths,
      rowSelection: ticks?.ticked ?? noTicks,
      sorting: useMemo(() => [{ id: sort.column, desc: sort.direction === 'desc' }], [sort]),
    },
  });
  const drawn = table.getRowModel().rowsById;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];
  const hasTicks = ticks !== undefined;
  const rowsInWindow = () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
  const { onKeyDown, onClick, onDoubleClick } = gridHandlers({ ...props, active, rowsInWindow, moveTo });
  return (
    <div
      ref={scroll}
      role="grid"
      tabIndex={-1}
      aria-label={props.label}
      aria-rowcount={rows.total + 1}
      aria-colcount={headers.length + (hasTicks ? 1 : 0)}
      aria-busy={rows.isEarlier}
      aria-multiselectable={hasTicks}
      className={classes.grid}
      style={
        {
          '--columns': templateOf(headers, layout, hasTicks),
          '--width': `${widthOf(headers, hasTicks)}px`,
        } as CSSProperties
      }
      onKeyDown={onKeyDown}
    >
      <GridHead
        headers={headers}
        layout={layout}
        onLayout={onLayout}
        sort={sort}
        onSort={props.onSort}
        onLeaveDown={() => moveTo(active)}
        {...(hasTicks && {
          ticked: Object.keys(ticks.ticked).length,
          onTickAll: (isTicked: boolean) => ticks.onTick(isTicked ? tickAll(ticks, rows, rowId) : {}),
        })}
      />
      <div
        role="rowgroup"
        className={classes.body}
        style={{ height: virtual.getTotalSize() }}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        {virtual.getVirtualItems().map(({ index }) => {
          const row = rows.rowAt(index);
          return (
            <GridRow
              key={index}
              index={index}
              row={row === undefined ? undefined : drawn[rowId(row)]}
              layout={layout}
              isActive={index === active}
              {...(hasTicks &&
                row !== undefined && {
                  isTicked: ticks.ticked[rowId(row)] === true,
                  tickLabel: ticks.nameOf(row),
                })}
            />
          );
        })}
      </div>
    </div>
  );
}

const noTicks: Ticked = {};
