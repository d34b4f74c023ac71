import { Button, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Meeting } from '#contract/meeting-told';
import { formatCivilDate } from '#domain/civil-date';
import { mayTurn } from '#domain/meeting';
import { orpc } from '../../core/client.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useChanges } from '../../parts/use-changes.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellFailed } from '../../ui/tell.ts';

type Parts = { meeting: Meeting };

/** What may become of a conference: begun, postponed, cancelled, its minutes approved. */
export function TurnButtons({ meeting }: Parts) {
  const { meetingId, revision, state, can } = meeting;
  const [asked, setAsked] = useState<'postponed' | 'cancelled'>();
  /** The minutes that were read when their approval was asked for, by their revision. */
  const [approves, setApproves] = useState<number>();
  const close = () => setAsked(undefined);
  const turn = useMutation(orpc.meeting.turn.mutationOptions({ onError: tellFailed }));
  const approve = useMutation(
    orpc.meeting.approve.mutationOptions({ onSettled: () => setApproves(undefined), onError: tellFailed }),
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
        <Button variant="default" onClick={() => setApproves(revision)}>
          Sahkan notulen
        </Button>
      )}
      {asked !== undefined && <PutOff meeting={meeting} state={asked} onClose={close} />}
      <AskAgain
        opened={approves !== undefined}
        title="Sahkan notulen?"
        confirm="Sahkan notulen"
        isBusy={approve.isPending}
        onConfirm={() => approves !== undefined && approve.mutate({ meetingId, revision: approves })}
        onCancel={() => setApproves(undefined)}
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
  const saved = { day: formatCivilDate(heldOn, 'numeric'), reason: '' };
  const { draft, change, alsoChanged, send } = useChanges(`turn ${meetingId} ${state}`, saved);
  const { day, reason } = draft;
  const read = useReadDay(true)(day);
  const turn = useMutation(orpc.meeting.turn.mutationOptions({ onSuccess: onClose }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (read === undefined) return;
    send();
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
            <DayInput
              label="Tanggal baru"
              mayBeFuture
              value={day}
              onChange={(typed) => change({ day: typed })}
            />
          ) : (
            <Text>Kasus dalam agendanya ditawarkan lebih dahulu untuk konferensi berikutnya.</Text>
          )}
          <Textarea
            label="Alasan"
            required
            autosize
            maxLength={500}
            value={reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
          />
          {isPostponed && (
            <AlsoChanged
              save="Tunda"
              back="Batal"
              all={alsoChanged.map((name) => ({ label: 'tanggal', saved: saved[name] }))}
            />
          )}
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
