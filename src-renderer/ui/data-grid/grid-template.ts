import type { Header } from '@tanstack/react-table';
import type { ColumnLayout } from './column-layout.ts';
import type { gridFeatures } from './grid-table.ts';

export type GridHeader<Row extends object> = Header<typeof gridFeatures, Row, unknown>;

const tickWidth = 36;

/**
 * Columns that stay in sight at a side: how wide they are, and how wide are those beyond them, which go out of sight first.
 * Ticks stay always.
 */
export type Kept = { ticks: number; start: Side; end: Side };
type Side = { width: number; beyond: number };

/** How the columns lie: those of the CSS grid that head and rows share, and how wide what stays in sight is. */
type GridTemplate = {
  columns: string;
  /** The least width of a row, in pixels. */
  width: number;
  kept: Kept;
};

/** Where the columns lie; what is left over goes to columns that grow. `letter` is how much wider letters are than usual. */
export function templateOf<Row extends object>(
  headers: readonly GridHeader<Row>[],
  { layout, hasTicks, letter }: { layout: ColumnLayout; hasTicks: boolean; letter: number },
): GridTemplate {
  const widthOf = ({ column }: GridHeader<Row>) => Math.round(column.getSize() * letter);
  const tracks = headers.map((header) => {
    const { columnDef, id } = header.column;
    const width = widthOf(header);
    const grows = columnDef.meta?.grows === true && layout.widths[id] === undefined;
    return grows ? `minmax(${width}px, ${width}fr)` : `${width}px`;
  });
  const filler = tracks.some((track) => track.endsWith('fr)')) ? [] : ['minmax(0, 1fr)'];
  const ticks = hasTicks ? tickWidth : 0;
  const sum = (some: readonly GridHeader<Row>[]) => some.reduce((all, header) => all + widthOf(header), 0);
  const staying = (side: 'start' | 'end', inOrder: readonly GridHeader<Row>[]): Side => {
    const at = inOrder.findIndex(({ column }) => column.columnDef.meta?.stays === side);
    return at < 0
      ? { width: 0, beyond: Number.POSITIVE_INFINITY }
      : { width: sum(inOrder.slice(at, at + 1)), beyond: sum(inOrder.slice(0, at)) };
  };
  return {
    columns: [...(hasTicks ? [`${tickWidth}px`] : []), ...tracks, ...filler].join(' '),
    width: sum(headers) + ticks,
    kept: { ticks, start: staying('start', headers), end: staying('end', headers.toReversed()) },
  };
}
