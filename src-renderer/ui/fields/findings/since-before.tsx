import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { labelOf } from '#domain/fields/choice';
import type { Field } from '#domain/fields/field';
import type { Finding } from '#domain/fields/findings';
import { findingDecisions, findingStates, findingWeights } from '#domain/lists/findings';
import type { CaseFinding } from '#domain/results/findings-today';
import { stateField, stateNoteField } from './finding-fields.ts';
import classes from './findings.module.css';

/** What the assessments before said of a finding on the left, how it stands now on the right. */
export function SinceBefore(props: {
  before: CaseFinding | undefined;
  /** The finding as it is worded now. */
  words: string;
  slot: (name: string, field: Field) => ReactNode;
}) {
  const { before, words, slot } = props;
  return (
    <div className={classes.since}>
      <div className={classes.before}>
        {before?.history.map(({ on, recordId, finding }) => (
          <Text key={recordId} size="xs" c="dimmed">
            {on === null ? 'Sebelumnya' : formatCivilDate(on, 'short')}:{' '}
            {sayBefore(finding, words) || 'ditemukan'}
          </Text>
        ))}
      </div>
      <div className={classes.now}>
        {slot('state', stateField)}
        {slot('stateNote', stateNoteField)}
      </div>
    </div>
  );
}

/** What an assessment said, in a line: its words where they were others than today's. */
function sayBefore({ statement, weight, state, stateNote, decision }: Finding, words: string): string {
  return [
    statement === words ? '' : statement,
    weight === undefined ? '' : `bobot ${labelOf(findingWeights, weight).toLowerCase()}`,
    [labelOf(findingStates, state).toLowerCase(), withoutPoint(stateNote)].filter(Boolean).join(': '),
    labelOf(findingDecisions, decision).toLowerCase(),
  ]
    .filter(Boolean)
    .join('; ');
}

const withoutPoint = (text = '') => text.trim().replace(/\.$/, '');
