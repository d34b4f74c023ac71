import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { FormRecord } from '#contract/form-records';
import { choice, labelOf } from '#domain/fields/choice';
import { asText, type Draft } from '#domain/fields/field';
import type { Questions } from '#domain/form';
import { resourceLink } from '#domain/forms/resource-link';
import { isOver, type LinkState, linkStanding, linkStates, statesAfter } from '#domain/resources/link-steps';
import { asJson } from '../../core/as-json.ts';
import { orpc } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { troublesIn } from '../../parts/record/troubles-in.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { StageForm } from '../../ui/stage-form.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';

const { steps, nextOn, next } = resourceLink.fields;
const goesOn = ({ state }: Draft) => state === undefined || !isOver(state as LinkState);

/** What is asked of the state that comes next: as the form asks it, and which states may follow. */
const questionsAfter = (state: LinkState): Questions => ({
  fields: {
    ...steps.columns,
    state: choice(steps.columns.state.label, linkStates, {
      required: true,
      offered: () => statesAfter(state),
    }),
    nextOn: { ...nextOn, shownWhen: goesOn, heading: '' },
    next: { ...next, shownWhen: goesOn, heading: '' },
  },
});

type Parts = { caseId: string; record: FormRecord; onClose: () => void };

/** Says how a link stands now: the next version of its record, without opening the whole of it. */
export function LinkStepDialog({ caseId, record, onClose }: Parts) {
  const { today } = useSession();
  const [requestId] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useTyped<Draft>(`link step ${record.recordId}`, { on: today });
  const before = record.answers;
  const rows: unknown[] = Array.isArray(before.steps) ? before.steps : [];
  const save = useMutation(
    orpc.form.resourceLink.complete.mutationOptions({
      onSuccess: () => {
        tellDone('Keadaan dicatat.');
        onClose();
      },
    }),
  );
  const send = (confirmed: string[] = []) => {
    const { nextOn: day, next: what, ...step } = typed;
    const { nextOn: _day, next: _what, ...kept } = before;
    save.mutate({
      ...{ caseId, recordId: record.recordId, version: record.version, requestId, confirmed },
      answers: asJson({ ...kept, steps: [...rows, step], nextOn: day, next: what }),
      reason: `Keadaan berikutnya: ${labelOf(linkStates, step.state)}`,
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!save.isPending) send();
  };
  // The troubles of this state stand at its own fields.
  const own = `steps.${rows.length}.`;
  const troubles = troublesIn(save.error, 'INCOMPLETE').map((one) => ({
    ...one,
    path: one.path.startsWith(own) ? one.path.slice(own.length) : one.path,
  }));
  return (
    <FormDialog
      opened
      title={`Catat keadaan: ${asText(before.resource)}`}
      isDirty={Object.keys(typed).length > 1}
      onClose={onClose}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <StageForm
            form={questionsAfter(linkStanding(before).state)}
            formKey={`link-${record.recordId}`}
            today={today}
            answers={typed}
            troubles={troubles}
            onChange={setTyped}
          />
          <ErrorNotice error={troubles.length > 0 ? null : unlessAsked(save.error)} />
          <SubmitButtons label="Simpan keadaan" isBusy={save.isPending} onCancel={onClose} />
        </Stack>
      </form>
      <AskedFirst asking={save} onConfirm={send} />
    </FormDialog>
  );
}
