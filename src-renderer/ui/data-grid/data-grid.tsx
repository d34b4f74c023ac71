// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/noStaticElementInteractions: the grid is one, a tree of rows where they stand together
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: both kinds of grid have a label
import { useTable } from '@tanstack/react-table';
import { type CSSProperties, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import { useSteadyCalls } from '../use-steady-calls.ts';
import type { ColumnLayout } from './column-layout.ts';
import classes from './data-grid.module.css';
import { GridBody } from './grid-body.tsx';
import { GridEdges } from './grid-edges.tsx';
import { GroupWords } from './grid-group-row.tsx';
import { gridHandlers, type RowActions } from './grid-handlers.ts';
import { GridHead } from './grid-head.tsx';
import { type GridLines, gridLines, linedRows } from './grid-lines.ts';
import { type GridColumns, type GridSort, gridFeatures, type Ticked, tableColumns } from './grid-table.ts';
import { templateOf } from './grid-template.ts';
import { tickAll } from './ticks.ts';
import { useActiveRow } from './use-active-row.ts';
import { useEdges } from './use-edges.ts';
import type { Folding } from './use-folding.ts';
import { useGridSize } from './use-grid-size.ts';
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
  /** Which groups are folded; absent where rows never stand together. */
  folding?: Folding;
  /** The row the keyboard is on. */
  onActive?: (row: Row | undefined, index: number) => void;
  /** The row that is active at first: its place among all rows when it was left, and which it is. */
  startAt?: { row: number; id: string };
  ref?: Ref<DataGridHandle>;
};

/** Rows of the core in a window of their own: only what is seen is drawn, and every row has its key. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const { columns, layout, rowId, sort, ticks, startAt, onActive, folding } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const { rows, isGrouped } = useLines(props.rows, folding);
  const size = useGridSize();
  const keyboard = useActiveRow({
    rows,
    rowId,
    startAt: startAt === undefined ? 0 : rows.lines.lineOf(startAt.row),
    startId: startAt?.id,
    scroll,
    onActive,
  });
  const { active } = keyboard;
  const virtual = useRowWindow(rows, scroll, active, keyboard.reach, size.row);
  const moveTo = (line: number) => keyboard.moveTo(virtual, line);
  const focusRows = () => keyboard.focusOn(virtual);
  useImperativeHandle(props.ref, () => ({ focusRows }));

  const table = useTable({
    features: gridFeatures,
    columns: useMemo(() => tableColumns(columns), [columns]),
    data: props.rows.loaded as Row[],
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
  const rowsInWindow = () => Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / size.row) - 2);
  const { onKeyDown, onClick, onDoubleClick } = gridHandlers({
    ...props,
    ...{ rows, folding, active, activeRow: keyboard.activeRow },
    ...{ rowsInWindow, moveTo },
  });
  const head = useSteadyCalls({
    onLayout: props.onLayout,
    onSort: props.onSort,
    onLeaveDown: focusRows,
    onTickAll: (isTicked: boolean) => ticks?.onTick(isTicked ? tickAll(ticks, rows, rowId) : {}),
  });
  const template = templateOf(headers, { layout, hasTicks, letter: size.letter });
  const edges = useEdges(scroll, template.kept, template.width);
  const count = headers.length + (hasTicks ? 1 : 0);
  return (
    <div className={classes.frame}>
      <div
        ref={scroll}
        role={isGrouped ? 'treegrid' : 'grid'}
        tabIndex={-1}
        aria-label={props.label}
        aria-rowcount={rows.total + 1}
        aria-colcount={count}
        aria-busy={rows.isEarlier}
        data-question={rows.key}
        aria-multiselectable={hasTicks}
        className={classes.grid}
        style={
          {
            '--columns': template.columns,
            '--width': `${template.width}px`,
            '--row': `${size.row}px`,
            '--ticks': hasTicks ? '36px' : '0px',
          } as CSSProperties
        }
        onKeyDown={onKeyDown}
      >
        <GridHead
          headers={headers}
          layout={layout}
          letter={size.letter}
          sort={sort}
          {...head}
          {...(hasTicks && { ticked: Object.keys(ticks.ticked).length })}
        />
        <HeadInSight lines={rows.lines} at={virtual.range?.startIndex} onGo={moveTo} />
        <GridBody
          {...{ virtual, rows, rowId, drawn, layout, ticks, isGrouped, active, onClick, onDoubleClick }}
          columns={count}
          height={size.row}
        />
      </div>
      <GridEdges edges={edges} scroll={scroll} />
    </div>
  );
}

/** The rows as they stand line by line, under the heads of their groups where they have any. */
function useLines<Row>(paged: PagedRows<Row>, folding: Folding | undefined) {
  const { total, groups } = paged;
  const folded = folding?.folded;
  const isGrouped = folded !== undefined && groups.length > 0;
  const lines = useMemo(
    () => gridLines(total, isGrouped ? groups : [], folded ?? new Set()),
    [total, groups, folded, isGrouped],
  );
  return { rows: linedRows(paged, lines), isGrouped };
}

/** Whose rows these are, while their head is out of sight above; a press leads back to it. */
function HeadInSight(props: { lines: GridLines; at: number | undefined; onGo: (line: number) => void }) {
  const { lines, at, onGo } = props;
  const line = at === undefined || at >= lines.total ? undefined : lines.at(at);
  if (line === undefined || !('row' in line) || line.head === undefined) return null;
  const { head } = line;
  return (
    <div className={classes.inSight} aria-hidden="true">
      <button type="button" tabIndex={-1} className={classes.inSightHead} onClick={() => onGo(head.line)}>
        <GroupWords group={head.group} isFolded={false} />
      </button>
    </div>
  );
}

const noTicks: Ticked = {};
