import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Meeting } from '#contract/meeting-told';
import { formatCivilDate } from '#domain/civil-date';
import { mayTurn } from '#domain/meeting';
import { orpc } from '../../core/client.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellFailed } from '../../ui/tell.ts';

type Parts = { meeting: Meeting };

/** What may become of a conference: begun, postponed, cancelled, its minutes approved. */
export function TurnButtons({ meeting }: Parts) {
  const { meetingId, revision, state, can } = meeting;
  const [asked, setAsked] = useState<'postponed' | 'cancelled' | 'approve'>();
  const close = () => setAsked(undefined);
  const turn = useMutation(orpc.meeting.turn.mutationOptions({ onError: tellFailed }));
  const approve = useMutation(
    orpc.meeting.approve.mutationOptions({ onSuccess: close, onError: tellFailed }),
  );
  return (
    <>
      {can.prepare.ok && mayTurn(state, 'postponed') && (
        <Button variant="default" onClick={() => setAsked('postponed')}>
          Tunda
        </Button>
      )}
      {can.prepare.ok && mayTurn(state, 'cancelled') && (
        <Button variant="default" onClick={() => setAsked('cancelled')}>
          Batalkan
        </Button>
      )}
      {can.prepare.ok && mayTurn(state, 'held') && (
        <Button loading={turn.isPending} onClick={() => turn.mutate({ meetingId, revision, state: 'held' })}>
          Mulai konferensi
        </Button>
      )}
      {can.approve.ok && (
        <Button variant="default" onClick={() => setAsked('approve')}>
          Sahkan notulen
        </Button>
      )}
      {(asked === 'postponed' || asked === 'cancelled') && (
        <PutOff meeting={meeting} state={asked} onClose={close} />
      )}
      <AskAgain
        opened={asked === 'approve'}
        title="Sahkan notulen?"
        confirm="Sahkan notulen"
        isBusy={approve.isPending}
        onConfirm={() => approve.mutate({ meetingId, revision })}
        onCancel={close}
      >
        Sesudah disahkan, agenda dan keputusannya tidak dapat diubah lagi. Yang perlu dibetulkan ditulis
        sebagai tambahan.
      </AskAgain>
    </>
  );
}

function PutOff({
  meeting,
  state,
  onClose,
}: Parts & { state: 'postponed' | 'cancelled'; onClose: () => void }) {
  const { meetingId, revision, heldOn } = meeting;
  const isPostponed = state === 'postponed';
  const [day, setDay] = useTyped(`turn ${meetingId} ${state} day`, formatCivilDate(heldOn, 'numeric'));
  const [reason, setReason] = useTyped(`turn ${meetingId} ${state} reason`, '');
  const read = useReadDay(true)(day);
  const turn = useMutation(orpc.meeting.turn.mutationOptions({ onSuccess: onClose }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read !== undefined)
      turn.mutate({ meetingId, revision, state, reason, ...(isPostponed ? { heldOn: read } : {}) });
  };
  return (
    <FormDialog
      opened
      title={isPostponed ? 'Tunda konferensi' : 'Batalkan konferensi'}
      isDirty={reason !== ''}
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          {isPostponed ? (
            <DayInput label="Tanggal baru" mayBeFuture value={day} onChange={setDay} />
          ) : (
            <Text>Kasus dalam agendanya ditawarkan lebih dahulu untuk konferensi berikutnya.</Text>
          )}
          <Textarea
            label="Alasan"
            required
            autosize
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ErrorNotice error={turn.error} />
          <SubmitButtons
            label={isPostponed ? 'Tunda' : 'Batalkan konferensi'}
            isBusy={turn.isPending}
            isReady={read !== undefined && reason.trim() !== ''}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}
