import { NothingHere } from '../../ui/nothing-here.tsx';
import classes from './month-report.module.css';

/** What differs between two of a month, cell by cell. */
export function ChangeTable({ changes }: { changes: readonly string[][] }) {
  if (changes.length === 0) return <NothingHere what="Angkanya sama." />;
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {['Lembar', 'Baris', 'Kolom', 'Sebelumnya', 'Sekarang'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((cells) => (
          <tr key={cells.slice(0, 3).join('/')}>
            {cells.map((cell, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the five cells of a row never move
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
