import { useState } from 'react';
import { troublesOf } from '#domain/form';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { tellDone } from '../../ui/tell.ts';
import type { OpenedRecordProps } from './record-subject.ts';
import { useCompletion } from './use-completion.ts';
import type { WrittenAnswers } from './use-written-answers.ts';

/** The way to a completed record: what is missing, why it is corrected, what is asked before; then it is completed. */
export function useCompleting(props: OpenedRecordProps, written: WrittenAnswers, reasonId: string) {
  const { base, answers, autosave } = written;
  const form = useForm(props.formId);
  const { today } = useSession();
  const completion = useCompletion({ subject: props, autosave, version: base.record?.version ?? 0 });
  const [reason, setReason] = useState(props.reason ?? '');
  const [question, setQuestion] = useState<ReturnType<NonNullable<typeof props.confirmation>>>();
  // What was answered once is not asked again, whatever else is asked meanwhile.
  const [answered, setAnswered] = useState<string[]>([]);
  const settled = () => props.settles?.(answers) ?? answers;
  const ownTroubles = () => troublesOf(form, settled(), { today });
  const lacksReason = base.record !== null && reason.trim() === '';

  const completeNow = async (more: string[] = []) => {
    const confirmed = [...new Set([...answered, ...more])];
    setAnswered(confirmed);
    setQuestion(undefined);
    const recordId = await completion.complete(settled(), reason.trim(), confirmed);
    if (recordId === undefined) return;
    if (props.onDone === undefined) return props.onReopen();
    tellDone(`${form.recordLabel} tersimpan.`);
    props.onDone(recordId);
  };
  const attempt = () => {
    completion.attempt();
    if (ownTroubles().length > 0) return;
    if (lacksReason) return document.getElementById(reasonId)?.focus();
    const asked = props.confirmation?.(settled());
    if (asked === undefined) void completeNow();
    else setQuestion(asked);
  };
  return {
    ...completion,
    attempt,
    completeNow,
    troubles: completion.isAttempted ? [...ownTroubles(), ...completion.serverTroubles] : [],
    reason: { text: reason, set: setReason, isMissed: completion.isAttempted && lacksReason },
    question,
    turnAway: () => setQuestion(undefined),
  };
}

export type Completing = ReturnType<typeof useCompleting>;
