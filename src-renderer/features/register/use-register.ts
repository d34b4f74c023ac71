import { ORPCError } from '@orpc/client';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { AlikeClient } from '#contract/client';
import { asJson } from '../../core/as-json.ts';
import { type Client, orpc } from '../../core/client.ts';
import type { Autosave } from '../../parts/record/autosave.ts';
import { troublesIn } from '../../parts/record/troubles-in.ts';

export type Registered = Awaited<ReturnType<Client['client']['register']>>;
type Input = Omit<Parameters<Client['client']['register']>[0], 'requestId'>;

/** Registers once, for however many clicks; people who look alike come back to be compared first. */
export function useRegister(autosave: Autosave) {
  const [requestId] = useState(() => crypto.randomUUID());
  const [attempts, setAttempts] = useState(0);
  const [candidates, setCandidates] = useState<AlikeClient[]>();
  const isUnderWay = useRef(false);
  const mutation = useMutation(orpc.client.register.mutationOptions());

  async function register(input: Input): Promise<void> {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    try {
      // A save under way would bring the draft back to life after the person was registered.
      await autosave.flush();
      await mutation.mutateAsync(asJson({ ...input, requestId }));
      autosave.close();
    } catch (error) {
      setCandidates(candidatesIn(error));
    } finally {
      isUnderWay.current = false;
    }
  }

  const questions = troublesIn(mutation.error, 'ASKS');
  return {
    register,
    registered: mutation.data,
    isBusy: mutation.isPending,
    error: candidatesIn(mutation.error) === undefined && questions.length === 0 ? mutation.error : null,
    /** Dates that were asked about; undefined when nothing is asked. */
    questions: questions.length > 0 ? questions : undefined,
    forgetQuestions: () => mutation.reset(),
    attempts,
    attempt: () => setAttempts((count) => count + 1),
    /** People to be compared with the one typed; undefined when nobody is. */
    candidates,
    compare: setCandidates,
  };
}

function candidatesIn(error: unknown): AlikeClient[] | undefined {
  if (!(error instanceof ORPCError) || error.code !== 'LOOKS_ALIKE') return undefined;
  return (error.data as { candidates: AlikeClient[] }).candidates;
}
