import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormId, stageOf } from '#domain/forms';
import type { StageId } from '#domain/stage';
import { workflow } from '#domain/workflow';
import { addressOf, tabOfStage } from '../../parts/case-tabs.ts';
import type { TabProps } from './tabs.ts';

/** The way from a stage that is done to the one that usually comes next, once the case stands there. */
export function NextStage({ formId, overview: { caseId, stage, isClosed } }: TabProps & { formId: FormId }) {
  const next = Object.hasOwn(workflow, formId) ? workflow[formId as StageId].next[0] : undefined;
  if (next === undefined || isClosed || stage !== next) return null;
  // The work of an intervention is in its notes, the first part of its tab.
  const to =
    next === 'intervention'
      ? { to: '/kasus/$caseId/$tab' as const, params: { caseId, tab: tabOfStage[next] }, search: {} }
      : addressOf(caseId, next);
  return <Button renderRoot={(props) => <Link {...props} {...to} />}>Lanjut ke {stageOf(next).label}</Button>;
}
