import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { OpenedResource } from '#contract/resource';
import type { Draft } from '#domain/fields/field';
import { resource as questions } from '#domain/resources/resource';
import { sameAs } from '#domain/same-as';
import { notYet } from '#domain/words/not-yet';
import { asJson } from '../../core/as-json.ts';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { TroubleList } from '../../parts/record/trouble-list.tsx';
import { troublesIn } from '../../parts/record/troubles-in.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { StageForm } from '../../ui/stage-form.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

type Parts = { before?: OpenedResource; onClose: () => void; onSaved?: (resourceId: string) => void };

/** A source of the directory as it is written down; `before` is the one that is changed. */
export function ResourceForm({ before, onClose, onSaved }: Parts) {
  const { today } = useSession();
  const formKey = useId();
  const [requestId] = useState(() => crypto.randomUUID());
  const initial: Draft = before?.answers ?? {};
  const [answers, setAnswers] = useTyped(`resource ${before?.resourceId ?? 'new'}`, initial);
  const save = useMutation(
    orpc.resource.save.mutationOptions({
      onSuccess: ({ resourceId }) => {
        tellDone('Sumber disimpan dalam direktori.');
        onClose();
        onSaved?.(resourceId);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (save.isPending) return;
    const own = before === undefined ? {} : { resourceId: before.resourceId, revision: before.revision };
    save.mutate({ ...own, requestId, answers: asJson(answers) });
  };
  const troubles = troublesIn(save.error, 'INCOMPLETE');
  return (
    <FormDialog
      opened
      title={before === undefined ? 'Tambah sumber' : 'Ubah sumber'}
      size="min(860px, 94vw)"
      isDirty={!sameAs(answers, initial)}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          {troubles.length > 0 && (
            <TroubleList formKey={formKey} title={notYet('Simpan', troubles.length)} troubles={troubles} />
          )}
          <StageForm
            form={questions}
            formKey={formKey}
            today={today}
            answers={answers}
            troubles={troubles}
            onChange={setAnswers}
          />
          <ErrorNotice error={troubles.length > 0 ? null : save.error} />
          <SubmitButtons label="Simpan" isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
