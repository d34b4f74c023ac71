import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import type { OpenedResource } from '#contract/resource';
import type { Draft } from '#domain/fields/field';
import { fieldLabel, printForm } from '#domain/form';
import { resource as questions } from '#domain/resources/resource';
import { notYet } from '#domain/words/not-yet';
import { asJson } from '../../core/as-json.ts';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { AlsoChanged } from '../../parts/also-changed.tsx';
import { TroubleList } from '../../parts/record/trouble-list.tsx';
import { troublesIn } from '../../parts/record/troubles-in.ts';
import { useChanges } from '../../parts/use-changes.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { StageForm } from '../../ui/stage-form.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

type Parts = { before?: OpenedResource; onClose: () => void; onSaved?: (resourceId: string) => void };

const nothing: Draft = {};

/** What another draft has otherwise; a name that is gone from it is nothing now. */
const partOf = (before: Draft, after: Draft): Draft =>
  Object.fromEntries(
    Object.keys({ ...before, ...after })
      .filter((name) => before[name] !== after[name])
      .map((name) => [name, after[name]]),
  );

/** An answer as somebody else saved it, in words. */
function sayAnswer(name: string, saved: Draft) {
  const [field] = printForm(questions, saved).filter((one) => one.name === name);
  const { printed } = field ?? {};
  const text = printed?.shape === 'table' ? printed.rows.flat().join('; ') : (printed?.text ?? '');
  return { label: fieldLabel(questions, name).toLowerCase(), saved: text };
}

/** A source of the directory as it is written down; `before` is the one that is changed, as it is saved by now. */
export function ResourceForm({ before, onClose, onSaved }: Parts) {
  const { today } = useSession();
  const formKey = useId();
  const [requestId] = useState(() => crypto.randomUUID());
  const saved = before?.answers ?? nothing;
  const changes = useChanges(`resource ${before?.resourceId ?? 'new'}`, saved);
  const { draft: answers, change, isDirty, alsoChanged, send } = changes;
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
    send();
    save.mutate({ ...own, requestId, answers: asJson(answers) });
  };
  const troubles = troublesIn(save.error, 'INCOMPLETE');
  return (
    <FormDialog
      opened
      title={before === undefined ? 'Tambah sumber' : 'Ubah sumber'}
      size="min(860px, 94vw)"
      isDirty={isDirty}
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
            onChange={(next) => change(partOf(answers, next))}
          />
          <AlsoChanged save="Simpan" back="Batal" all={alsoChanged.map((name) => sayAnswer(name, saved))} />
          <ErrorNotice error={troubles.length > 0 ? null : save.error} />
          <SubmitButtons label="Simpan" isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
