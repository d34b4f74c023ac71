import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { defined } from '#domain/defined';
import type { Draft, Trouble } from '#domain/fields/field';
import type { Questions } from '#domain/form';
import { useSession } from '../../core/session.ts';
import type { Assumed } from '../../ui/fields/assumed.ts';
import { StageForm } from '../../ui/stage-form.tsx';
import classes from './register.module.css';

type FormStepProps = {
  title: string;
  form: Questions;
  formKey: string;
  answers: Draft;
  troubles: readonly Trouble[];
  warnings?: readonly Trouble[];
  assumed?: Assumed;
  assumedNow?: Assumed;
  onChange: (answers: Draft, assumed: Assumed) => void;
  /** What stands between the title and the fields. */
  children?: ReactNode;
};

/** One of the steps: a declared form under its title. */
export function FormStep({
  title,
  form,
  formKey,
  answers,
  troubles,
  warnings,
  assumed,
  assumedNow,
  onChange,
  children,
}: FormStepProps) {
  const { today } = useSession();
  const titleId = useId();
  return (
    <section className={classes.step} aria-labelledby={titleId}>
      <div className={classes.stepHead}>
        <Title order={2} id={titleId} className={classes.stepTitle}>
          {title}
        </Title>
        {children}
      </div>
      <StageForm
        form={form}
        formKey={formKey}
        today={today}
        answers={answers}
        onChange={onChange}
        troubles={troubles}
        {...defined({ warnings, assumed, assumedNow })}
      />
    </section>
  );
}

/** Keys that set the fields of the forms on this page apart. */
export function useStepIds() {
  const id = useId();
  return { client: `${id}-client`, caseFile: `${id}-case`, ended: `${id}-ended` };
}
