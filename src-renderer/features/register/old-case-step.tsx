import { Checkbox } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Draft, Trouble } from '#domain/fields/field';
import { type Questions, troublesOf } from '#domain/form';
import { oldEndingQuestions } from '#domain/stages/old-ending';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { FormStep } from './form-step.tsx';

/** What is asked of an old case, and what stands against saving it; nothing of a case that goes on. */
export function useOldEnding(ended: Draft | undefined): { questions: Questions; troubles: Trouble[] } {
  const termination = useForm('termination');
  const { today } = useSession();
  const [questions] = useState(() => oldEndingQuestions(termination));
  return { questions, troubles: ended === undefined ? [] : troublesOf(questions, ended, { today }) };
}

type OldCaseStepProps = {
  title: string;
  formKey: string;
  ended: Draft | undefined;
  questions: Questions;
  troubles: readonly Trouble[];
  onChange: (ended: Draft) => void;
};

/** How an old case ended; nothing of one that goes on. */
export function OldCaseStep({ ended, questions, ...props }: OldCaseStepProps) {
  return ended && <FormStep form={questions} answers={ended} {...props} />;
}

type IsOldCaseProps = { ended: Draft | undefined; onChange: (ended: Draft | undefined) => void };

/** Says, at the head of a registration, that the case is an old one that is closed. */
export function IsOldCase({ ended, onChange }: IsOldCaseProps) {
  // What was typed of the ending comes back with a second click.
  const last = useRef<Draft>({ wasAccepted: true });
  const tick = (isOld: boolean) => {
    if (ended !== undefined) last.current = ended;
    onChange(isOld ? last.current : undefined);
  };
  return (
    <Checkbox
      label="Kasus lama yang sudah ditutup"
      title="Disalin dari buku atau daftar lama, beserta tanggal dan alasan keluarnya."
      checked={ended !== undefined}
      onChange={(event) => tick(event.currentTarget.checked)}
    />
  );
}
