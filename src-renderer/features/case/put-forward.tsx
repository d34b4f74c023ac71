import { Anchor, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
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
          caseId={caseId}
          initial={
            isWaiting
              ? { question: next.question, options: next.options.join('\n') }
              : { question: '', options: '' }
          }
          onClose={() => setIsAsking(false)}
        />
      )}
    </Stack>
  );
}

type Asked = { question: string; options: string };
type AskParts = { caseId: string; initial: Asked; onClose: () => void };

function AskConference({ caseId, initial, onClose }: AskParts) {
  const [draft, setDraft] = useState(initial);
  const put = useMutation(
    orpc.meeting.putForward.mutationOptions({
      onSuccess: () => {
        tellDone('Kasus diajukan ke konferensi.');
        onClose();
      },
    }),
  );
  const options = draft.options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate({ caseId, question: draft.question, options });
  };
  const isDirty = draft.question !== initial.question || draft.options !== initial.options;
  return (
    <FormDialog opened title="Ajukan ke konferensi" isDirty={isDirty} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label="Pertanyaan untuk diputuskan"
            placeholder="Apakah …?"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={draft.question}
            onChange={(event) => setDraft({ ...draft, question: event.currentTarget.value })}
          />
          <Textarea
            label="Pilihan keputusan"
            description="Satu pilihan satu baris, paling banyak 8. Boleh kosong."
            autosize
            minRows={2}
            maxLength={4_000}
            value={draft.options}
            onChange={(event) => setDraft({ ...draft, options: event.currentTarget.value })}
          />
          <ErrorNotice error={put.error} />
          <SubmitButtons
            label="Ajukan"
            isBusy={put.isPending}
            isReady={draft.question.trim() !== '' && options.length <= 8}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}
