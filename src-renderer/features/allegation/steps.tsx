import { Button, Group, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Allegation, AllegationStep } from '#contract/allegation';
import { formatCivilDate } from '#domain/civil-date';
import { allegationAddressees, allegationSteps } from '#domain/safety/allegation';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localMoment } from '../../ui/local-moment.ts';
import { AddStep } from './add-step.tsx';
import { CloseAllegation } from './close-allegation.tsx';

/** What was done, to whom it was reported, and what is to be done until when. Nothing of it is overwritten. */
export function Steps({ one }: { one: Allegation }) {
  const [adds, setAdds] = useState<'done' | 'reported' | 'planned' | 'closed'>();
  const done = () => setAdds(undefined);
  return (
    <section aria-label="Langkah">
      <Title order={2} mt="lg" mb="xs">
        Langkah
      </Title>
      {one.can.write.ok ? (
        <Group mb="xs">
          <Button onClick={() => setAdds('done')}>Catat yang dilakukan</Button>
          <Button variant="default" onClick={() => setAdds('reported')}>
            Catat pelaporan
          </Button>
          <Button variant="default" onClick={() => setAdds('planned')}>
            Tambah tenggat
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setAdds('closed')}>
            Tutup laporan
          </Button>
        </Group>
      ) : (
        <Text c="dimmed">{one.can.write.why}</Text>
      )}
      {one.steps.length > 0 && <StepTable one={one} />}
      {adds === 'closed' && <CloseAllegation allegationId={one.allegationId} onDone={done} />}
      {adds !== undefined && adds !== 'closed' && (
        <AddStep allegationId={one.allegationId} kind={adds} onDone={done} />
      )}
    </section>
  );
}

function StepTable({ one: { allegationId, steps } }: { one: Allegation }) {
  const end = useMutation(orpc.allegation.endStep.mutationOptions());
  return (
    <>
      <ErrorNotice error={end.error} />
      <Table aria-label="Langkah laporan" verticalSpacing="xs">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={130}>Tanggal</Table.Th>
            <Table.Th w={200}>Langkah</Table.Th>
            <Table.Th>Uraian</Table.Th>
            <Table.Th w={150}>Oleh</Table.Th>
            <Table.Th w={110} aria-label="Tindakan" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {steps.map((step) => (
            <Table.Tr key={step.stepId} style={{ verticalAlign: 'top' }}>
              <Table.Td>
                <DayOf step={step} />
              </Table.Td>
              <Table.Td>{sayStep(step)}</Table.Td>
              <Table.Td style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{step.words}</Table.Td>
              <Table.Td>{step.by ?? 'Titian'}</Table.Td>
              <Table.Td>
                {step.kind === 'planned' && step.endedAt === null && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    loading={end.isPending}
                    onClick={() => end.mutate({ allegationId, stepId: step.stepId })}
                  >
                    Selesai
                  </Button>
                )}
                {step.endedAt !== null && <Text size="sm">Selesai, {step.endedBy}</Text>}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function DayOf({ step: { kind, dueOn, happenedOn, endedAt, at } }: { step: AllegationStep }) {
  const { today } = useSession();
  if (kind === 'planned' && dueOn !== null)
    return endedAt === null ? <Deadline on={dueOn} today={today} /> : formatCivilDate(dueOn, 'short');
  return happenedOn === null ? localMoment(at) : formatCivilDate(happenedOn, 'short');
}

function sayStep({ kind, addressee, who }: AllegationStep): string {
  const to = addressee === null ? who : allegationAddressees[addressee];
  return to === null ? allegationSteps[kind] : `${allegationSteps[kind]}: ${to}`;
}
