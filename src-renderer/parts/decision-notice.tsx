import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { formatCivilDate } from '#domain/civil-date';
import { stepOf, type WaitingStep } from '#domain/conference-steps';
import { labelOf } from '#domain/fields/choice';
import { formOf } from '#domain/forms';
import { conferenceDecisions } from '#domain/forms/conference';
import { useSession } from '../core/session.ts';
import { addressOf } from './case-tabs.ts';

/** What the last conference decided of a case, until it is carried out; its form opens filled. */
export function DecisionNotice({ caseId, waiting }: { caseId: string; waiting: WaitingStep | null }) {
  const { may } = useSession();
  const step = waiting === null ? undefined : stepOf(waiting.decision);
  if (waiting === null || step === undefined) return null;
  const { form, does, missing } = step;
  return (
    <Alert color="var(--titian-due)" variant="outline" my="xs" py={8}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">
          Keputusan konferensi {formatCivilDate(waiting.heldOn, 'long')}:{' '}
          {labelOf(conferenceDecisions, waiting.decision)}; {missing}.
        </Text>
        {may.includes(formOf(form).write) && (
          <Button
            size="compact-sm"
            flex="none"
            renderRoot={(props) => <Link {...addressOf(caseId, form)} {...props} />}
          >
            {does}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
