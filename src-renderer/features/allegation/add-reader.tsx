import { NativeSelect, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Allegation } from '#contract/allegation';
import { roles } from '#domain/roles';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

/** The people offered, as choices. */
export const choicesOf = (people: Allegation['candidates']) => [
  { value: '', label: 'Pilih' },
  ...people.map(({ id, name, role }) => ({ value: id, label: `${name} (${roles[role].label})` })),
];

/** One more reader, who reads all of it from now on. */
export function AddReader({ one, onDone }: { one: Allegation; onDone: () => void }) {
  const [userId, setUserId] = useState('');
  const add = useMutation(
    orpc.allegation.addReader.mutationOptions({
      onSuccess: () => {
        tellDone('Pembaca ditambahkan.');
        onDone();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (userId !== '' && !add.isPending) add.mutate({ allegationId: one.allegationId, userId });
  };
  return (
    <FormDialog opened title="Tambah pembaca" isDirty={false} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          <NativeSelect
            label="Pembaca"
            required
            data={choicesOf(one.candidates)}
            value={userId}
            onChange={(event) => setUserId(event.currentTarget.value)}
          />
          <ErrorNotice error={add.error} />
          <SubmitButtons label="Tambahkan" isBusy={add.isPending} isReady={userId !== ''} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
