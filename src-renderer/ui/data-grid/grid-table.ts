import {
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type RowSelectionState,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { ReactNode } from 'react';

/** A column of a grid: what it is called, what it reads of a row, how it is drawn. */
export type GridColumn<Row> = {
  id: string;
  header: string;
  /** What is shown unless `cell` draws something else. */
  value: (row: Row) => string | number | null;
  cell?: (row: Row) => ReactNode;
  /** Width at first, in pixels. */
  size: number;
  /** The whole name where the head is short: "L/P, jenis kelamin" for "L/P". */
  spoken?: string;
  /** Numbers stand at the right. */
  align?: 'end';
  /** Takes a share of the width that is left, until somebody gives it a width. */
  grows?: true;
  /** Stays in sight at this side while the others pass beneath it. */
  stays?: 'start' | 'end';
  /** Not shown until somebody chooses it. */
  startsHidden?: true;
};
export type GridColumns<Row> = readonly GridColumn<Row>[];

/** Rows that stand together: by which value, what their head says, how many they are. */
export type GridGroup = { value: string | null; label: string; count: number };

/** What a grid can do; filtering, sorting and paging are the core's. */
export const gridFeatures = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSelectionFeature,
  rowSortingFeature,
  columnMeta: {} as Pick<GridColumn<unknown>, 'spoken' | 'align' | 'grows' | 'stays'>,
});

/** The columns as TanStack Table knows them. */
export function tableColumns<Row extends object>(columns: GridColumns<Row>) {
  const { accessor } = createColumnHelper<typeof gridFeatures, Row>();
  return columns.map(({ id, header, value, cell, size, spoken, align, grows, stays }) =>
    accessor((row): unknown => value(row), {
      id,
      header,
      size,
      cell: ({ row }) => (cell === undefined ? value(row.original) : cell(row.original)),
      meta: {
        ...(spoken && { spoken }),
        ...(align && { align }),
        ...(grows && { grows }),
        ...(stays && { stays }),
      },
    }),
  );
}

/** Rows that were ticked, by their ids. */
export type Ticked = RowSelectionState;

/** The column sorted by, and which way. */
export type GridSort = { column: string; direction: 'asc' | 'desc' };

/** Narrowest and widest a column may be made, in pixels. */
export const widthLimits = { least: 44, most: 600, step: 16 };
