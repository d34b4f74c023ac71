import { useCallback, useEffect, useState } from 'react';
import type { Session } from '#contract/vault';
import { type Contradiction, contradictionsOfRegistration } from '#domain/days/contradictions';
import { defined } from '#domain/defined';
import { assumedDays, saysToday } from '#domain/fields/assumed';
import { type Draft, isHollow, type Trouble } from '#domain/fields/field';
import { troublesOf } from '#domain/form';
import { formIn } from '#domain/own/form-in';
import { warnOfCategory } from '#domain/people/category-warnings';
import { sameAs } from '#domain/same-as';
import { useSession } from '../../core/session.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { type Assumed, saysOf } from '../../ui/fields/assumed.ts';
import type { ShrunkPhoto } from '../../ui/shrink-photo.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { useOldEnding } from './old-case-step.tsx';
import { useRegister } from './use-register.ts';
import { keptMarks, marksIn, type Registration, useRegistrationDraft } from './use-registration-draft.ts';

export type NewPerson = ReturnType<typeof useNewPerson>;

type Before = {
  /** What those share who are registered one after another. */
  shared: Draft;
  /** A name that was looked for and not found; empty for none. */
  named: string;
};

/** What is typed of somebody new, what is wrong with it, and how it is saved. */
export function useNewPerson(subject: string, draft: Registration | undefined, { shared, named }: Before) {
  const { today, own } = useSession();
  const [days] = useState(() => ({
    client: assumedDays(formIn(own, 'client'), today),
    caseFile: assumedDays(formIn(own, 'caseFile'), today),
  }));
  const [typed, setTyped] = useState<Registration>(() => ({
    client: draft?.client ?? { ...days.client, ...(named === '' ? {} : { fullName: named }) },
    caseFile: draft?.caseFile ?? { ...days.caseFile, ...shared },
    ended: draft?.ended,
    assumed:
      draft === undefined
        ? {
            ...keptMarks('client', saysOf(days.client, saysToday)),
            ...keptMarks('caseFile', saysOf(days.caseFile, saysToday)),
            ...keptMarks('caseFile', saysOf(shared, 'seperti sebelumnya')),
          }
        : (draft.assumed ?? {}),
  }));
  const [assumed] = useState(() => ({
    client: marksIn(typed.assumed, 'client'),
    caseFile: marksIn(typed.assumed, 'caseFile'),
  }));
  const { photo, setPhoto, workerId, setWorkerId, forgetChosen } = useChosen(subject);
  const { others, decide } = useOthers();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const { autosave, state } = useRegistrationDraft(subject);
  const registering = useRegister(autosave);
  const isRegistered = registering.registered !== undefined;
  useEffect(() => {
    if (isRegistered) forgetChosen();
  }, [isRegistered, forgetChosen]);
  useUnsavedWork({ isDirty: photo !== undefined && !isRegistered, isHeld: true });
  const { warnings, troublesNow } = judge(typed, { today, own });
  const ending = useOldEnding(typed.ended);

  const change = (part: Partial<Registration>, marks: Readonly<Record<string, string>>) => {
    const [changed] = Object.keys(part);
    const others = Object.entries(typed.assumed ?? {}).filter(([path]) => !path.startsWith(`${changed}.`));
    const stillAssumed = { ...Object.fromEntries(others), ...marks };
    const next = followAddress(typed, { ...typed, ...part, assumed: stillAssumed });
    setTyped(next);
    autosave.change(next);
  };
  const save = (answered = confirmed) => {
    setConfirmed(answered);
    registering.attempt();
    const troubles = troublesNow();
    if (troubles.client.length + troubles.caseFile.length + ending.troubles.length > 0) return;
    const { client, caseFile, ended } = typed;
    const chosen = defined({ photo, workerId: workerId ?? undefined, ended });
    void registering.register({ client, caseFile, notTheSameAs: others, confirmed: answered, ...chosen });
  };
  const shown = registering.attempts > 0 ? { ...troublesNow(), ended: ending.troubles } : nothingAgainst;
  const choices = { photo, setPhoto, workerId, setWorkerId, others, decide };
  const assumedNow = {
    client: nothingAssumed,
    caseFile: isFromAddress(typed) ? fromAddress : nothingAssumed,
  };
  return {
    typed,
    assumed,
    assumedNow,
    change,
    warnings,
    troubles: shown,
    asksOfEnding: ending.questions,
    ...choices,
    autosave,
    state,
    registering,
    save,
  };
}

const nothingAssumed: Assumed = new Map();
const nothingAgainst: Record<'client' | 'caseFile' | 'ended', Trouble[]> = {
  client: [],
  caseFile: [],
  ended: [],
};

const fromAddress: Assumed = new Map([['origin', 'dari alamat']]);

const isFromAddress = ({ client, caseFile }: Registration) =>
  !isHollow(caseFile.origin) && sameAs(caseFile.origin, client.region ?? null);

/** Who lives somewhere is taken to come from there, as long as nobody has said otherwise. */
function followAddress(before: Registration, after: Registration): Registration {
  const { region } = after.client;
  if (typeof region !== 'object' || region === null || sameAs(region, before.client.region)) return after;
  const { origin } = after.caseFile;
  if (!isHollow(origin) && !sameAs(origin, before.client.region ?? null)) return after;
  return { ...after, caseFile: { ...after.caseFile, origin: region } };
}

/** What is chosen besides and is no draft; once the person is registered, none of it is left for the next. */
function useChosen(subject: string) {
  const [photo, setPhoto] = useTyped<ShrunkPhoto | null>(`${subject} photo`, null);
  const [workerId, setWorkerId] = useTyped<string | null>(`${subject} worker`, null);
  const forgetChosen = useCallback(() => {
    setPhoto(null);
    setWorkerId(null);
  }, [setPhoto, setWorkerId]);
  return {
    photo: photo ?? undefined,
    setPhoto: (chosen: ShrunkPhoto | undefined) => setPhoto(chosen ?? null),
    ...{ workerId, setWorkerId, forgetChosen },
  };
}

/** People who look alike and were declared to be somebody else. */
function useOthers() {
  const [others, setOthers] = useState<string[]>([]);
  const decide = useCallback((clientId: string, isOther: boolean) => {
    setOthers((before) => [...before.filter((id) => id !== clientId), ...(isOther ? [clientId] : [])]);
  }, []);
  return { others, decide };
}

/** What is odd in the dates and the category; and what stands against saving, read through only when somebody saves. */
function judge(typed: Registration, { today, own }: Pick<Session, 'today' | 'own'>) {
  const days = contradictionsOfRegistration(typed, today);
  const odd = warnOfCategory(typed.caseFile, typed.client, today);
  const refused = (found: readonly Contradiction[]) => found.filter(({ weight }) => weight === 'refuse');
  const against = (part: 'client' | 'caseFile') => [
    ...troublesOf(formIn(own, part), typed[part], { today }),
    ...refused(days[part]),
  ];
  const warnings = { client: days.client, caseFile: [...days.caseFile, ...odd] };
  return { warnings, troublesNow: () => ({ client: against('client'), caseFile: against('caseFile') }) };
}
