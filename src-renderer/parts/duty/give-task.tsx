import { Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { orpc } from '../../core/client.ts';
import { useMay, useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { DayInput, useReadDay } from '../day-input.tsx';
import { useTyped } from '../use-typed.ts';
import { Hands } from './duty-act-dialog.tsx';

/** A task for oneself, and by whoever oversees for a colleague; in a case or without one. */
export function GiveTask({ caseId, onDone }: { caseId: string | null; onDone: () => void }) {
  const { userId, today } = useSession();
  const oversees = useMay('duty.oversee');
  const [what, setWhat] = useTyped(`task ${caseId ?? ''} what`, '');
  const [due, setDue] = useTyped(`task ${caseId ?? ''} due`, formatCivilDate(today, 'numeric'));
  const [ownerId, setOwnerId] = useTyped(`task ${caseId ?? ''} owner`, userId);
  const [requestId] = useState(() => crypto.randomUUID());
  const dueOn = useReadDay(true)(due);
  const give = useMutation(
    orpc.duty.give.mutationOptions({
      onSuccess: () => {
        tellDone('Tugas ditambahkan.');
        onDone();
      },
    }),
  );
  const isReady = what.trim().length >= 3 && dueOn !== undefined && ownerId !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !give.isPending) give.mutate({ what, dueOn, ownerId, caseId, requestId });
  };
  return (
    <FormDialog opened title="Tambah tugas" isDirty={what !== ''} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Apa yang perlu dikerjakan"
            required
            maxLength={500}
            value={what}
            onChange={(event) => setWhat(event.currentTarget.value)}
            data-autofocus
          />
          <DayInput label="Tenggat" mayBeFuture w={160} value={due} onChange={setDue} />
          {oversees && <Hands caseId={caseId} value={ownerId} onChange={setOwnerId} label="Untuk" />}
          <ErrorNotice error={give.error} />
          <SubmitButtons label="Tambahkan" isBusy={give.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
