import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { formatCivilDate } from '#domain/civil-date';
import { signOffWords } from '#domain/safety/sign-off';
import type { PillarState } from '#domain/workflow';
import { type TabId, tabOfStage, tabs } from '../../parts/case-tabs.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import classes from './bridge.module.css';

type Pillar = CaseOverview['pillars'][number];

/** Told apart by sign and by word; the colour only repeats it. */
const signs: Readonly<Record<PillarState, ReactNode>> = {
  done: <CheckIcon />,
  current: <span className={classes.here} />,
  begun: <span className={classes.begun} />,
  ahead: null,
  skipped: <span className={classes.passed} />,
};
const words: Readonly<Record<PillarState, string>> = {
  done: 'selesai',
  current: 'sejak',
  begun: 'sejak',
  ahead: 'belum',
  skipped: 'tidak dijalani',
};

/**
 * The six stages as a bridge, and the way to the part of each: what is done, where the case stands, what was begun
 * besides, what lies ahead.
 */
export function Bridge(props: {
  overview: CaseOverview;
  /** The parts this role opens, in the order of their keys. */
  offered: readonly TabId[];
  current: TabId | undefined;
}) {
  const { overview, offered, current } = props;
  const { pillars, daysInCare, isClosed, caseId } = overview;
  if (pillars.length === 0) return null;
  return (
    <div className={classes.bridge}>
      <ol className={classes.pillars} aria-label="Tahap pelayanan">
        {pillars.map((pillar) => {
          const tab = tabOfStage[pillar.stage];
          const sign = (
            <span className={classes.sign} aria-hidden="true">
              {signs[pillar.state]}
            </span>
          );
          return (
            <li
              key={pillar.stage}
              className={classes.pillar}
              data-state={pillar.state}
              data-open={tab === current || undefined}
              title={whenOf(pillar)}
            >
              {offered.includes(tab) ? (
                <Link
                  to="/kasus/$caseId/$tab"
                  params={{ caseId, tab }}
                  search={{}}
                  className={classes.link}
                  aria-current={tab === current ? 'page' : undefined}
                  aria-keyshortcuts={keyOf(offered, tab)}
                  activeProps={{}}
                >
                  {sign}
                  <span className={classes.label}>{tabs[tab].label}</span>
                </Link>
              ) : (
                <span className={classes.link}>
                  {sign}
                  <span className={classes.label}>{tabs[tab].label}</span>
                </span>
              )}
              <span className={classes.when}>
                <span className={classes.day}>{whenOf(pillar)}</span>
                {pillar.signOff !== null && (
                  <span className={classes.signOff}>{signOffWords[pillar.signOff]}</span>
                )}
                {pillar.hasDraft && <span className={classes.draft}>ada draf</span>}
              </span>
            </li>
          );
        })}
      </ol>
      <p className={classes.days}>
        {isClosed ? 'selama' : 'hari ke-'}
        <strong>{isClosed ? ` ${daysInCare} hari` : daysInCare + 1}</strong>
      </p>
    </div>
  );
}

/** The keys of a part; undefined beyond the ninth. */
export function keyOf(offered: readonly TabId[], tab: TabId): string | undefined {
  const place = offered.indexOf(tab);
  return place < 9 ? `Alt+${place + 1}` : undefined;
}

function whenOf({ state, on }: Pillar): string {
  return on === null ? words[state] : `${words[state]} ${formatCivilDate(on, 'short')}`;
}
