import type { KeyboardEvent } from 'react';
import type { FigureCodes, SheetPreview } from '#contract/sheet-preview';
import { formatNumber } from '#domain/words/indonesian';
import { sentenceCase } from '#domain/words/sentence-case';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './month-report.module.css';

type Cell = SheetPreview['rows'][number][number];

/** A figure as it is asked for: of one row, or of all (null), with what it is called. */
export type Figure = {
  sheet: FigureCodes['sheet'];
  row: string | null;
  columns: string[];
  label: string;
  count: number;
};

type SheetTableProps = {
  sheet: SheetPreview;
  /** Shows who stands behind a figure; absent where nobody is told of. */
  onOpen?: ((figure: Figure) => void) | undefined;
};

/** A sheet as a table: counts at the right, a quiet dot for none. A figure opens who stands behind it. */
export function SheetTable({ sheet, onOpen }: SheetTableProps) {
  const { title, head, rows, total, codes } = sheet;
  if (rows.length === 0)
    return (
      <NothingHere
        what="Tidak ada yang dihitung pada bulan ini."
        todo="Pilih bulan lain di atas, atau lembar lain."
      />
    );
  const isCount = (column: number) => [...rows, total ?? []].every((row) => typeof row[column] !== 'string');
  const kindOf = (column: number) => (isCount(column) ? classes.count : undefined);
  const words = (row: readonly Cell[]) =>
    row.filter((cell) => typeof cell === 'string' && cell !== '').join(' ');
  // One stop of the Tab key: arrows walk on from it.
  let isFirst = true;
  const cells = (row: readonly Cell[], code: string | null | undefined) =>
    head.map((label, column) => {
      const cell = row[column] ?? null;
      const columns = codes?.columns[column] ?? [];
      const opens = code !== undefined && columns.length > 0 && typeof cell === 'number' && cell !== 0;
      const isStop = opens && isFirst;
      if (opens) isFirst = false;
      return (
        <td key={label} className={kindOf(column)}>
          {onOpen !== undefined && codes !== null && opens ? (
            <FigureButton
              figure={{
                ...{ sheet: codes.sheet, row: code, columns, count: cell },
                label: [words(row), label].filter(Boolean).join(', '),
              }}
              isStop={isStop}
              onOpen={onOpen}
            />
          ) : (
            <Shown cell={cell} isCount={isCount(column)} />
          )}
        </td>
      );
    });
  return (
    <div className={classes.scroll}>
      <table className={classes.table} onKeyDown={walk}>
        <caption className={classes.caption}>{sentenceCase(title)}</caption>
        <Head labels={head} kindOf={kindOf} />
        <tbody>
          {rows.map((row, index) => (
            // Rows of a sheet have no id and never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn anew as a whole
            <tr key={index}>{cells(row, codes?.rows[index])}</tr>
          ))}
        </tbody>
        {total === null ? null : (
          <tfoot>
            <tr>{cells(total, codes === null ? undefined : codes.total)}</tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

type HeadProps = { labels: readonly string[]; kindOf: (column: number) => string | undefined };

/** The head in two storeys where columns share a word: "Masuk" over "L" and "P". */
function Head({ labels, kindOf }: HeadProps) {
  const groups = groupsOf(labels);
  const isLow = groups.every(({ parts }) => parts.length === 1);
  return (
    <thead data-storeys={isLow ? undefined : 2}>
      <tr>
        {groups.map(({ at, shared, parts }) =>
          parts.length === 1 ? (
            <th key={at} scope="col" rowSpan={isLow ? 1 : 2} className={kindOf(at)}>
              {labels[at]}
            </th>
          ) : (
            <th key={at} scope="colgroup" colSpan={parts.length} className={classes.shared}>
              {shared}
            </th>
          ),
        )}
      </tr>
      {!isLow && (
        <tr>
          {groups
            .filter(({ parts }) => parts.length > 1)
            .flatMap(({ at, shared, parts }) =>
              parts.map((part, place) => (
                <th
                  key={`${at} ${part}`}
                  scope="col"
                  aria-label={`${shared} ${part}`}
                  className={kindOf(at + place)}
                >
                  {part}
                </th>
              )),
            )}
        </tr>
      )}
    </thead>
  );
}

type HeadGroup = { at: number; shared: string; parts: string[] };

/** Neighbours that end in L or P after the same words stand together. */
function groupsOf(labels: readonly string[]): HeadGroup[] {
  const groups: HeadGroup[] = [];
  for (const [at, label] of labels.entries()) {
    const [, shared = '', part = label] = /^(.+) ([LP])$/.exec(label) ?? [];
    const last = groups.at(-1);
    if (shared !== '' && last?.shared === shared) last.parts.push(part);
    else groups.push({ at, shared, parts: [part] });
  }
  return groups;
}

type FigureButtonProps = {
  figure: Figure;
  /** The Tab key stops here. */
  isStop?: boolean;
  onOpen: (figure: Figure) => void;
};

/** A figure that opens who stands behind it. */
export function FigureButton({ figure, isStop = true, onOpen }: FigureButtonProps) {
  const { label, count } = figure;
  return (
    <button
      type="button"
      className={classes.figure}
      tabIndex={isStop ? 0 : -1}
      title="Lihat siapa saja"
      aria-label={`${formatNumber(count)}, ${label}: lihat siapa saja`}
      onClick={() => onOpen(figure)}
    >
      {formatNumber(count)}
    </button>
  );
}

const steps: Record<string, readonly [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Arrow keys lead from a figure to the next one that opens. */
function walk(event: KeyboardEvent<HTMLTableElement>): void {
  const step = steps[event.key];
  const cell = event.target instanceof Element ? event.target.closest('td') : null;
  const row = cell?.closest('tr');
  if (step === undefined || cell === null || !row) return;
  event.preventDefault();
  const [down, right] = step;
  let [line, column] = [row.rowIndex + down, cell.cellIndex + right];
  for (;;) {
    const next = event.currentTarget.rows[line]?.cells[column];
    if (next === undefined) return;
    const button = next.querySelector('button');
    if (button !== null) {
      button.focus();
      return;
    }
    line += down;
    column += right;
  }
}

function Shown({ cell, isCount }: { cell: Cell; isCount: boolean }) {
  if (cell === null) return isCount ? <span className={classes.none}>–</span> : null;
  if (cell === 0) return <span className={classes.none}>0</span>;
  return <>{typeof cell === 'number' ? formatNumber(cell) : cell}</>;
}
