import { NativeSelect, Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type AllegationOutcome, allegationOutcomes, keptYears } from '#domain/safety/allegation';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

/** How it ended. A closed report stays, and is read as before. */
export function CloseAllegation({ allegationId, onDone }: { allegationId: string; onDone: () => void }) {
  const [outcome, setOutcome] = useState<AllegationOutcome | ''>('');
  const [text, setText] = useState('');
  const close = useMutation(
    orpc.allegation.close.mutationOptions({
      onSuccess: () => {
        tellDone('Laporan ditutup.');
        onDone();
      },
    }),
  );
  const isReady = outcome !== '' && text.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (outcome !== '' && isReady && !close.isPending) close.mutate({ allegationId, outcome, words: text });
  };
  return (
    <FormDialog opened title="Tutup laporan" isDirty={text !== ''} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">
            Laporan yang ditutup tidak dapat ditambah lagi. Data orang yang disebut tidak dapat dimusnahkan
            selama {keptYears} tahun sesudahnya.
          </Text>
          <NativeSelect
            label="Hasil"
            required
            data={[
              { value: '', label: 'Pilih' },
              ...Object.entries(allegationOutcomes).map(([value, label]) => ({ value, label })),
            ]}
            value={outcome}
            onChange={(event) => setOutcome(event.currentTarget.value as AllegationOutcome | '')}
          />
          <Textarea
            label="Uraian hasil"
            required
            autosize
            minRows={3}
            maxLength={20_000}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <ErrorNotice error={close.error} />
          <SubmitButtons label="Tutup laporan" isBusy={close.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
