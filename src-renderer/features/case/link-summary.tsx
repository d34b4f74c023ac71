import { Button, Group } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormRecord } from '#contract/form-records';
import { formatCivilDate, isCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import { asText } from '#domain/fields/field';
import { resourceLink } from '#domain/forms/resource-link';
import { resourceNeeds } from '#domain/lists/resource-needs';
import { resourceObstacles } from '#domain/lists/resource-obstacles';
import { isOver, linkStanding, linkStates } from '#domain/resources/link-steps';
import { useMay } from '../../core/session.ts';
import { LinkStepDialog } from './link-step-dialog.tsx';
import { Summary } from './summary.tsx';

/** A link in its row: which source for what, how it stands since when, and the way to say what came next. */
export function LinkSummary({ record }: { record: FormRecord }) {
  const { caseId } = useParams({ from: '/kasus/$caseId/$tab' });
  const mayWrite = useMay(resourceLink.write);
  const [isOpen, setIsOpen] = useState(false);
  const { answers } = record;
  const { state, on, obstacles } = linkStanding(answers);
  const since = isCivilDate(on) ? ` ${formatCivilDate(on, 'short')}` : '';
  const why = obstacles.map((code) => labelOf(resourceObstacles, code)).join(', ');
  const next = asText(answers.nextOn);
  const planned = isCivilDate(next)
    ? `Berikutnya ${formatCivilDate(next, 'short')}${asText(answers.next) === '' ? '' : `: ${asText(answers.next)}`}`
    : '';
  return (
    <Group justify="space-between" align="flex-start" wrap="nowrap">
      <div>
        <Summary
          title={`${asText(answers.resource)} · ${labelOf(resourceNeeds, answers.need)}`}
          text={[`${linkStates[state]}${since}`, why, planned].filter((part) => part !== '').join('. ')}
        />
      </div>
      {mayWrite && !isOver(state) && (
        <Button
          variant="default"
          size="compact-sm"
          flex="none"
          aria-label={`Catat keadaan: ${asText(answers.resource)}`}
          onClick={() => setIsOpen(true)}
        >
          Catat keadaan
        </Button>
      )}
      {isOpen && <LinkStepDialog caseId={caseId} record={record} onClose={() => setIsOpen(false)} />}
    </Group>
  );
}
