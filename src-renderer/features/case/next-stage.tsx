import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { stageOf } from '#domain/forms';
import type { StageId } from '#domain/stage';
import { nextAfter } from '#domain/workflow';
import { addressOf, tabOfStage } from '../../parts/case-tabs.ts';
import type { TabProps } from './tabs.ts';

/** The way from a stage in which something was done to the one that usually comes next. */
export function NextStage({ of, overview: { caseId, stage, isClosed } }: TabProps & { of: StageId }) {
  const next = stage === null ? undefined : nextAfter(of, stage);
  if (next === undefined || isClosed) return null;
  // The work of an intervention is in its notes, the first part of its tab.
  const to =
    next === 'intervention'
      ? { to: '/kasus/$caseId/$tab' as const, params: { caseId, tab: tabOfStage[next] }, search: {} }
      : addressOf(caseId, next);
  // Whoever works in a stage goes on in it as well as from it.
  const isWorked = of === 'intervention' || of === 'evaluation';
  return (
    <Button variant={isWorked ? 'default' : 'filled'} renderRoot={(props) => <Link {...props} {...to} />}>
      Lanjut ke {stageOf(next).label}
    </Button>
  );
}
