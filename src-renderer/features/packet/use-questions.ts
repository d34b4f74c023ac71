import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { orpc } from '../../core/client.ts';
import { queryClient } from '../../core/query-client.ts';
import { useSession } from '../../core/session.ts';
import { useTyped } from '../../parts/use-typed.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { type Question, type Questions, readQuestions } from './questions.ts';

const key = 'packet.questions';
const rest = 500;

/** What was kept of the questions, as it stands in the vault. */
export const rememberedQuestions = orpc.preference.get.queryOptions({
  input: { key },
  staleTime: Number.POSITIVE_INFINITY,
});

/** The questions as this person left them: kept in the vault a moment after each change, so that a lock loses none. */
export function useQuestions(remembered: unknown) {
  const { today } = useSession();
  const [changed, setChanged] = useTyped<Questions | undefined>('packet questions', undefined);
  const questions = useMemo(() => changed ?? readQuestions(remembered, today), [changed, remembered, today]);
  const { mutateAsync } = useMutation(orpc.preference.put.mutationOptions());
  const save = async () => {
    if (changed === undefined) return;
    await mutateAsync({ key, value: changed });
    queryClient.setQueryData(rememberedQuestions.queryKey, changed);
    setChanged((latest) => (latest === changed ? undefined : latest));
  };
  useUnsavedWork({ isDirty: changed !== undefined, save, isHeld: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a moment after each change, and no other.
  useEffect(() => {
    if (changed === undefined) return;
    const timer = setTimeout(() => void save().catch(() => undefined), rest);
    return () => clearTimeout(timer);
  }, [changed]);
  const change = (caseId: string, part: Partial<Question>) => {
    const { [caseId]: before = { question: '', options: '' }, ...others } = questions;
    const after = { ...before, ...part, typedOn: today };
    const isEmpty = after.question === '' && after.options === '';
    setChanged(isEmpty ? others : { ...others, [caseId]: after });
  };
  return { questions, change };
}
