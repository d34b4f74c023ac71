import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { formatCivilDate } from '#domain/civil-date';
import { stageOf } from '#domain/forms';
import { signOffWords } from '#domain/safety/sign-off';
import type { PillarState } from '#domain/workflow';
import { useSession } from '../../core/session.ts';
import { tabOfStage, tabs } from '../../parts/case-tabs.ts';
import { CheckIcon } from '../../ui/icons.tsx';
import classes from './bridge.module.css';

type Pillar = CaseOverview['pillars'][number];

/** Told apart by sign and by word; the colour only repeats it. */
const signs: Readonly<Record<PillarState, ReactNode>> = {
  done: <CheckIcon />,
  current: <span className={classes.here} />,
  begun: <span className={classes.begun} />,
  ahead: null,
  skipped: '–',
};
const words: Readonly<Record<PillarState, string>> = {
  done: 'selesai',
  current: 'sejak',
  begun: 'sejak',
  ahead: 'belum',
  skipped: 'tidak dijalani',
};

/** The six stages as a bridge: what is done, where the case stands, what was begun besides, what lies ahead. */
export function Bridge({ overview }: { overview: CaseOverview }) {
  const { pillars, daysInCare, isClosed } = overview;
  const { may } = useSession();
  if (pillars.length === 0) return null;
  return (
    <div className={classes.bridge}>
      <ol className={classes.pillars} aria-label="Tahap pelayanan">
        {pillars.map((pillar) => (
          <li key={pillar.stage} className={classes.pillar} data-state={pillar.state}>
            {may.includes(tabs[tabOfStage[pillar.stage]].may) ? (
              <Link
                to="/kasus/$caseId/$tab"
                params={{ caseId: overview.caseId, tab: tabOfStage[pillar.stage] }}
                search={{}}
                className={classes.link}
                aria-current={pillar.state === 'current' ? 'step' : undefined}
                activeProps={{}}
              >
                <PillarText pillar={pillar} />
              </Link>
            ) : (
              <span className={classes.link}>
                <PillarText pillar={pillar} />
              </span>
            )}
          </li>
        ))}
      </ol>
      <p className={classes.days}>
        {isClosed ? 'selama' : 'hari ke-'}
        <strong>{isClosed ? ` ${daysInCare} hari` : daysInCare + 1}</strong>
      </p>
    </div>
  );
}

function PillarText({ pillar }: { pillar: Pillar }) {
  return (
    <>
      <span className={classes.sign} aria-hidden="true">
        {signs[pillar.state]}
      </span>
      <span className={classes.label}>{stageOf(pillar.stage).label}</span>
      <span className={classes.when}>
        {whenOf(pillar)}
        {pillar.signOff !== null && <span className={classes.signOff}>{signOffWords[pillar.signOff]}</span>}
        {pillar.hasDraft && <span className={classes.draft}> · ada draf</span>}
      </span>
    </>
  );
}

function whenOf({ state, on }: Pillar): string {
  return on === null ? words[state] : `${words[state]} ${formatCivilDate(on, 'short')}`;
}
