import { useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ColumnLayout } from './column-layout.ts';
import classes from './data-grid.module.css';
import { GridHead } from './grid-head.tsx';
import { isTyping, rowAfterKey } from './grid-keys.ts';
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
import { tickAll, tickRange } from './ticks.ts';
import type { PagedRows } from './use-paged-rows.ts';

export type DataGridHandle = {
  /** Puts the keyboard on the active row. */
  focusRows(): void;
};

type DataGridProps<Row extends object> = {
  /** What the rows are, for those who do not see them. */
  label: string;
  columns: GridColumns<Row>;
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  rows: PagedRows<Row>;
  rowId: (row: Row) => string;
  sort: GridSort;
  onSort: (sort: GridSort) => void;
  /** Rows may be ticked, `most` of them at once; `nameOf` says whose tick it is. */
  ticks?: { ticked: Ticked; onTick: (ticked: Ticked) => void; nameOf: (row: Row) => string; most: number };
  /** Enter, a double click, or a link within a row. */
  onOpen: (row: Row, index: number) => void;
  /** Space; Escape tells undefined. */
  onPeek?: (row: Row | undefined) => void;
  /** The row the keyboard is on. */
  onActive?: (row: Row | undefined, index: number) => void;
  /** Arrow up from the first row. */
  onLeaveTop?: () => void;
  /** A letter typed on a row, before it is written: for the search box to take the keyboard. */
  onType?: () => void;
  /** The row that is active at first. */
  startAt?: number;
  ref?: Ref<DataGridHandle>;
};

/** Rows of the core in a window of their own: only what is seen is drawn, every key has its row. */
export function DataGrid<Row extends object>(props: DataGridProps<Row>) {
  const {
    label,
    columns,
    layout,
    rows,
    rowId,
    sort,
    ticks,
    onOpen,
    onPeek,
    onActive,
    startAt = 0,
    ref,
  } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ key: rows.key, row: startAt });
  const active = Math.max(0, Math.min(place.key === rows.key ? place.row : 0, rows.total - 1));
  const wantsFocus = useRef(false);

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
  const known = table.getRowModel().rowsById;
  const headers = table.getHeaderGroups()[0]?.headers ?? [];

  const virtual = useVirtualizer({
    count: rows.total,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    initialOffset: () => Math.max(0, startAt - 6) * rowHeight,
    overscan: 10,
    // The active row is drawn wherever one has scrolled to, so that the keyboard is never lost.
    rangeExtractor: (range) => [...new Set([active, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  const { look, key } = rows;
  useEffect(() => look(Math.max(0, startIndex - 20), endIndex + 20), [look, startIndex, endIndex]);

  const drawnKey = useRef(key);
  useLayoutEffect(() => {
    if (drawnKey.current !== key) virtual.scrollToOffset(0);
    drawnKey.current = key;
  }, [key, virtual]);

  const moveTo = useCallback(
    (index: number) => {
      wantsFocus.current = true;
      setPlace({ key, row: index });
      virtual.scrollToIndex(index);
    },
    [key, virtual],
  );
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    const element = scroll.current?.querySelector<HTMLElement>(`[data-index="${active}"]`);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });
  useImperativeHandle(ref, () => ({ focusRows: () => moveTo(active) }), [moveTo, active]);

  const activeRow = rows.rowAt(active);
  const latestOnActive = useRef(onActive);
  useLayoutEffect(() => {
    latestOnActive.current = onActive;
  });
  useEffect(() => latestOnActive.current?.(activeRow, active), [activeRow, active]);

  const tick = (index: number, isRange: boolean) => {
    const row = rows.rowAt(index);
    if (ticks === undefined || row === undefined) return;
    const from = isRange ? active : index;
    ticks.onTick(tickRange(ticks, rows, rowId, from, index));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.index === undefined) return;
    const rowsInWindow = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 0) / rowHeight) - 2);
    const next = rowAfterKey(event.key, { row: active, total: rows.total, rowsInWindow });
    if (next !== undefined) {
      event.preventDefault();
      if (next < 0) return props.onLeaveTop?.();
      if (event.shiftKey && ticks) ticks.onTick(tickRange(ticks, rows, rowId, active, next, true));
      return moveTo(next);
    }
    if (event.key === ' ') {
      event.preventDefault();
      if (event.ctrlKey || event.shiftKey) return tick(active, false);
      return onPeek?.(activeRow);
    }
    if (event.key === 'a' && event.ctrlKey && ticks) {
      event.preventDefault();
      return ticks.onTick(tickAll(ticks, rows, rowId));
    }
    if (event.key === 'Enter' && activeRow) return onOpen(activeRow, active);
    if (event.key === 'Escape') return onPeek?.(undefined);
    if (isTyping(event)) props.onType?.();
  };

  const onClick = (event: MouseEvent) => {
    const index = indexOf(event);
    if (index === undefined || !(event.target instanceof Element)) return;
    const row = rows.rowAt(index);
    if (event.target.closest('a') !== null && row !== undefined) return onOpen(row, index);
    if (event.target.closest('[data-tick]') !== null) tick(index, event.shiftKey);
    moveTo(index);
  };
  const onDoubleClick = (event: MouseEvent) => {
    const index = indexOf(event);
    const row = index === undefined ? undefined : rows.rowAt(index);
    if (index === undefined || row === undefined) return;
    if (event.target instanceof Element && event.target.closest('[data-tick]') !== null) return;
    onOpen(row, index);
  };

  const style = {
    '--columns': templateOf(headers, layout, ticks !== undefined),
    '--width': `${widthOf(headers, ticks !== undefined)}px`,
  } as CSSProperties;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table of absolutely placed rows is no table
    <div
      ref={scroll}
      role="grid"
      tabIndex={-1}
      aria-label={label}
      aria-rowcount={rows.total + 1}
      aria-colcount={headers.length + (ticks ? 1 : 0)}
      aria-busy={rows.isEarlier}
      aria-multiselectable={ticks !== undefined}
      className={classes.grid}
      style={style}
      onKeyDown={onKeyDown}
    >
      <GridHead
        headers={headers}
        layout={layout}
        onLayout={props.onLayout}
        sort={sort}
        onSort={props.onSort}
        onLeaveDown={() => moveTo(active)}
        {...(ticks === undefined
          ? {}
          : {
              ticks: {
                count: Object.keys(ticks.ticked).length,
                onAll: (isTicked: boolean) => ticks.onTick(isTicked ? tickAll(ticks, rows, rowId) : {}),
              },
            })}
      />
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard on the grid, which holds the head as well */}
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
              row={row === undefined ? undefined : known[rowId(row)]}
              layout={layout}
              isActive={index === active}
              {...(ticks === undefined || row === undefined
                ? {}
                : { isTicked: ticks.ticked[rowId(row)] === true, tickLabel: ticks.nameOf(row) })}
            />
          );
        })}
      </div>
    </div>
  );
}

const noTicks: Ticked = {};

function indexOf(event: MouseEvent): number | undefined {
  const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
  return row === null ? undefined : Number(row.dataset.index);
}
