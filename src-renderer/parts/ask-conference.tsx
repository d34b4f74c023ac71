import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { client } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SubmitButtons } from '../ui/submit-buttons.tsx';
import { tellDone } from '../ui/tell.ts';
import { useTyped } from './use-typed.ts';

type Asked = { question: string; options: string };
const nothing: Asked = { question: '', options: '' };

type AskParts = {
  caseIds: readonly string[];
  /** What was asked of the one case before, to be worded anew; a case among several keeps what was asked of it. */
  initial?: Asked;
  onClose: () => void;
  /** After it was done, where that is more than closing. */
  onDone?: () => void;
};

/** Puts cases forward with one question; it waits for an agenda. */
export function AskConference({ caseIds, initial = nothing, onClose, onDone = onClose }: AskParts) {
  const [draft, setDraft] = useTyped(`ask conference ${caseIds.join(' ')}`.slice(0, 300), initial);
  const options = draft.options
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const put = useMutation({
    mutationFn: () => putForward(caseIds, { question: draft.question, options }),
    onSuccess: (count) => {
      tellDone(sayPut(count, caseIds.length));
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!put.isPending) put.mutate();
  };
  const isDirty = draft.question !== initial.question || draft.options !== initial.options;
  const title =
    caseIds.length === 1 ? 'Ajukan ke konferensi' : `Ajukan ${caseIds.length} kasus ke konferensi`;
  return (
    <FormDialog opened title={title} isDirty={isDirty} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          {caseIds.length > 1 && (
            <Text>
              Pertanyaan ini berlaku untuk setiap kasus yang dipilih, dan dapat diubah dalam agenda. Kasus
              yang sudah diajukan tetap dengan pertanyaannya sendiri.
            </Text>
          )}
          <Textarea
            label="Pertanyaan untuk diputuskan"
            placeholder="Apakah …?"
            required
            autosize
            minRows={2}
            maxLength={2_000}
            value={draft.question}
            onChange={(event) => setDraft({ ...draft, question: event.currentTarget.value })}
          />
          <Textarea
            label="Pilihan keputusan"
            description="Satu pilihan satu baris, paling banyak 8. Boleh kosong."
            autosize
            minRows={2}
            maxLength={4_000}
            value={draft.options}
            onChange={(event) => setDraft({ ...draft, options: event.currentTarget.value })}
          />
          <ErrorNotice error={put.error} />
          <SubmitButtons
            label="Ajukan"
            isBusy={put.isPending}
            isReady={draft.question.trim() !== '' && options.length <= 8}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </FormDialog>
  );
}

/** How many were put forward: of several, those of which nothing is asked yet. */
async function putForward(
  caseIds: readonly string[],
  asked: { question: string; options: string[] },
): Promise<number> {
  let count = 0;
  for (const caseId of caseIds) {
    const before = caseIds.length === 1 ? [] : await client.meeting.ofCase({ caseId });
    if (before.some(({ isDecided }) => !isDecided)) continue;
    await client.meeting.putForward({ caseId, ...asked });
    count += 1;
  }
  return count;
}

function sayPut(count: number, of: number): string {
  if (of === 1) return 'Kasus diajukan ke konferensi.';
  const others = of - count;
  return `${count} kasus diajukan ke konferensi.${others === 0 ? '' : ` ${others} sudah diajukan sebelumnya.`}`;
}
