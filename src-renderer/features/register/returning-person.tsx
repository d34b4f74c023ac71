import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { KnownClient } from '#contract/client';
import type { Draft } from '#domain/fields/field';
import { troublesOf } from '#domain/form';
import { describeBirth } from '#domain/people/age';
import { warnOfCategory } from '#domain/people/category-warnings';
import { asJson } from '../../core/as-json.ts';
import { client, orpc } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { AskedFirst, unlessAsked } from '../../parts/record/confirm-saving.tsx';
import { Waiting } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { carriedCase, dropCarriedCase } from './carried-case.ts';
import { FirstWorker } from './first-worker.tsx';
import { FormStep, useStepIds } from './form-step.tsx';
import { RegisterBar } from './register-bar.tsx';
import { RegisterTroubles } from './register-troubles.tsx';
import { RegisteredPanel } from './registered-panel.tsx';

/** A new case of somebody who was here before. */
export function ReturningPerson({ clientId }: { clientId: string }) {
  const known = useQuery(orpc.client.get.queryOptions({ input: { clientId } }));
  if (known.isPending) return <Waiting />;
  if (known.data === undefined) {
    return (
      <Page title="Kasus baru">
        <ErrorNotice error={known.error} onRetry={() => void known.refetch()} />
      </Page>
    );
  }
  return <NewCaseForm person={known.data} />;
}

function NewCaseForm({ person }: { person: KnownClient }) {
  const { today } = useSession();
  const caseForm = useForm('caseFile');
  const { caseFile: formKey } = useStepIds();
  const [requestId] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<Draft>(() => carriedCase(person.clientId) ?? {});
  const [workerId, setWorkerId] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const isUnderWay = useRef(false);
  const opening = useMutation(
    orpc.client.openNewCase.mutationOptions({
      onSuccess: () => {
        // The registration this began as was about the same person: it is done with.
        if (carriedCase(person.clientId) !== undefined) void client.client.saveRegistrationDraft(null);
        dropCarriedCase();
      },
      onSettled: () => {
        isUnderWay.current = false;
      },
    }),
  );
  useUnsavedWork({ isDirty: Object.keys(answers).length > 0 && opening.data === undefined });

  if (opening.data !== undefined) return <RegisteredPanel registered={opening.data} name={person.fullName} />;
  if (person.hasOpenCase) return <StillOpen person={person} />;
  const troubles = attempts === 0 ? [] : troublesOf(caseForm, answers, { today });
  const save = (confirmed: string[] = []) => {
    setAttempts(attempts + 1);
    if (isUnderWay.current || troublesOf(caseForm, answers, { today }).length > 0) return;
    isUnderWay.current = true;
    opening.mutate({
      requestId,
      clientId: person.clientId,
      caseFile: asJson(answers),
      confirmed,
      ...(workerId === null ? {} : { workerId }),
    });
  };
  return (
    <Page title={`Kasus baru: ${person.fullName}`} windowTitle="Kasus baru" about={describePerson(person)}>
      <RegisterTroubles key={attempts} steps={[{ title: 'Kasus', formKey, troubles }]} />
      <FormStep
        title="Kasus"
        form={caseForm}
        formKey={formKey}
        answers={answers}
        troubles={troubles}
        warnings={warnOfCategory(answers, { birthDate: person.birthDate, sex: person.sex }, today)}
        onChange={setAnswers}
      >
        <Text c="dimmed">
          Identitas dan berkas lama tetap; kasus ini ditautkan dengan kasus terakhirnya. Isian ini belum
          tersimpan sampai kasus dibuka.
        </Text>
        <FirstWorker workerId={workerId} onChoose={setWorkerId} />
      </FormStep>
      <RegisterBar
        error={unlessAsked(opening.error)}
        isBusy={opening.isPending}
        label="Buka kasus baru"
        onSave={() => save()}
      />
      <AskedFirst asking={opening} onConfirm={save} />
    </Page>
  );
}

function StillOpen({ person }: { person: KnownClient }) {
  return (
    <Page title={`Kasus baru: ${person.fullName}`} windowTitle="Kasus baru" width="reading">
      <NothingHere
        what={`${person.fullName} masih memiliki kasus yang terbuka: ${person.lastCaseNumber}.`}
        todo={
          person.openableCaseId === null ? (
            'Kasus itu ditugaskan kepada pekerja sosial lain. Hubungi supervisor.'
          ) : (
            <Button
              mt="xs"
              renderRoot={(props) => (
                <Link
                  to="/kasus/$caseId/$tab"
                  params={{ caseId: person.openableCaseId ?? '', tab: 'ringkasan' }}
                  {...props}
                />
              )}
            >
              Buka kasus itu
            </Button>
          )
        }
      />
    </Page>
  );
}

function describePerson(person: KnownClient): string {
  return [
    person.alias,
    person.sex,
    person.birthDate && describeBirth(person.birthDate, person.birthDateEstimated, 'long'),
    person.registerNumber,
    person.lastCaseNumber === null ? '' : `kasus terakhir ${person.lastCaseNumber}`,
  ]
    .filter(Boolean)
    .join(' · ');
}
