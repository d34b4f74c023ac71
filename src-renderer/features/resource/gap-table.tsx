import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Gaps } from '#contract/resource';
import { gapFigureCodes, gapFigures } from '#domain/resources/gaps';
import { formatNumber } from '#domain/words/indonesian';
import { NothingHere } from '../../ui/nothing-here.tsx';
import rows from '../../ui/row-table.module.css';

/** The head of the first column: what the table is by. */
function headOf(label: string): string {
  const by = label.replace('Menurut ', '');
  return `${by.charAt(0).toUpperCase()}${by.slice(1)}`;
}

/** One table of counts; each number lists the links that it counts. */
export function GapTable({ period, table }: { period: string; table: Gaps['tables'][number] }) {
  const { by, label } = table;
  return (
    <section className={rows.scroll}>
      <Title order={2} size="h5">
        {label}
      </Title>
      {table.rows.length === 0 ? (
        <NothingHere
          what="Tidak ada yang dihitung."
          todo="Yang dihitung adalah kaitan dengan sumber pada masa di atas; pilih masa lain."
        />
      ) : (
        <table className={rows.table} aria-label={label}>
          <thead>
            <tr>
              <th>{headOf(label)}</th>
              {gapFigureCodes.map((figure) => (
                <th key={figure} className={rows.figure}>
                  {gapFigures[figure]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.key}>
                <td>{row.label}</td>
                {gapFigureCodes.map((figure) => (
                  <td key={figure} className={rows.figure}>
                    {row.figures[figure] === 0 ? (
                      '0'
                    ) : (
                      <Anchor
                        aria-label={`${formatNumber(row.figures[figure])}: ${gapFigures[figure]}, ${row.label}`}
                        renderRoot={(props) => (
                          <Link
                            to="/kebijakan"
                            hash="kasus"
                            search={{ masa: period, menurut: by, baris: row.key, angka: figure }}
                            {...props}
                          />
                        )}
                      >
                        {formatNumber(row.figures[figure])}
                      </Anchor>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
