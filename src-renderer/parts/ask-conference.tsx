import { Stack, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { client } from '../core/client.ts';
import { ErrorNotice } from '../ui/error-notice.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { SubmitButtons } from '../ui/submit-buttons.tsx';
import { tellDone } from '../ui/tell.ts';
import { AlsoChanged } from './also-changed.tsx';
import { useChanges } from './use-changes.ts';

type Asked = { question: string; options: string };
const nothing: Asked = { question: '', options: '' };

type AskParts = {
  caseIds: readonly string[];
  /** What is asked of the one case by now, to be worded anew; a case among several keeps what was asked of it. */
  before?: Asked | undefined;
  onClose: () => void;
  /** After it was done, where that is more than closing. */
  onDone?: () => void;
};

/** Puts cases forward with one question; it waits for an agenda. */
export function AskConference({ caseIds, before, onClose, onDone = onClose }: AskParts) {
  const saved = before ?? nothing;
  const changes = useChanges(`ask conference ${caseIds.join(' ')}`.slice(0, 300), saved);
  const { draft, change, isDirty, alsoChanged, send } = changes;
  const options = linesOf(draft.options);
  const put = useMutation({
    mutationFn: () => {
      send();
      const upon = before === undefined ? null : { ...before, options: linesOf(before.options) };
      return putForward(caseIds, { question: draft.question, options, upon });
    },
    onSuccess: (count) => {
      tellDone(sayPut(count, caseIds.length));
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!put.isPending) put.mutate();
  };
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
            onChange={(event) => change({ question: event.currentTarget.value })}
          />
          <Textarea
            label="Pilihan keputusan"
            description="Satu pilihan satu baris, paling banyak 8. Boleh kosong."
            autosize
            minRows={2}
            maxLength={4_000}
            value={draft.options}
            onChange={(event) => change({ options: event.currentTarget.value })}
          />
          <AlsoChanged
            save="Ajukan"
            back="Batal"
            all={alsoChanged.map((name) => ({
              label: name === 'question' ? 'pertanyaan' : 'pilihan keputusan',
              saved: saved[name],
            }))}
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

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** How many were put forward: of several, those of which nothing is asked yet. */
async function putForward(
  caseIds: readonly string[],
  asked: { question: string; options: string[]; upon: { question: string; options: string[] } | null },
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
