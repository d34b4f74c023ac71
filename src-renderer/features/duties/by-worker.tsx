import { Anchor } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';

const columns = [
  { key: 'escalated', label: 'Terlalu lama' },
  { key: 'overdue', label: 'Terlewat' },
  { key: 'today', label: 'Hari ini' },
  { key: 'week', label: 'Tujuh hari' },
  { key: 'later', label: 'Sebulan' },
] as const;

/** What is overdue where, and who carries how much: the most urgent first. */
export function ByWorker() {
  const workers = useQuery(orpc.duty.byWorker.queryOptions());
  if (workers.data === undefined) return <Unread query={workers} />;
  if (workers.data.length === 0)
    return (
      <NothingHere
        what="Belum ada kasus yang dipegang seseorang."
        todo="Tetapkan pekerja sosial di halaman Kasus: tandai barisnya, lalu Alihkan."
      />
    );
  return (
    <table className={table.table} aria-label="Tugas menurut pekerja">
      <thead>
        <tr>
          <th>Pekerja</th>
          <th className={table.figure}>Kasus berjalan</th>
          {columns.map(({ key, label }) => (
            <th key={key} className={table.figure}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {workers.data.map((worker) => (
          <tr key={worker.workerId ?? 'nobody'}>
            <td>
              {worker.workerId === null ? (
                worker.name
              ) : (
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/tugas"
                      search={{ lihat: 'kalender', milik: worker.workerId ?? undefined }}
                      {...props}
                    />
                  )}
                >
                  {worker.name}
                </Anchor>
              )}
            </td>
            <td className={table.figure}>
              <Anchor
                renderRoot={(props) => (
                  <Link
                    to="/kasus"
                    search={{ q: { status: 'open', workerIds: [worker.workerId ?? 'nobody'] } }}
                    {...props}
                  />
                )}
              >
                {formatNumber(worker.openCases)}
              </Anchor>
            </td>
            {columns.map(({ key }) => (
              <td key={key} className={table.figure}>
                {formatNumber(worker[key])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
