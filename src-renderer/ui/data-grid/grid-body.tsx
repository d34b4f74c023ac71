// biome-ignore-all lint/a11y/useSemanticElements: rows are placed one by one, a table's cannot be
// biome-ignore-all lint/a11y/useKeyWithClickEvents: keys are heard on the grid, which holds the head as well
import type { Row as TableRow } from '@tanstack/react-table';
import type { Virtualizer } from '@tanstack/react-virtual';
import type { MouseEvent } from 'react';
import type { ColumnLayout } from './column-layout.ts';
import classes from './data-grid.module.css';
import { GridGroupRow } from './grid-group-row.tsx';
import type { RowActions } from './grid-handlers.ts';
import type { LinedRows } from './grid-lines.ts';
import { GridRow } from './grid-row.tsx';
import type { gridFeatures } from './grid-table.ts';

type GridBodyProps<Row extends object> = {
  virtual: Virtualizer<HTMLDivElement, Element>;
  rows: LinedRows<Row>;
  rowId: (row: Row) => string;
  /** Rows as the table draws them, by their ids. */
  drawn: Record<string, TableRow<typeof gridFeatures, Row>>;
  layout: ColumnLayout;
  ticks: RowActions<Row>['ticks'];
  isGrouped: boolean;
  active: number;
  columns: number;
  /** The height of a row, in pixels. */
  height: number;
  onClick: (event: MouseEvent) => void;
  onDoubleClick: (event: MouseEvent) => void;
};

/** The lines that are in sight: rows, and the heads of their groups. */
export function GridBody<Row extends object>(props: GridBodyProps<Row>) {
  const { virtual, rows, rowId, drawn, layout, ticks, isGrouped, active, columns, height } = props;
  return (
    <div
      role="rowgroup"
      className={classes.body}
      style={{ height: virtual.getTotalSize() }}
      onClick={props.onClick}
      onDoubleClick={props.onDoubleClick}
    >
      {virtual.getVirtualItems().map(({ index }) => {
        const at = rows.lines.at(index);
        const place = { isActive: index === active, height };
        if (!('row' in at)) {
          const { group, isFolded } = at.head;
          return <GridGroupRow key={index} line={index} {...{ group, isFolded, columns }} {...place} />;
        }
        const row = rows.rowAt(index);
        return (
          <GridRow
            key={index}
            index={index}
            row={row === undefined ? undefined : drawn[rowId(row)]}
            layout={layout}
            isGrouped={isGrouped}
            {...place}
            {...(ticks !== undefined &&
              row !== undefined && {
                isTicked: ticks.ticked[rowId(row)] === true,
                tickLabel: ticks.nameOf(row),
              })}
          />
        );
      })}
    </div>
  );
}
