import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { asText, type Draft } from '#domain/fields/field';
import { sharedBy } from '#domain/forms/case-file';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { ConfirmSaving } from '../../parts/record/confirm-saving.tsx';
import { FormOutline } from '../../parts/record/form-outline.tsx';
import { focusField } from '../../ui/fields/focus-field.ts';
import { Page } from '../../ui/page.tsx';
import { AlikePanel, useAlike } from './alike-panel.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { FirstWorker } from './first-worker.tsx';
import { FormStep, useStepIds } from './form-step.tsx';
import { IsOldCase, OldCaseStep } from './old-case-step.tsx';
import { PhotoField } from './photo-field.tsx';
import classes from './register.module.css';
import { RegisterBar } from './register-bar.tsx';
import { RegisterTroubles } from './register-troubles.tsx';
import { RegisteredPanel } from './registered-panel.tsx';
import { ResumedNotice } from './resumed-notice.tsx';
import { type NewPerson, useNewPerson } from './use-new-person.ts';
import { keptMarks, type Registration } from './use-registration-draft.ts';

type NewPersonFormProps = {
  subject: string;
  draft: (Registration & { savedAt: string | undefined }) | undefined;
  /** What is kept of the registration before: people of one razia come one after another. */
  shared: Draft;
  /** The name that was looked for and not found; empty for none. */
  named: string;
  /** Begins another registration with what they share, or this one anew. */
  onAgain: (shared?: Draft) => void;
};

type PartProps = { person: NewPerson; steps: ReturnType<typeof useStepIds> };

/** Identity and case on one page; who looks alike is shown at the side while one types. */
export function NewPersonForm({ subject, draft, shared, named, onAgain }: NewPersonFormProps) {
  const steps = useStepIds();
  const person = useNewPerson(subject, draft, { shared, named });
  const { typed, troubles, registering, autosave } = person;
  useEffect(() => focusField(steps.client, 'nik'), [steps.client]);
  const { registered } = registering;
  if (registered !== undefined) {
    const name = asText(typed.client.fullName);
    const again = () => onAgain(sharedBy(typed.caseFile));
    return <RegisteredPanel registered={registered} name={name} onAgain={again} />;
  }
  const inSteps = [
    { title: 'Identitas', formKey: steps.client, troubles: troubles.client },
    { title: 'Kasus', formKey: steps.caseFile, troubles: troubles.caseFile },
    { title: 'Keluar', formKey: steps.ended, troubles: troubles.ended },
  ];
  return (
    <Page
      title="Daftarkan orang"
      actions={
        <>
          <IsOldCase ended={typed.ended} onChange={(ended) => person.change({ ended }, {})} />
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/kasus/baru" search={{ bersama: true }} {...props} />}
          >
            Beberapa orang sekaligus
          </Button>
        </>
      }
    >
      <ResumedNotice savedAt={draft?.savedAt} autosave={autosave} onAgain={onAgain} />
      <RegisterTroubles key={registering.attempts} steps={inSteps} />
      <div className={classes.layout}>
        <Steps person={person} steps={steps} />
        <Beside person={person} steps={steps} />
      </div>
      <Saving person={person} />
    </Page>
  );
}

function Steps({ person, steps }: PartProps) {
  const forms = { client: useForm('client'), caseFile: useForm('caseFile') };
  const partOf = (part: 'client' | 'caseFile') => ({
    form: forms[part],
    formKey: steps[part],
    answers: person.typed[part],
    troubles: person.troubles[part],
    warnings: person.warnings[part],
    assumed: person.assumed[part],
    assumedNow: person.assumedNow[part],
  });
  return (
    <div>
      <FormStep
        title="1. Identitas"
        {...partOf('client')}
        onChange={(client, marks) => person.change({ client }, keptMarks('client', marks))}
      />
      <FormStep
        title="2. Kasus"
        {...partOf('caseFile')}
        onChange={(caseFile, marks) => person.change({ caseFile }, keptMarks('caseFile', marks))}
      >
        <FirstWorker workerId={person.workerId} onChoose={person.setWorkerId} />
      </FormStep>
      <OldCaseStep
        title="3. Keluar"
        formKey={steps.ended}
        ended={person.typed.ended}
        questions={person.asksOfEnding}
        troubles={person.troubles.ended}
        onChange={(ended) => person.change({ ended }, {})}
      />
    </div>
  );
}

/** Who looks alike, the photo, and where one is in the form. */
function Beside({ person, steps }: PartProps) {
  const { typed, registering } = person;
  const alike = useAlike(typed.client);
  const { today } = useSession();
  return (
    <div className={classes.side}>
      <AlikePanel alike={alike} others={person.others} onCompare={registering.compare} />
      <PhotoField photo={person.photo} name={asText(typed.client.fullName)} onChange={person.setPhoto} />
      <FormOutline form={useForm('client')} formKey={steps.client} answers={typed.client} today={today} />
      <FormOutline
        form={useForm('caseFile')}
        formKey={steps.caseFile}
        answers={typed.caseFile}
        today={today}
      />
    </div>
  );
}

/** The button, and what is asked before it has its way. */
function Saving({ person }: { person: NewPerson }) {
  const { typed, others, registering, state, save } = person;
  const { error, isBusy, questions, candidates } = registering;
  const toForm = () => registering.compare(undefined);
  const saveAsOther = () => {
    toForm();
    save();
  };
  const comparing = { typed, others, isBusy, onDecide: person.decide, onSave: saveAsOther, onClose: toForm };
  return (
    <>
      <RegisterBar
        state={state}
        error={error}
        isBusy={isBusy}
        label="Simpan pendaftaran"
        onSave={() => save()}
      />
      <ConfirmSaving questions={questions} onCancel={registering.forgetQuestions} onConfirm={save} />
      {candidates !== undefined && <CompareDialog candidates={candidates} {...comparing} />}
    </>
  );
}
