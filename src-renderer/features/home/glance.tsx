import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { z } from 'zod';
import type { CaseloadQuery } from '#contract/caseload';
import { stageOf } from '#domain/forms';
import { daysUntil, formatPeriod, lastOf } from '#domain/months/period';
import { formatNumber, formatPercent } from '#domain/words/indonesian';
import { type Client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Named } from '../../ui/named.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { ComingAndGoing } from './coming-and-going.tsx';
import classes from './glance.module.css';

type Glance = Awaited<ReturnType<Client['home']['glance']>>;
type Query = z.input<typeof CaseloadQuery>;

/** The house at a glance, for who oversees it: each mark opens the rows it counted. */
export function GlanceAtHouse() {
  const { data, error, refetch } = useQuery(orpc.home.glance.queryOptions());
  if (data === undefined) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  return (
    <div className={classes.cards}>
      <Card id="masuk-keluar" title="Masuk dan keluar" about="dua belas bulan">
        <ComingAndGoing months={data.months} />
      </Card>
      <Card id="tahap" title="Menurut tahap" about="kasus, dan median hari di tahap itu">
        <Stages stages={data.stages} />
      </Card>
      <Card id="terlewat" title="Tenggat terlewat" about="kasus, menurut pekerja sosial">
        <Workers workers={data.workers} />
      </Card>
      <Card id="capaian" title="Capaian target" about="target yang jatuh tempo; tiap baris membuka kasusnya">
        <Quarters quarters={data.quarters} />
      </Card>
    </div>
  );
}

type CardParts = { id: string; title: string; about: string; children: React.ReactNode };

function Card({ id, title, about, children }: CardParts) {
  return (
    <section className={classes.card} aria-labelledby={id}>
      <div className={classes.head}>
        <Title order={2} size="h3" id={id}>
          {title}
        </Title>
        <Text size="xs" c="dimmed">
          {about}
        </Text>
      </div>
      {children}
    </section>
  );
}

function Stages({ stages }: { stages: Glance['stages'] }) {
  const most = Math.max(1, ...stages.map(({ count }) => count));
  return (
    <table className={classes.table}>
      <Head columns={['Tahap', 'Banyaknya', 'Kasus', 'Median hari']} />
      <tbody>
        {stages.map(({ stage, count, medianDays }) => (
          <tr key={stage}>
            <th scope="row">
              <Cases q={{ status: 'open', stages: [stage] }}>{stageOf(stage).label}</Cases>
            </th>
            <td className={classes.wide}>
              <Bar share={count / most} />
            </td>
            <td className={classes.count}>{formatNumber(count)}</td>
            <td className={classes.quiet}>
              {medianDays === null ? '' : `${formatNumber(Math.round(medianDays))} hari`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Workers({ workers }: { workers: Glance['workers'] }) {
  const most = Math.max(1, ...workers.map(({ open }) => open));
  if (workers.length === 0)
    return (
      <NothingHere
        what="Belum ada kasus yang berjalan."
        todo="Beban setiap pekerja sosial tampil di sini sesudah ada kasus."
      />
    );
  return (
    <table className={classes.table}>
      <Head columns={['Pekerja sosial', 'Banyaknya', 'Terlewat', 'Kasus berjalan']} />
      <tbody>
        {workers.map(({ workerId, name, open, overdue }) => {
          const q: Query = { status: 'open', workerIds: [workerId ?? 'nobody'] };
          return (
            <tr key={workerId ?? 'nobody'}>
              <th scope="row">
                <Named name={name || '?'}>
                  <Cases q={overdue === 0 ? q : { ...q, needs: ['overdue'] }}>
                    {name || 'belum ada pemegangnya'}
                  </Cases>
                </Named>
              </th>
              <td className={classes.wide}>
                <Bar share={open / most} part={overdue / Math.max(1, open)} />
              </td>
              <td className={classes.count} data-late={overdue > 0 || undefined}>
                {formatNumber(overdue)}
              </td>
              <td className={classes.quiet}>
                <Cases q={q}>dari {formatNumber(open)}</Cases>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The cases whose targets fell due in a quarter, until today. */
const fallenDueIn = (quarter: string, today: string, found: Query['found'] = []): Query => {
  const { from, after } = daysUntil(quarter, today);
  return { status: 'all', found, period: { by: 'target', from, to: lastOf({ from, after }) } };
};

function Quarters({ quarters }: { quarters: Glance['quarters'] }) {
  const { today } = useSession();
  return (
    <table className={classes.table}>
      <Head columns={['Triwulan', 'Tercapai dan sebagian', 'Tercapai', 'Jatuh tempo']} />
      <tbody>
        {quarters.map(({ quarter, due, achieved, partly }, at) => (
          <tr key={quarter}>
            <th scope="row">
              <Cases q={fallenDueIn(quarter, today)}>
                {formatPeriod(quarter).replace('Triwulan', 'Tw.')}
              </Cases>
              {at === quarters.length - 1 && <span className={classes.aside}> sampai hari ini</span>}
            </th>
            <td className={classes.wide}>
              {due > 0 && (
                <Bar share={(achieved + partly) / due} part={achieved / (achieved + partly || 1)} whole />
              )}
            </td>
            <td className={classes.count}>
              {due === 0 ? '' : formatPercent(Math.round((achieved / due) * 100))}
            </td>
            <td className={classes.quiet}>
              {due === 0 ? (
                'tidak ada'
              ) : (
                <Cases q={fallenDueIn(quarter, today, ['achieved'])}>
                  {achieved} dari {due}
                </Cases>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Said to whoever does not see the bars. */
function Head({ columns }: { columns: readonly string[] }) {
  return (
    <thead className={classes.unseen}>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cases({ q, children }: { q: Query; children: React.ReactNode }) {
  return (
    <Link to="/kasus" search={{ q }} className={classes.mark}>
      {children}
    </Link>
  );
}

/** A share of the width, of which a part is full and the rest light; its figures stand beside it. */
function Bar({ share, part = 1, whole = false }: { share: number; part?: number; whole?: boolean }) {
  const [length, full] = [share * 100, share * part * 100];
  return (
    <svg className={classes.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {whole && <rect width={100} height={10} className={classes.ground} />}
      <rect width={length} height={10} className={classes.light} />
      <rect width={full} height={10} className={classes.full} />
    </svg>
  );
}
