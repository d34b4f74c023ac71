import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { orpc } from '../../core/client.ts';
import { AskConference } from '../../parts/ask-conference.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { ShownForm } from './tabs.ts';

/** What of this case waits for a conference, and the way to put it forward. */
export function PutForward({ overview: { caseId, isOnlyRead }, open }: ShownForm) {
  const found = useQuery(orpc.meeting.ofCase.queryOptions({ input: { caseId } }));
  const takeBack = useMutation(orpc.meeting.takeBack.mutationOptions());
  const [isAsking, setIsAsking] = useState(false);
  if (open !== undefined || isOnlyRead) return null;
  const next = (found.data ?? []).find(({ isDecided }) => !isDecided);
  const isWaiting = next !== undefined && next.meetingId === null;
  return (
    <Stack gap="xs" mb="md">
      <ErrorNotice error={found.error ?? takeBack.error} />
      {next && (
        <Text style={{ overflowWrap: 'anywhere' }}>
          {next.meetingId === null ? (
            'Diajukan ke konferensi'
          ) : (
            <Anchor
              underline="always"
              renderRoot={(props) => (
                <Link to="/rapat/$meetingId" params={{ meetingId: next.meetingId ?? '' }} {...props} />
              )}
            >
              {next.meeting}
            </Anchor>
          )}{' '}
          oleh {next.putBy}: {next.question}
        </Text>
      )}
      <Group>
        <Button variant="default" onClick={() => setIsAsking(true)}>
          {isWaiting ? 'Ubah pertanyaan' : 'Ajukan ke konferensi'}
        </Button>
        {isWaiting && (
          <Button variant="default" loading={takeBack.isPending} onClick={() => takeBack.mutate({ caseId })}>
            Tarik pengajuan
          </Button>
        )}
      </Group>
      {isAsking && (
        <AskConference
          caseIds={[caseId]}
          before={isWaiting ? { question: next.question, options: next.options.join('\n') } : undefined}
          onClose={() => setIsAsking(false)}
        />
      )}
    </Stack>
  );
}
