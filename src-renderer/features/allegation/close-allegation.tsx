import { Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { type AllegationOutcome, allegationOutcomes, keptYears } from '#domain/safety/allegation';
import { orpc } from '../../core/client.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { Account, CodeChoice } from './said-of.tsx';

/** How it ended. A closed report stays, and is read as before. */
export function CloseAllegation({ allegationId, onDone }: { allegationId: string; onDone: () => void }) {
  const [outcome, setOutcome] = useTyped<AllegationOutcome | ''>(`allegation ${allegationId} outcome`, '');
  const [text, setText] = useTyped(`allegation ${allegationId} closing`, '');
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
          <CodeChoice
            label="Hasil"
            required
            options={allegationOutcomes}
            value={outcome}
            onChange={setOutcome}
          />
          <Account label="Uraian hasil" value={text} onChange={setText} />
          <ErrorNotice error={close.error} />
          <SubmitButtons label="Tutup laporan" isBusy={close.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
