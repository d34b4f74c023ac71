import type { Header } from '@tanstack/react-table';
import type { ColumnLayout } from './column-layout.ts';
import type { gridFeatures } from './grid-table.ts';

export type GridHeader<Row extends object> = Header<typeof gridFeatures, Row, unknown>;

const tickWidth = 36;

/** The columns of the CSS grid that head and rows share; what is left over goes to columns that grow. */
export function templateOf<Row extends object>(
  headers: readonly GridHeader<Row>[],
  layout: ColumnLayout,
  hasTicks: boolean,
): string {
  const tracks = headers.map(({ column }) => {
    const width = column.getSize();
    const grows = column.columnDef.meta?.grows === true && layout.widths[column.id] === undefined;
    return grows ? `minmax(${width}px, ${width}fr)` : `${width}px`;
  });
  const filler = tracks.some((track) => track.endsWith('fr)')) ? [] : ['minmax(0, 1fr)'];
  return [...(hasTicks ? [`${tickWidth}px`] : []), ...tracks, ...filler].join(' ');
}

/** The least width of a row, in pixels. */
export function widthOf<Row extends object>(headers: readonly GridHeader<Row>[], hasTicks: boolean): number {
  return headers.reduce((sum, { column }) => sum + column.getSize(), hasTicks ? tickWidth : 0);
}
