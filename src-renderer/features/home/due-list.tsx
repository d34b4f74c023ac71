import { Anchor, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { DueRow } from '#contract/home';
import { addDays, daysBetween, formatCivilDate } from '#domain/civil-date';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';
import classes from './home.module.css';

type Row = z.infer<typeof DueRow>;

type Parts = { rows: Row[]; total: number; today: string };

/** What is overdue or falls due within a week, earliest first, each a step away. */
export function DueList({ rows, total, today }: Parts) {
  // Whose case it is says something only where there are several.
  const hasWorkers = new Set(rows.map(({ worker }) => worker)).size > 1;
  return (
    <section className={classes.section} aria-labelledby="tenggat">
      <div className={classes.heading}>
        <Title order={2} id="tenggat">
          Perlu dikerjakan
        </Title>
        {total > 0 ? (
          <Anchor
            renderRoot={(props) => (
              <Link
                to="/kasus"
                search={{
                  q: {
                    period: { by: 'due', from: '2000-01-01', to: addDays(today, 7) },
                    sort: { column: 'nextDueOn', direction: 'asc' },
                  },
                }}
                {...props}
              />
            )}
          >
            {total > rows.length ? `Lihat semua ${total} kasus` : `${total} kasus di daftar kasus`}
          </Anchor>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <NothingHere
          what="Tidak ada yang lewat tenggat atau jatuh tempo dalam tujuh hari."
          todo="Asesmen, evaluasi, kontrak, target, dan tindak lanjut muncul di sini sebelum tenggatnya."
        />
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th>Tenggat</th>
              <th>Nama</th>
              <th>Yang perlu dikerjakan</th>
              {hasWorkers ? <th>Peksos</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.caseId}>
                <td className={table.unbroken}>
                  <Due on={row.on} today={today} />
                </td>
                <td className={table.unbroken}>
                  <Anchor
                    renderRoot={(props) => (
                      <Link
                        to="/kasus/$caseId/$tab"
                        params={{ caseId: row.caseId, tab: 'ringkasan' }}
                        {...props}
                      />
                    )}
                  >
                    {row.clientName}
                  </Anchor>
                  <Text size="xs" c="dimmed">
                    {row.caseNumber}
                  </Text>
                </td>
                <td className={classes.what}>{row.what}</td>
                {hasWorkers ? <td className={table.unbroken}>{row.worker}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Due({ on, today }: { on: string; today: string }) {
  const days = daysBetween(today, on);
  const words = days < 0 ? `lewat ${-days} hari` : days === 0 ? 'hari ini' : `${days} hari lagi`;
  return (
    <>
      <span className={days < 0 ? classes.overdue : classes.due}>{words}</span>
      <Text size="xs" c="dimmed">
        {formatCivilDate(on, 'short')}
      </Text>
    </>
  );
}
