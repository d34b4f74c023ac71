import { Text } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { type Contradiction, contradictionsOfRegistration } from '#domain/days/contradictions';
import { defined } from '#domain/defined';
import { asText } from '#domain/fields/field';
import { troublesOf } from '#domain/form';
import { formOf } from '#domain/forms';
import { useSession } from '../../core/session.ts';
import { ConfirmSaving } from '../../parts/record/confirm-saving.tsx';
import { FormOutline } from '../../parts/record/form-outline.tsx';
import { focusField } from '../../ui/fields/field-slot.tsx';
import { Page } from '../../ui/page.tsx';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { AlikePanel, useAlike } from './alike-panel.tsx';
import { CompareDialog } from './compare-dialog.tsx';
import { FormStep, useStepIds } from './form-step.tsx';
import { PhotoField } from './photo-field.tsx';
import classes from './register.module.css';
import { RegisterBar } from './register-bar.tsx';
import { RegisterTroubles } from './register-troubles.tsx';
import { RegisteredPanel } from './registered-panel.tsx';
import { ResumedNotice } from './resumed-notice.tsx';
import { useRegister } from './use-register.ts';
import { type Registration, useRegistrationDraft } from './use-registration-draft.ts';
import { WorkerChoice } from './worker-choice.tsx';

const clientForm = formOf('client');
const caseForm = formOf('caseFile');

type NewPersonFormProps = {
  subject: string;
  draft: (Registration & { savedAt: string | undefined }) | undefined;
  /** Begins another registration, or this one anew. */
  onAgain: () => void;
};

/** Identity and case on one page; who looks alike is shown at the side while one types. */
export function NewPersonForm({ subject, draft, onAgain }: NewPersonFormProps) {
  const { today } = useSession();
  const steps = useStepIds();
  const [typed, setTyped] = useState<Registration>(() => ({
    client: draft?.client ?? {},
    caseFile: draft?.caseFile ?? {},
  }));
  const [photo, setPhoto] = useState<string>();
  const [workerId, setWorkerId] = useState<string | null>(null);
  const [others, setOthers] = useState<string[]>([]);
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const { autosave, state } = useRegistrationDraft(subject);
  const alike = useAlike(typed.client);
  const registering = useRegister(autosave);
  useUnsavedWork({ isDirty: photo !== undefined && registering.registered === undefined });

  useEffect(() => focusField(steps.client, 'fullName'), [steps.client]);

  const change = (part: Partial<Registration>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    autosave.change(next);
  };
  const warnings = contradictionsOfRegistration(typed, today);
  const refused = (found: readonly Contradiction[]) => found.filter(({ weight }) => weight === 'refuse');
  const troublesIn = (registration: Registration) => ({
    client: [...troublesOf(clientForm, registration.client, { today }), ...refused(warnings.client)],
    caseFile: [...troublesOf(caseForm, registration.caseFile, { today }), ...refused(warnings.caseFile)],
  });
  const troubles = registering.attempts > 0 ? troublesIn(typed) : { client: [], caseFile: [] };

  const save = (notTheSameAs: string[], answered = confirmed) => {
    setConfirmed(answered);
    registering.attempt();
    const now = troublesIn(typed);
    if (now.client.length + now.caseFile.length > 0) return;
    void registering.register({
      ...typed,
      notTheSameAs,
      confirmed: answered,
      ...defined({ photo }),
      ...(workerId === null ? {} : { workerId }),
    });
  };
  const decide = useCallback((clientId: string, isOther: boolean) => {
    setOthers((before) => [...before.filter((id) => id !== clientId), ...(isOther ? [clientId] : [])]);
  }, []);

  if (registering.registered !== undefined) {
    return (
      <RegisteredPanel
        registered={registering.registered}
        name={asText(typed.client.fullName)}
        onAgain={onAgain}
      />
    );
  }
  return (
    <Page
      title="Orang baru"
      about="Pendaftaran orang yang belum pernah dilayani di sini, bersama kasus pertamanya."
    >
      <ResumedNotice savedAt={draft?.savedAt} autosave={autosave} onAgain={onAgain} />
      <RegisterTroubles
        key={registering.attempts}
        steps={[
          { title: 'Identitas', formKey: steps.client, troubles: troubles.client },
          { title: 'Kasus', formKey: steps.caseFile, troubles: troubles.caseFile },
        ]}
      />
      <div className={classes.layout}>
        <div>
          <FormStep
            title="1. Identitas"
            form={clientForm}
            formKey={steps.client}
            answers={typed.client}
            troubles={troubles.client}
            warnings={warnings.client}
            onChange={(client) => change({ client })}
          >
            <Text c="dimmed" className={classes.help}>
              Tanpa KTP atau akta: kosongkan NIK, lalu pilih alasannya. Tanggal lahir tidak diketahui:
              kosongkan, lalu isi perkiraan umur atau alasannya. Tanpa keluarga: tandai “Keluarga tidak
              ada/tidak diketahui”.
            </Text>
          </FormStep>
          <FormStep
            title="2. Kasus"
            form={caseForm}
            formKey={steps.caseFile}
            answers={typed.caseFile}
            troubles={troubles.caseFile}
            warnings={warnings.caseFile}
            onChange={(caseFile) => change({ caseFile })}
          >
            <WorkerChoice workerId={workerId} onChoose={setWorkerId} />
          </FormStep>
        </div>
        <div className={classes.side}>
          <AlikePanel
            alike={alike}
            others={others}
            onCompare={(candidates) => registering.compare(candidates)}
          />
          <PhotoField photo={photo} name={asText(typed.client.fullName)} onChange={setPhoto} />
          <FormOutline form={clientForm} formKey={steps.client} answers={typed.client} />
          <FormOutline form={caseForm} formKey={steps.caseFile} answers={typed.caseFile} />
        </div>
      </div>
      <RegisterBar
        state={state}
        error={registering.error}
        isBusy={registering.isBusy}
        label="Simpan pendaftaran"
        onSave={() => save(others)}
      />
      <ConfirmSaving
        questions={registering.questions}
        onCancel={registering.forgetQuestions}
        onConfirm={(answered) => save(others, answered)}
      />
      {registering.candidates === undefined ? null : (
        <CompareDialog
          typed={typed}
          candidates={registering.candidates}
          others={others}
          isBusy={registering.isBusy}
          onDecide={decide}
          onSave={() => {
            registering.compare(undefined);
            save(others);
          }}
          onClose={() => registering.compare(undefined)}
        />
      )}
    </Page>
  );
}
