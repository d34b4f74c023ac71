import { Title } from '@mantine/core';
import { formatCivilDate } from '#domain/civil-date';
import type { MotivationRounds } from '#domain/results/motivation-rounds';
import table from '../../../ui/comparison-table.module.css';

/** The nine motivations as EIC found them, beside what the rounds found. */
export function MotivationsPart({ motivations: { columns, rows } }: { motivations: MotivationRounds }) {
  return (
    <section aria-label="Motivasi klien">
      <Title order={2}>Motivasi klien</Title>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">Motivasi</th>
              {columns.map(({ label, on }) => (
                <th scope="col" key={label}>
                  {label}
                  <span className={table.when}>{formatCivilDate(on, 'short')}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, cells }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, index) => (
                  <td key={columns[index]?.label}>{cell || '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
