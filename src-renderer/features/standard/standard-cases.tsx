import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { StandardCase, StandardOverview } from '#contract/standard';
import { formatCivilDate } from '#domain/civil-date';
import { defined } from '#domain/defined';
import { requirementOf } from '#domain/standard/requirements';
import { requirementStates } from '#domain/standard/standard';
import { formatNumber } from '#domain/words/indonesian';
import { orpc } from '../../core/client.ts';
import { useMay } from '../../core/session.ts';
import { addressOf } from '../../parts/case-tabs.ts';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import table from '../../ui/row-table.module.css';

/** So many cases are listed; those that lack most come first. */
const listed = 200;

/** The cases that a number counted, each with how it stands to every requirement. */
export function StandardCases({ overview }: { overview: StandardOverview }) {
  const { pekerja, memenuhi, syarat, keadaan } = useSearch({ from: '/standar' });
  const { month } = overview;
  const navigate = useNavigate();
  const input = {
    month,
    limit: listed,
    ...defined({ worker: pekerja, meets: memenuhi, code: syarat, state: keadaan }),
  };
  const cases = useQuery(orpc.standard.cases.queryOptions({ input }));
  const worker = overview.byWorker.find(({ workerId }) => (workerId ?? 'nobody') === pekerja);
  const chosen = [
    ...(worker === undefined ? [] : [worker.name]),
    ...(memenuhi === undefined ? [] : [memenuhi === 'all' ? 'memenuhi semua' : 'belum memenuhi semua']),
    ...(syarat === undefined || keadaan === undefined
      ? []
      : [`${requirementOf(syarat).label}: ${requirementStates[keadaan]}`]),
  ];
  const { total = 0, rows = [] } = cases.data ?? {};
  return (
    <section id="kasus" className={table.scroll}>
      <Group justify="space-between" mb={6}>
        <Title order={3} size="h5">
          Kasus{chosen.length > 0 ? `: ${chosen.join(', ')}` : ''}
        </Title>
        {chosen.length > 0 && (
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => void navigate({ to: '/standar', search: { bulan: month } })}
          >
            Semua kasus
          </Button>
        )}
      </Group>
      <ErrorNotice error={cases.error} onRetry={() => void cases.refetch()} />
      {cases.isPending && <Waiting />}
      {cases.data?.rows.length === 0 && (
        <NothingHere what="Tidak ada kasus yang demikian." todo="Tekan angka lain di atas." />
      )}
      {rows.length > 0 && <CaseTable overview={overview} rows={rows} />}
      <Text c="dimmed" size="sm" mt={6}>
        Tanggal saja: terpenuhi pada hari itu.
      </Text>
      {total > rows.length && (
        <Text c="dimmed" size="sm" mt={6}>
          {formatNumber(rows.length)} dari {formatNumber(total)} kasus; selebihnya dalam ekspor XLSX.
        </Text>
      )}
    </section>
  );
}

function CaseTable({ overview, rows }: { overview: StandardOverview; rows: readonly StandardCase[] }) {
  const mayOpen = useMay('narrative.read');
  return (
    <table className={table.table} aria-label="Kasus dibandingkan dengan standar">
      <thead>
        <tr>
          <th>No. register</th>
          <th>Nama</th>
          <th>Pekerja sosial</th>
          {overview.requirements.map(({ code, label, says }) => (
            <th key={code} title={says}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.caseId}>
            <td className={table.unbroken}>{row.registerNumber}</td>
            <td>
              {mayOpen ? (
                <Anchor
                  renderRoot={(props) => (
                    <Link
                      to="/kasus/$caseId/$tab"
                      params={{ caseId: row.caseId, tab: 'ringkasan' }}
                      {...props}
                    />
                  )}
                >
                  {row.name}
                </Anchor>
              ) : (
                row.name
              )}
            </td>
            <td>{row.worker}</td>
            {overview.requirements.map(({ code }) => (
              <td key={code}>
                <State row={row} code={code} mayOpen={mayOpen} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Before the day: a day alone is the one on which it was met. */
const said = { met: '', late: 'terlambat, ', waiting: 'tenggat ' } as const;

type StateParts = {
  row: StandardCase;
  code: StandardOverview['requirements'][number]['code'];
  mayOpen: boolean;
};

/** How a case stands to one requirement, with the day that says so; what is missing opens the form that answers it. */
function State({ row, code, mayOpen }: StateParts) {
  const { state, on } = row.states[code] ?? { state: 'none' as const, on: '' };
  if (state === 'none') return <Text c="dimmed">{requirementStates.none}</Text>;
  const day = formatCivilDate(on, 'short');
  if (state !== 'missing')
    return (
      <Text c={state === 'late' ? 'var(--titian-due)' : 'inherit'} size="sm" title={requirementStates[state]}>
        {said[state]}
        {day}
      </Text>
    );
  const words = `belum, tenggat ${day}`;
  return mayOpen ? (
    <Anchor
      size="sm"
      c="var(--titian-overdue)"
      renderRoot={(props) => <Link {...addressOf(row.caseId, requirementOf(code).form)} {...props} />}
    >
      {words}
    </Anchor>
  ) : (
    <Text size="sm" c="var(--titian-overdue)">
      {words}
    </Text>
  );
}
