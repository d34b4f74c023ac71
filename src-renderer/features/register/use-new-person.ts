import { useCallback, useState } from 'react';
import type { Session } from '#contract/vault';
import { type Contradiction, contradictionsOfRegistration } from '#domain/days/contradictions';
import { defined } from '#domain/defined';
import { troublesOf } from '#domain/form';
import { formIn } from '#domain/own/form-in';
import { warnOfCategory } from '#domain/people/category-warnings';
import { useSession } from '../../core/session.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { useRegister } from './use-register.ts';
import { type Registration, useRegistrationDraft } from './use-registration-draft.ts';

export type NewPerson = ReturnType<typeof useNewPerson>;

/** What is typed of somebody new, what is wrong with it, and how it is saved. */
export function useNewPerson(subject: string, draft: Registration | undefined) {
  const { today, own } = useSession();
  const [typed, setTyped] = useState<Registration>(() => ({
    client: draft?.client ?? {},
    caseFile: draft?.caseFile ?? {},
  }));
  const [photo, setPhoto] = useState<string>();
  const [workerId, setWorkerId] = useState<string | null>(null);
  const { others, decide } = useOthers();
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const { autosave, state } = useRegistrationDraft(subject);
  const registering = useRegister(autosave);
  useUnsavedWork({ isDirty: photo !== undefined && registering.registered === undefined });
  const { warnings, troubles } = judge(typed, { today, own });

  const change = (part: Partial<Registration>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    autosave.change(next);
  };
  const save = (answered = confirmed) => {
    setConfirmed(answered);
    registering.attempt();
    if (troubles.client.length + troubles.caseFile.length > 0) return;
    const chosen = defined({ photo, workerId: workerId ?? undefined });
    void registering.register({ ...typed, notTheSameAs: others, confirmed: answered, ...chosen });
  };
  const shown = registering.attempts > 0 ? troubles : { client: [], caseFile: [] };
  const choices = { photo, setPhoto, workerId, setWorkerId, others, decide };
  return { typed, change, warnings, troubles: shown, ...choices, autosave, state, registering, save };
}

/** People who look alike and were declared to be somebody else. */
function useOthers() {
  const [others, setOthers] = useState<string[]>([]);
  const decide = useCallback((clientId: string, isOther: boolean) => {
    setOthers((before) => [...before.filter((id) => id !== clientId), ...(isOther ? [clientId] : [])]);
  }, []);
  return { others, decide };
}

/** What is odd in the dates and the category, and what stands against saving. */
function judge(typed: Registration, { today, own }: Pick<Session, 'today' | 'own'>) {
  const days = contradictionsOfRegistration(typed, today);
  const odd = warnOfCategory(typed.caseFile, typed.client, today);
  const refused = (found: readonly Contradiction[]) => found.filter(({ weight }) => weight === 'refuse');
  const against = (part: keyof Registration) => [
    ...troublesOf(formIn(own, part), typed[part], { today }),
    ...refused(days[part]),
  ];
  const warnings = { client: days.client, caseFile: [...days.caseFile, ...odd] };
  return { warnings, troubles: { client: against('client'), caseFile: against('caseFile') } };
}
