import type { SheetPreview } from '#contract/sheet-preview';
import { formatNumber } from '#domain/words/indonesian';
import { sentenceCase } from '#domain/words/sentence-case';
import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './month-report.module.css';

type Cell = SheetPreview['rows'][number][number];

/** A sheet as a table: counts at the right, a quiet dot for none. */
export function SheetTable({ sheet }: { sheet: SheetPreview }) {
  const { title, head, rows, total } = sheet;
  if (rows.length === 0) return <NothingHere what="Tidak ada yang dihitung pada bulan ini." />;
  const isCount = (column: number) => [...rows, total ?? []].every((row) => typeof row[column] !== 'string');
  const kindOf = (column: number) => (isCount(column) ? classes.count : undefined);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <caption className={classes.caption}>{sentenceCase(title)}</caption>
        <thead>
          <tr>
            {head.map((label, column) => (
              <th key={label} scope="col" className={kindOf(column)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // Rows of a sheet have no id and never move.
            // biome-ignore lint/suspicious/noArrayIndexKey: a sheet is drawn anew as a whole
            <tr key={index}>
              {head.map((label, column) => (
                <td key={label} className={kindOf(column)}>
                  <Shown cell={row[column] ?? null} isCount={isCount(column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        {total === null ? null : (
          <tfoot>
            <tr>
              {head.map((label, column) => (
                <td key={label} className={kindOf(column)}>
                  <Shown cell={total[column] ?? null} isCount={isCount(column)} />
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Shown({ cell, isCount }: { cell: Cell; isCount: boolean }) {
  if (cell === null) return isCount ? <span className={classes.none}>–</span> : null;
  if (cell === 0) return <span className={classes.none}>0</span>;
  return <>{typeof cell === 'number' ? formatNumber(cell) : cell}</>;
}
