import { Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { orpc } from '../../core/client.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

/** Ends the term of a cover or co-worker before its day, with the reason. */
export function EndHelper(props: { caseId: string; helperId: string; name: string; onDone: () => void }) {
  const { caseId, helperId, name, onDone } = props;
  const [reason, setReason] = useTyped(`end helper ${helperId}`, '');
  const end = useMutation(
    orpc.case.endHelper.mutationOptions({
      onSuccess: () => {
        tellDone(`${name} tidak lagi bekerja dalam kasus ini.`);
        onDone();
      },
    }),
  );
  const isReady = reason.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady && !end.isPending) end.mutate({ caseId, helperId, reason });
  };
  return (
    <FormDialog opened size="md" title={`Akhiri masa ${name}`} isDirty={reason !== ''} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          <Textarea
            label="Alasan"
            required
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <ErrorNotice error={end.error} />
          <SubmitButtons label="Akhiri" isBusy={end.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
