import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import type { CaseloadQuery } from '#contract/caseload';
import { stageOf } from '#domain/forms';
import { firstDayOf, lastDayOf, monthOf } from '#domain/months/month';
import { standingCodes } from '#domain/months/standing';
import { formatNumber } from '#domain/words/indonesian';
import type { Client } from '../../core/client.ts';
import classes from './home.module.css';

type House = Awaited<ReturnType<Client['home']['get']>>;
type Query = z.input<typeof CaseloadQuery>;

/** Whoever is not a candidate any more. */
const served = standingCodes.filter((standing) => standing !== 'candidate');

/** The house in numbers; every number opens the rows it counted. */
export function HouseInNumbers({
  house,
  today,
  clientLabel,
}: {
  house: House;
  today: string;
  clientLabel: string;
}) {
  const month = monthOf(today);
  const [from, to] = [firstDayOf(month), lastDayOf(month)];
  const most = Math.max(1, ...house.byStage.map(({ count }) => count));
  return (
    <div>
      <section className={classes.section} aria-labelledby="angka">
        <Title order={2} id="angka" mb={6}>
          {clientLabel}
        </Title>
        <div className={classes.figures}>
          <Figure count={house.resident} query={{ status: 'open', standings: ['residential'] }}>
            Tinggal di lembaga
          </Figure>
          {house.outside > 0 && (
            <Figure count={house.outside} query={{ status: 'open', standings: ['family', 'community'] }}>
              Dilayani di luar lembaga
            </Figure>
          )}
          {house.candidates > 0 && (
            <Figure count={house.candidates} query={{ status: 'open', standings: ['candidate'] }}>
              Calon, menunggu penetapan
            </Figure>
          )}
          <Figure
            count={house.admittedThisMonth}
            query={{ status: 'all', standings: served, period: { by: 'admitted', from, to } }}
          >
            Masuk {house.month}
          </Figure>
          <Figure
            count={house.leftThisMonth}
            query={{ status: 'all', standings: served, period: { by: 'left', from, to } }}
          >
            Keluar {house.month}
          </Figure>
        </div>
      </section>
      {house.byStage.length > 0 && (
        <section className={classes.section} aria-labelledby="tahap">
          <Title order={2} id="tahap" mb={6}>
            Menurut tahap
          </Title>
          <div className={classes.figures}>
            {house.byStage.map(({ stage, count }) => (
              <Figure
                key={stage}
                count={count}
                query={{ status: 'open', stages: [stage] }}
                share={count / most}
              >
                {stageOf(stage).label}
              </Figure>
            ))}
          </div>
        </section>
      )}
    </div>
  );
}

type FigureParts = { count: number; query: Query; share?: number; children: ReactNode };

function Figure({ count, query, share, children }: FigureParts) {
  return (
    <Link to="/kasus" search={{ q: query }} className={classes.figure}>
      <span className={classes.label}>{children}</span>
      {share === undefined ? null : (
        <span className={classes.track}>
          <span className={classes.bar} style={{ width: `${share * 100}%` }} />
        </span>
      )}
      <span className={classes.count}>{formatNumber(count)}</span>
    </Link>
  );
}
