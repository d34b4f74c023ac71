// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the keyboard walks rows, and heads by their buttons
import { FlexRender, type Row as TableRow } from '@tanstack/react-table';
import { memo } from 'react';
import type { ColumnLayout } from './column-layout.ts';
import classes from './data-grid.module.css';
import type { gridFeatures } from './grid-table.ts';

type GridRowProps<Row extends object> = {
  index: number;
  /** Undefined while it is on the way. */
  row: TableRow<typeof gridFeatures, Row> | undefined;
  layout: ColumnLayout;
  /** The height of a row, in pixels. */
  height: number;
  /** It stands under the head of a group. */
  isGrouped: boolean;
  isActive: boolean;
  /** Absent where rows are not ticked. */
  isTicked?: boolean;
  tickLabel?: string;
};

function Row<Data extends object>(props: GridRowProps<Data>) {
  const { index, row, isActive, isTicked, tickLabel, height, isGrouped } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-level={isGrouped ? 2 : undefined}
      aria-selected={isTicked}
      aria-busy={row === undefined}
      className={classes.row}
      data-index={index}
      data-row={row?.id}
      tabIndex={isActive ? 0 : -1}
      style={{ transform: `translateY(${index * height}px)` }}
    >
      {tickLabel === undefined ? null : (
        <div role="gridcell" className={classes.tick} data-tick>
          <input
            type="checkbox"
            tabIndex={-1}
            checked={isTicked ?? false}
            readOnly
            aria-label={`Pilih ${tickLabel}`}
          />
        </div>
      )}
      {/* By their columns: a cell of another row is written over, not made anew. */}
      {row?.getVisibleCells().map((cell) => (
        <div
          key={cell.column.id}
          role="gridcell"
          className={classes.cell}
          data-align={cell.column.columnDef.meta?.align}
          data-stays={cell.column.columnDef.meta?.stays}
        >
          <FlexRender cell={cell} />
        </div>
      ))}
    </div>
  );
}

/** One row; it is drawn anew only when what it says, its columns, or its state changed. */
export const GridRow = memo(
  Row,
  (before, after) =>
    before.row?.original === after.row?.original &&
    before.index === after.index &&
    before.height === after.height &&
    before.isGrouped === after.isGrouped &&
    before.layout === after.layout &&
    before.isActive === after.isActive &&
    before.isTicked === after.isTicked &&
    before.tickLabel === after.tickLabel,
) as typeof Row;
