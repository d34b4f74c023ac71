import { Anchor, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { StandardOverview } from '#contract/standard';
import { formatMonth } from '#domain/months/month';
import type { RequirementCode } from '#domain/standard/requirements';
import { formatNumber, formatPercent } from '#domain/words/indonesian';
import { Named } from '../../ui/named.tsx';
import table from '../../ui/row-table.module.css';

type Search = {
  bulan: string;
  pekerja?: string;
  memenuhi?: 'all' | 'not-all';
  syarat?: RequirementCode;
  keadaan?: 'missing';
};

/** A number that lists the cases which it counts. */
function Counted({ count, search, says }: { count: number; search: Search; says: string }) {
  if (count === 0) return <>0</>;
  return (
    <Anchor
      aria-label={`${formatNumber(count)}: ${says}`}
      renderRoot={(props) => <Link to="/standar" hash="kasus" search={search} {...props} />}
    >
      {formatNumber(count)}
    </Anchor>
  );
}

const share = (part: number, of: number) => (of === 0 ? '' : formatPercent((part / of) * 100));

/** Worker by worker: how many cases, how many meet all, and what is missing in how many. */
export function ByWorker({ overview }: { overview: StandardOverview }) {
  const { byWorker, total, requirements } = overview;
  const rows = [
    ...byWorker.map((one) => ({ ...one, worker: { pekerja: one.workerId ?? 'nobody' } })),
    { ...total, workerId: 'all', name: 'Semua', worker: {} },
  ];
  return (
    <section className={table.scroll}>
      <Title order={3} size="h5">
        Menurut pekerja sosial
      </Title>
      <table className={table.table} aria-label="Standar menurut pekerja sosial">
        <thead>
          <tr>
            <th rowSpan={2}>Pekerja sosial</th>
            <th rowSpan={2} className={table.figure}>
              Kasus
            </th>
            <th rowSpan={2} className={table.figure}>
              Memenuhi semua
            </th>
            <th rowSpan={2} className={table.figure}>
              %
            </th>
            <th colSpan={requirements.length} className={table.figure}>
              Belum, lewat tenggat
            </th>
          </tr>
          <tr>
            {requirements.map(({ code, label, says }) => (
              <th key={code} className={table.figure} title={says}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ workerId, name, worker, cases, met, missing }) => {
            const search = { bulan: overview.month, ...worker };
            return (
              <tr key={workerId}>
                <td className={table.unbroken}>
                  {workerId === 'all' ? <strong>{name}</strong> : <Named name={name}>{name}</Named>}
                </td>
                <td className={table.figure}>
                  <Counted count={cases} search={search} says={`kasus, ${name}`} />
                </td>
                <td className={table.figure}>
                  <Counted
                    count={met}
                    search={{ ...search, memenuhi: 'all' }}
                    says={`memenuhi semua, ${name}`}
                  />
                </td>
                <td className={table.figure}>{share(met, cases)}</td>
                {requirements.map(({ code, label }) => (
                  <td key={code} className={table.figure}>
                    <Counted
                      count={missing[code] ?? 0}
                      search={{ ...search, syarat: code, keadaan: 'missing' }}
                      says={`belum ${label}, ${name}`}
                    />
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** The twelve months up to the one that is looked at. */
export function ByMonth({ overview }: { overview: StandardOverview }) {
  return (
    <section className={table.scroll}>
      <Title order={3} size="h5">
        Menurut bulan
      </Title>
      <table className={table.table} aria-label="Standar menurut bulan">
        <thead>
          <tr>
            <th>Bulan</th>
            <th className={table.figure}>Kasus</th>
            <th className={table.figure}>Memenuhi semua</th>
            <th className={table.figure}>%</th>
          </tr>
        </thead>
        <tbody>
          {overview.byMonth.map(({ month, cases, met }) => (
            <tr key={month}>
              <td className={table.unbroken}>{formatMonth(month)}</td>
              <td className={table.figure}>
                <Counted count={cases} search={{ bulan: month }} says={`kasus, ${formatMonth(month)}`} />
              </td>
              <td className={table.figure}>
                <Counted
                  count={met}
                  search={{ bulan: month, memenuhi: 'all' }}
                  says={`memenuhi semua, ${formatMonth(month)}`}
                />
              </td>
              <td className={table.figure}>{share(met, cases)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
