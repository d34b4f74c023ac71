import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatCivilDate } from '#domain/civil-date';
import { type AllegationAddressee, allegationAddressees } from '#domain/safety/allegation';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { DayInput, useReadDay } from '../../parts/day-input.tsx';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { Account, CodeChoice } from './said-of.tsx';

const words = {
  done: { title: 'Catat yang dilakukan', day: 'Dilakukan pada', text: 'Yang dilakukan, dan oleh siapa' },
  reported: { title: 'Catat pelaporan', day: 'Dilaporkan pada', text: 'Cara, nama penerima, nomor surat' },
  planned: { title: 'Tambah tenggat', day: 'Paling lambat', text: 'Yang akan dilakukan, dan oleh siapa' },
} as const;

type Props = { allegationId: string; kind: keyof typeof words; onDone: () => void };

/** One more step of a report. */
export function AddStep({ allegationId, kind, onDone }: Props) {
  const { today } = useSession();
  const [requestId] = useState(() => crypto.randomUUID());
  const [day, setDay] = useTyped(
    `allegation ${allegationId} ${kind} day`,
    kind === 'planned' ? '' : formatCivilDate(today, 'numeric'),
  );
  const [text, setText] = useTyped(`allegation ${allegationId} ${kind} text`, '');
  const [addressee, setAddressee] = useTyped<AllegationAddressee | ''>(
    `allegation ${allegationId} ${kind} to`,
    '',
  );
  const on = useReadDay(kind === 'planned')(day);
  const add = useMutation(
    orpc.allegation.addStep.mutationOptions({
      onSuccess: () => {
        tellDone('Langkah dicatat.');
        onDone();
      },
    }),
  );
  const isReady = on !== undefined && text.trim() !== '' && (kind !== 'reported' || addressee !== '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || add.isPending) return;
    add.mutate({
      ...{ allegationId, requestId, kind, on, words: text },
      addressee: addressee === '' ? null : addressee,
    });
  };
  return (
    <FormDialog opened title={words[kind].title} isDirty={text !== ''} onClose={onDone}>
      <form onSubmit={submit}>
        <Stack>
          <DayInput label={words[kind].day} mayBeFuture={kind === 'planned'} value={day} onChange={setDay} />
          {kind !== 'done' && (
            <CodeChoice
              label="Kepada"
              required={kind === 'reported'}
              options={allegationAddressees}
              value={addressee}
              onChange={setAddressee}
            />
          )}
          <Account label={words[kind].text} value={text} onChange={setText} />
          <ErrorNotice error={add.error} />
          <SubmitButtons label="Simpan" isBusy={add.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
