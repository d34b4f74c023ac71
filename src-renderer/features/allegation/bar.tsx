import { NativeSelect, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Allegation } from '#contract/allegation';
import { orpc } from '../../core/client.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import { choicesOf } from './add-reader.tsx';

type Props = { one: Allegation; why: 'accused' | 'shutOut'; onDone: () => void };

/** Somebody is accused besides, or must not read it; whoever read it until now does no more. */
export function Bar({ one, why, onDone }: Props) {
  const [draft, setDraft] = useTyped(`allegation ${one.allegationId} ${why}`, {
    userId: '',
    words: '',
    readerId: '',
    outsideReader: '',
  });
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const bar = useMutation(
    orpc.allegation.bar.mutationOptions({
      onSuccess: () => {
        tellDone('Perubahan disimpan.');
        onDone();
      },
    }),
  );
  const offered = [
    ...one.readers.filter(({ isWriter }) => !isWriter),
    ...one.candidates,
    ...(why === 'accused' ? one.shutOut : []),
  ];
  const isReady = draft.userId !== '' && draft.words.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isReady || bar.isPending) return;
    const { readerId, ...rest } = draft;
    bar.mutate({ allegationId: one.allegationId, why, ...rest, readerId: readerId === '' ? null : readerId });
  };
  return (
    <FormDialog
      opened
      title={why === 'accused' ? 'Tambah terduga' : 'Larang membaca'}
      isDirty={draft.words !== ''}
      onClose={onDone}
    >
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">
            Mulai saat ini orang ini tidak lagi melihat laporan ini, dan tidak dapat dijadikan pembaca lagi.
          </Text>
          <NativeSelect
            label="Siapa"
            required
            data={choicesOf(offered)}
            value={draft.userId}
            onChange={(event) => set({ userId: event.currentTarget.value })}
          />
          <Textarea
            label="Alasan"
            required
            autosize
            minRows={2}
            maxLength={20_000}
            value={draft.words}
            onChange={(event) => set({ words: event.currentTarget.value })}
          />
          <NativeSelect
            label="Pembaca pengganti"
            description="Perlu bila sesudahnya kurang dari dua orang yang membaca."
            data={choicesOf(one.candidates.filter(({ id }) => id !== draft.userId))}
            value={draft.readerId}
            onChange={(event) => set({ readerId: event.currentTarget.value })}
          />
          <TextInput
            label="Yang ikut mengetahui di luar lembaga"
            maxLength={300}
            value={draft.outsideReader}
            onChange={(event) => set({ outsideReader: event.currentTarget.value })}
          />
          <ErrorNotice error={bar.error} />
          <SubmitButtons label="Simpan" isBusy={bar.isPending} isReady={isReady} onCancel={onDone} />
        </Stack>
      </form>
    </FormDialog>
  );
}
