import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { KnownClient } from '#contract/client';
import { defined } from '#domain/defined';
import { assumedDays, saysToday } from '#domain/fields/assumed';
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
import { type Assumed, saysOf } from '../../ui/fields/assumed.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { Page } from '../../ui/page.tsx';
import { carriedCase, dropCarriedCase } from './carried-case.ts';
import { FirstWorker } from './first-worker.tsx';
import { FormStep, useStepIds } from './form-step.tsx';
import { IsOldCase, OldCaseStep, useOldEnding } from './old-case-step.tsx';
import { RegisterBar } from './register-bar.tsx';
import { RegisterTroubles } from './register-troubles.tsx';
import { RegisteredPanel } from './registered-panel.tsx';
import { ResumedNotice } from './resumed-notice.tsx';
import { keptMarks, marksIn, type Registration, useRegistrationDraft } from './use-registration-draft.ts';

type Person = KnownClient & { lastCase: Draft };

type ReturningProps = {
  clientId: string;
  subject: string;
  draft: (Registration & { savedAt: string | undefined }) | undefined;
  /** An old case that is closed is entered. */
  isOld: boolean;
  /** Begins anew, without the draft. */
  onAgain: () => void;
};

/** A new case of somebody who was here before. */
export function ReturningPerson(props: ReturningProps) {
  const known = useQuery(orpc.client.get.queryOptions({ input: { clientId: props.clientId } }));
  if (known.isPending) return <Waiting />;
  if (known.data === undefined) {
    return (
      <Page title="Kasus baru">
        <ErrorNotice error={known.error} onRetry={() => void known.refetch()} />
      </Page>
    );
  }
  return <NewCaseForm {...props} person={known.data} />;
}

/** What is typed of the new case: of the last one what is likely still true, and today, until somebody says otherwise. */
function useNewCase({ clientId, subject, draft, isOld }: ReturningProps, { lastCase }: { lastCase: Draft }) {
  const { today } = useSession();
  const caseForm = useForm('caseFile');
  const days = isOld ? {} : assumedDays(caseForm, today);
  const carried = carriedCase(clientId);
  const [answers, setAnswers] = useState<Draft>(() => ({
    ...(draft?.caseFile ?? { ...days, ...lastCase }),
    ...carried?.answers,
  }));
  const [assumed] = useState<Assumed>(() => {
    const begun =
      draft === undefined
        ? [...saysOf(days, saysToday), ...saysOf(lastCase, 'dari kasus terakhir')]
        : [...marksIn(draft.assumed, 'caseFile')];
    const others = begun.filter(([name]) => carried === undefined || !(name in carried.answers));
    return new Map([...others, ...Object.entries(carried?.assumed ?? {})]);
  });
  const [ended, setEnded] = useState(draft?.ended ?? (isOld ? { wasAccepted: true } : undefined));
  const [marks, setMarks] = useState(assumed);
  const { autosave, state } = useRegistrationDraft(subject, { clientId });
  const keep = (caseFile: Draft, ending: Draft | undefined, of: Assumed) => {
    setAnswers(caseFile);
    setEnded(ending);
    setMarks(of);
    autosave.change({
      client: {},
      caseFile,
      ...defined({ ended: ending }),
      assumed: keptMarks('caseFile', of),
    });
  };
  const change = (next: Draft, of: Assumed) => keep(next, ended, of);
  const end = (next: Draft | undefined) => keep(answers, next, marks);
  return { caseForm, answers, assumed, change, ended, end, autosave, state };
}

const whatStays = {
  ofOld:
    'Identitas dan kasus lainnya tetap. Masa layanannya tidak boleh bertumpang tindih dengan kasus lain.',
  ofNew: 'Identitas dan berkas lama tetap; kasus ini ditautkan dengan kasus terakhirnya.',
};

function NewCaseForm({ person, ...props }: ReturningProps & { person: Person }) {
  const { today } = useSession();
  const { caseFile: formKey, ended: endedKey } = useStepIds();
  const [requestId] = useState(() => crypto.randomUUID());
  const { caseForm, answers, assumed, change, ended, end, autosave, state } = useNewCase(props, person);
  const ending = useOldEnding(ended);
  const [workerId, setWorkerId] = useState<string | null>(null);
  const [attempts, setAttempts] = useState(0);
  const isUnderWay = useRef(false);
  const opening = useMutation(
    orpc.client.openNewCase.mutationOptions({
      onSuccess: () => {
        autosave.close();
        // The registration this began as was about the same person: it is done with.
        if (carriedCase(person.clientId) !== undefined) void client.client.saveRegistrationDraft(null);
        dropCarriedCase();
      },
      onSettled: () => {
        isUnderWay.current = false;
      },
    }),
  );
  if (opening.data !== undefined) return <RegisteredPanel registered={opening.data} name={person.fullName} />;
  if (person.hasOpenCase && ended === undefined) return <StillOpen person={person} />;
  const inCase = troublesOf(caseForm, answers, { today });
  const shown = attempts === 0 ? { inCase: [], ending: [] } : { inCase, ending: ending.troubles };
  const save = async (confirmed: string[] = []) => {
    setAttempts(attempts + 1);
    if (isUnderWay.current || inCase.length + ending.troubles.length > 0) return;
    isUnderWay.current = true;
    // A save under way would bring the draft back to life after the case was opened.
    await autosave.flush();
    opening.mutate({
      requestId,
      clientId: person.clientId,
      caseFile: asJson(answers),
      confirmed,
      ...(workerId === null ? {} : { workerId }),
      ...(ended === undefined ? {} : { ended: asJson(ended) }),
    });
  };
  const isSure = props.isOld || person.hasOpenCase;
  const what = isSure ? 'Kasus lama' : 'Kasus baru';
  return (
    <Page
      title={`${what}: ${person.fullName}`}
      windowTitle={what}
      about={describePerson(person)}
      actions={!isSure && <IsOldCase ended={ended} onChange={end} />}
    >
      <ResumedNotice
        savedAt={props.draft?.savedAt}
        whose={{ clientId: props.clientId }}
        autosave={autosave}
        onAgain={props.onAgain}
      />
      <RegisterTroubles
        key={attempts}
        steps={[
          { title: 'Kasus', formKey, troubles: shown.inCase },
          { title: 'Keluar', formKey: endedKey, troubles: shown.ending },
        ]}
      />
      <FormStep
        title="Kasus"
        form={caseForm}
        formKey={formKey}
        answers={answers}
        troubles={shown.inCase}
        warnings={warnOfCategory(answers, { birthDate: person.birthDate, sex: person.sex }, today)}
        assumed={assumed}
        onChange={change}
      >
        <Text c="dimmed">{isSure ? whatStays.ofOld : whatStays.ofNew}</Text>
        <FirstWorker workerId={workerId} onChoose={setWorkerId} />
      </FormStep>
      <OldCaseStep
        title="Keluar"
        formKey={endedKey}
        ended={ended}
        questions={ending.questions}
        troubles={shown.ending}
        onChange={end}
      />
      <RegisterBar
        state={state}
        error={unlessAsked(opening.error)}
        isBusy={opening.isPending}
        label={ended === undefined ? 'Buka kasus baru' : 'Simpan kasus lama'}
        onSave={() => void save()}
      />
      <AskedFirst asking={opening} onConfirm={(confirmed) => void save(confirmed)} />
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
      <Button
        variant="default"
        mt="md"
        renderRoot={(props) => (
          <Link to="/kasus/baru" search={{ orang: person.clientId, lama: true }} {...props} />
        )}
      >
        Catat kasus lama yang sudah ditutup
      </Button>
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
