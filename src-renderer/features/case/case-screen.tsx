import { useDocumentTitle } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useEffectEvent, useMemo, useRef } from 'react';
import type { CaseOverview } from '#contract/case-file';
import type { Permission } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { type TabId, tabOfStage, tabs } from '../../parts/case-tabs.ts';
import { DecisionNotice } from '../../parts/decision-notice.tsx';
import { useFoundWords } from '../../parts/found-words.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { useVisit } from '../../parts/visited-cases.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { isAltDigit, isDialogOver } from '../../ui/page-keys.ts';
import { Bridge } from './bridge.tsx';
import classes from './case.module.css';
import { CaseHeader } from './case-header.tsx';
import { DocumentsTab } from './documents-tab.tsx';
import { FamilyTab } from './family/family-tab.tsx';
import { ForeignTab } from './foreign-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { IntakeNotice } from './intake-notice.tsx';
import { OtherParts } from './other-parts.tsx';
import { StageTab } from './stage-tab.tsx';
import { SummaryTab } from './summary-tab.tsx';
import { type TabProps, tabsFor } from './tabs.ts';
import { TimelineTab } from './timeline/timeline-tab.tsx';
import { WaitingDrafts } from './waiting-drafts.tsx';

/** One case: who, where on the bridge, and everything written about them. */
export function CaseScreen() {
  const { caseId, tab } = useParams({ from: '/kasus/$caseId/$tab' });
  const session = useSession();
  useVisit(caseId);
  // The window's title names no one: the system keeps lists of titles.
  useDocumentTitle('Berkas kasus - Titian');
  const opened = useQuery(orpc.case.open.queryOptions({ input: { caseId } }));
  const hasForeign = opened.data?.hasForeign ?? false;
  const offered = useMemo(() => tabsFor(session.may, { hasForeign }), [session.may, hasForeign]);
  if (opened.data === undefined) {
    return (
      <div className={classes.page}>
        <Unread query={opened} />
      </div>
    );
  }
  const current = offered.find((id) => id === tab) ?? (tab === 'ringkasan' ? offered[0] : undefined);
  return (
    <div className={classes.page} data-slim={current !== 'ringkasan' || undefined}>
      <CaseHeader overview={opened.data} isSlim={current !== 'ringkasan'} />
      <IntakeNotice overview={opened.data} />
      <DecisionNotice caseId={caseId} waiting={opened.data.decided} />
      {opened.data.isClosed && <WaitingDrafts overview={opened.data} />}
      <CaseParts overview={opened.data} offered={offered} current={current} />
      <CaseBody key={`${caseId} ${current}`}>
        {current === undefined ? (
          <NothingHere what={sayNotOffered(tab, session.may)} todo="Pilih bagian lain di atas." />
        ) : (
          <TabBody tab={current} overview={opened.data} />
        )}
      </CaseBody>
    </div>
  );
}

const sayNotOffered = (tab: string, may: readonly Permission[]) =>
  Object.hasOwn(tabs, tab) && !may.includes(tabs[tab as TabId].may)
    ? 'Peran Anda tidak membaca bagian ini.'
    : 'Bagian ini tidak ada dalam berkas ini.';

/** Where a part of the file is read; words that were looked for are marked in it. */
function CaseBody({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useFoundWords(place);
  return (
    <div ref={place} className={classes.body}>
      {children}
    </div>
  );
}

/** Every tab shows forms, but these. */
function TabBody({ tab, overview }: TabProps & { tab: TabId }) {
  switch (tab) {
    case 'ringkasan':
      return <SummaryTab overview={overview} />;
    case 'keluarga':
      return <FamilyTab overview={overview} />;
    case 'luar':
      return <ForeignTab overview={overview} />;
    case 'dokumen':
      return <DocumentsTab overview={overview} />;
    case 'linimasa':
      return <TimelineTab overview={overview} />;
    case 'riwayat':
      return <HistoryTab overview={overview} />;
    default:
      return <StageTab tab={tab} overview={overview} />;
  }
}

/** The way through the file: the six stages as the bridge, and in a row below it the parts that are no stage. */
function CaseParts(props: { overview: CaseOverview; offered: readonly TabId[]; current: TabId | undefined }) {
  const { overview, offered, current } = props;
  const { caseId, pillars } = overview;
  const stages = useMemo(() => pillars.map(({ stage }): TabId => tabOfStage[stage]), [pillars]);
  const shown = useMemo(() => offered.filter((id) => !stages.includes(id)), [offered, stages]);
  usePartKeys(caseId, offered);
  return (
    <nav className={classes.parts} aria-label="Bagian berkas kasus">
      <Bridge overview={overview} offered={offered} current={current} />
      <OtherParts caseId={caseId} offered={offered} shown={shown} current={current} />
    </nav>
  );
}

/** Alt and a digit go to the part of the file in that place. */
function usePartKeys(caseId: string, offered: readonly TabId[]): void {
  const navigate = useNavigate();
  const hear = useEffectEvent((event: KeyboardEvent) => {
    const tab = isAltDigit(event, /^Digit[1-9]$/) ? offered[Number(event.code.slice(-1)) - 1] : undefined;
    if (tab === undefined || isDialogOver()) return;
    event.preventDefault();
    void navigate({ to: '/kasus/$caseId/$tab', params: { caseId, tab }, search: {} });
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => hear(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
