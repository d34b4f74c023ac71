import { Button, Group, Text } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { MeetingItem } from '#contract/meeting-told';
import type { Draft } from '#domain/fields/field';
import type { Form } from '#domain/form';
import { conference } from '#domain/forms/conference';
import { client, orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { codeOf } from '../../parts/record/code-of.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { leftText } from '../../parts/record/leaving-drafts.ts';
import { MergeDialog } from '../../parts/record/merge-dialog.tsx';
import { StatusLine } from '../../parts/record/status-line.tsx';
import { troublesIn } from '../../parts/record/troubles-in.ts';
import { useAutosave } from '../../parts/record/use-autosave.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { StageForm } from '../../ui/stage-form.tsx';
import { tellDone } from '../../ui/tell.ts';

const { question, options, discussion, decision, decisionDetail, reasons, dissent, followUps } =
  conference.fields;
/** What is typed in the room; day, place, number and people come from the conference. */
const form: Form = {
  ...conference,
  fields: { question, options, discussion, decision, decisionDetail, reasons, dissent, followUps },
};

type Theirs = { savedBy: string; answers: Draft; revision: number };

/** By which name what somebody types of a case is remembered. */
const decidedSubject = (itemId: string, userId: string): string => `meeting ${itemId} ${userId}`;

/** What is said and decided of one case, kept as it is typed. */
export function Decide({ item, onDecided }: { item: MeetingItem; onDecided: () => void }) {
  const { itemId, caseId, draft } = item;
  const { today, userId } = useSession();
  const subject = decidedSubject(itemId, userId);
  const [answers, setAnswers] = useState<Draft>(
    () =>
      leftText(subject) ?? draft?.answers ?? { question: item.question, options: item.options.join('\n') },
  );
  const [requestId] = useState(() => crypto.randomUUID());
  const { autosave, state } = useAutosave(subject, {
    revision: draft?.revision ?? 0,
    stopsAt: (error) => codeOf(error) === 'DRAFT_MOVED_ON',
    save: (typed, revision) => client.meeting.saveDraft({ itemId, caseId, answers: typed, revision }),
  });
  const decide = useMutation(
    orpc.meeting.decide.mutationOptions({
      onSuccess: () => {
        autosave.close();
        tellDone('Keputusan tersimpan dalam berkas kasus.');
        onDecided();
      },
    }),
  );
  const change = (next: Draft) => {
    setAnswers(next);
    autosave.change(next);
  };
  const finish = async (confirmed: string[] = []) => {
    if (await autosave.flush()) decide.mutate({ itemId, caseId, answers, requestId, confirmed });
  };
  const theirs = state.kind === 'failed' ? theirsIn(state.error) : undefined;
  return (
    <>
      <StageForm
        form={form}
        formKey={`meeting-${itemId}`}
        today={today}
        answers={answers}
        onChange={change}
        troubles={troublesIn(decide.error, 'INCOMPLETE')}
      />
      <ErrorNotice error={unlessAsked(decide.error)} />
      <Group justify="space-between" mt="md">
        <StatusLine record={null} draft={null} isWriting state={state} />
        <Button loading={decide.isPending} onClick={() => void finish()}>
          Simpan keputusan
        </Button>
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        Keputusan masuk berkas kasus dengan tanggal, nomor, dan peserta konferensi ini.
      </Text>
      <AskedFirst asking={decide} onConfirm={(confirmed) => void finish(confirmed)} />
      {theirs && (
        <MergeDialog
          form={form}
          mine={answers}
          theirs={theirs.answers}
          by={theirs.savedBy}
          onMerged={(merged) => {
            autosave.resume(theirs.revision);
            change(merged);
            void autosave.flush();
          }}
          onCancel={() => undefined}
        />
      )}
    </>
  );
}

/** What somebody else typed of the same case meanwhile. */
const theirsIn = (error: unknown): Theirs | undefined =>
  error instanceof ORPCError && error.code === 'DRAFT_MOVED_ON' ? (error.data as Theirs) : undefined;
