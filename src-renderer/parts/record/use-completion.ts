import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Draft, Trouble } from '#domain/fields/field';
import { asJson } from '../../core/as-json.ts';
import { orpc } from '../../core/client.ts';
import type { Autosave } from './autosave.ts';
import { inputOf, type RecordSubject } from './record-subject.ts';
import { troublesIn } from './troubles-in.ts';

/** Completing a record: once for however many clicks, and with what the server still objects to. */
export function useCompletion(parts: { subject: RecordSubject; autosave: Autosave; version: number }) {
  const { subject, autosave, version } = parts;
  const [requestId] = useState(() => crypto.randomUUID());
  const [attempts, setAttempts] = useState(0);
  const [serverTroubles, setServerTroubles] = useState<Trouble[]>([]);
  const isUnderWay = useRef(false);
  const mutation = useMutation(orpc.form[subject.formId].complete.mutationOptions());

  /** The id of the completed record; undefined when it was refused or asked about, or is under way already. */
  async function complete(answers: Draft, reason: string, confirmed: string[]): Promise<string | undefined> {
    if (isUnderWay.current) return undefined;
    isUnderWay.current = true;
    try {
      // A save under way would bring the draft back to life after it was completed.
      await autosave.flush();
      const { recordId } = await mutation.mutateAsync({
        ...inputOf(subject),
        answers: asJson(answers),
        requestId,
        version,
        revision: autosave.revision(),
        ...(reason === '' ? {} : { reason }),
        confirmed,
      });
      autosave.close();
      return recordId;
    } catch (error) {
      setServerTroubles(troublesIn(error, 'INCOMPLETE'));
      setAttempts((count) => count + 1);
      return undefined;
    } finally {
      isUnderWay.current = false;
    }
  }

  const [refused, questions] = [troublesIn(mutation.error, 'INCOMPLETE'), troublesIn(mutation.error, 'ASKS')];
  return {
    complete,
    attempts,
    isAttempted: attempts > 0,
    attempt: () => setAttempts((count) => count + 1),
    isBusy: mutation.isPending,
    error: refused.length + questions.length > 0 ? null : mutation.error,
    /** What the core asked about before it saves; undefined when nothing is asked. */
    questions: questions.length > 0 ? questions : undefined,
    forgetError: () => mutation.reset(),
    serverTroubles,
    forgetServerTroubles: () => setServerTroubles((troubles) => (troubles.length === 0 ? troubles : [])),
  };
}
