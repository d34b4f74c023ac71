import { Alert, Button, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CaseOverview } from '#contract/case-file';
import { type IntakeStep, intakeSteps } from '#domain/people/intake-step';
import { useMay } from '../../core/session.ts';

/** Where each step is taken; who only waits takes none. */
const places = {
  accept: { tab: 'identitas', search: { catatan: 'acceptance' }, label: 'Tetapkan sebagai penerima manfaat' },
  turnAway: { tab: 'terminasi', search: {}, label: 'Tutup dengan alasan T06' },
  wait: undefined,
} as const satisfies Record<
  IntakeStep,
  { tab: string; search: { catatan?: string }; label: string } | undefined
>;

/** What the decision of the intake asks for, until it is done. */
export function IntakeNotice({ overview: { caseId, intake } }: { overview: CaseOverview }) {
  const mayDo = { accept: useMay('identity.write'), turnAway: useMay('narrative.write'), wait: false };
  if (intake === null) return null;
  const place = places[intake];
  return (
    <Alert color="var(--titian-due)" variant="outline" my="xs" py={8}>
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{intakeSteps[intake].says}</Text>
        {place !== undefined && mayDo[intake] && (
          <Button
            size="compact-sm"
            flex="none"
            renderRoot={(props) => (
              <Link
                to="/kasus/$caseId/$tab"
                params={{ caseId, tab: place.tab }}
                search={place.search}
                {...props}
              />
            )}
          >
            {place.label}
          </Button>
        )}
      </Group>
    </Alert>
  );
}
