import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CaseOverview } from '#contract/case-file';
import { orpc } from '../../core/client.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { WorkerChoice } from '../../parts/worker-choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

const empty = { reason: '', handover: '', toldClient: '' };

/** Asks for another worker: why, whom, what that one has to know, and what the person was told. */
export function RequestWorker(props: {
  overview: Pick<CaseOverview, 'caseId' | 'worker'>;
  onClose: () => void;
}) {
  const { caseId, worker } = props.overview;
  const [words, setWords] = useTyped(`worker request ${caseId}`, empty);
  const [proposedId, setProposedId] = useTyped<string | null>(`worker request ${caseId} proposed`, null);
  const [requestId] = useState(() => crypto.randomUUID());
  const ask = useMutation(
    orpc.case.requestWorker.mutationOptions({
      onSuccess: () => {
        tellDone('Permintaan dikirim kepada yang menetapkan pekerja sosial. Jawabannya ada di Riwayat.');
        props.onClose();
      },
    }),
  );
  const isReady = words.reason.trim().length >= 3 && words.handover.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !ask.isPending) ask.mutate({ caseId, ...words, proposedId, requestId });
  };
  const field = (name: keyof typeof empty, maxLength: number) => ({
    autosize: true,
    minRows: 2,
    maxLength,
    value: words[name],
    onChange: (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [name]: value }));
    },
  });
  return (
    <FormDialog
      opened
      title="Minta pergantian pekerja sosial"
      isDirty={Object.values(words).some((word) => word !== '')}
      onClose={props.onClose}
    >
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            {...field('reason', 500)}
            label="Alasan"
            description="Dibaca oleh yang memutuskan, juga yang tidak membaca isi kasus."
            required
            data-autofocus
          />
          <WorkerChoice
            label="Usul pengganti"
            description="Boleh kosong."
            clearable
            except={worker?.id}
            value={proposedId}
            onChange={setProposedId}
          />
          <Textarea
            {...field('handover', 4000)}
            label="Catatan serah terima"
            description="Yang perlu diketahui pekerja sosial berikutnya. Tersimpan di Riwayat kasus."
            required
          />
          <Textarea
            {...field('toldClient', 1000)}
            label="Yang disampaikan kepada penerima manfaat"
            description="Boleh kosong bila belum disampaikan."
          />
          <Text size="sm" c="dimmed">
            Kasus tetap Anda pegang sampai permintaan ini diputuskan.
          </Text>
          <ErrorNotice error={ask.error} />
          <SubmitButtons label="Minta" isBusy={ask.isPending} isReady={isReady} onCancel={props.onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
