import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatCivilDate } from '#domain/civil-date';
import { type Client, orpc } from '../../core/client.ts';
import { useMay, useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Page } from '../../ui/page.tsx';
import { BackupWarning } from './backup-warning.tsx';
import { ChangedReports } from './changed-reports.tsx';
import { FirstSteps } from './first-steps.tsx';
import { GlanceAtHouse } from './glance.tsx';
import classes from './home.module.css';
import { HouseInNumbers } from './house-in-numbers.tsx';
import { Inbox } from './inbox.tsx';
import { MergesToDecide } from './merges-to-decide.tsx';
import { OwnAllegations } from './own-allegations.tsx';
import { PaperCheck } from './paper-check.tsx';
import { RepairsToDecide } from './repairs-to-decide.tsx';
import { UsualWork } from './usual-work.tsx';
import { WithoutWorker } from './without-worker.tsx';

/** What needs me today, then the house in numbers. */
export function HomeScreen() {
  const { today, clientLabel } = useSession();
  const isDecider = useMay('repair.decide');
  const mayReport = useMay('report.read');
  const usesAllegations = useMay('allegation.use');
  const oversees = useMay('duty.oversee');
  const seesDue = useMay('narrative.read');
  const home = useQuery(orpc.home.get.queryOptions());
  return (
    <Page title="Beranda" about={formatCivilDate(today, 'weekday')}>
      <BackupWarning />
      <PaperCheck />
      <ErrorNotice error={home.error} onRetry={() => void home.refetch()} />
      {home.isPending ? <Loader size="sm" aria-label="Sedang dimuat" /> : null}
      {home.data === undefined ? null : (
        <>
          <div className={classes.columns}>
            <div>
              <WithoutWorker count={home.data.withoutWorker} />
              {!seesDue && <UsualWork />}
              {isEmpty(home.data) && <FirstSteps />}
              {usesAllegations ? <OwnAllegations /> : null}
              <Inbox isHouseEmpty={isEmpty(home.data)} />
              {isDecider ? <RepairsToDecide /> : null}
              {isDecider ? <MergesToDecide /> : null}
              {mayReport ? <ChangedReports /> : null}
            </div>
            <div>
              <HouseInNumbers
                house={oversees ? { ...home.data, byStage: [] } : home.data}
                today={today}
                clientLabel={clientLabel}
              />
            </div>
          </div>
          {oversees && !isEmpty(home.data) && <GlanceAtHouse />}
        </>
      )}
    </Page>
  );
}

type House = Awaited<ReturnType<Client['home']['get']>>;

/** Nobody is here and nobody left: not every role is told of the stages. */
function isEmpty({ resident, outside, candidates, leftThisMonth }: House): boolean {
  return resident + outside + candidates + leftThisMonth === 0;
}
