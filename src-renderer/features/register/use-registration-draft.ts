import { useEffect, useState } from 'react';
import type { Draft } from '#domain/fields/field';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { createDraftKeeper, type DraftKeeper, type KeepingState } from '../../parts/record/draft-keeper.ts';
import { forgetLeft, leaveSaving, leftText } from '../../parts/record/leaving-drafts.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';

/** What is typed of a person and of their case. */
export type Registration = { client: Draft; caseFile: Draft };

const rest = 600;

/** Keeps the registration being typed: after a short rest, when a field is left, before leaving and locking. */
export function useRegistrationDraft(subject: string): { keeper: DraftKeeper; state: KeepingState } {
  const [state, setState] = useState<KeepingState>({ kind: 'untouched' });
  const [keeper] = useState(() =>
    createDraftKeeper({
      revision: 0,
      delay: rest,
      onState: setState,
      stopsAt: () => false,
      save: async (answers) => {
        await client.client.saveRegistrationDraft(asJson(answers) as Registration);
        return { revision: 0, savedAt: new Date().toISOString() };
      },
    }),
  );
  useSaveKey(() => void keeper.flush());
  useUnsavedWork({
    isDirty: state.kind === 'unsaved' || state.kind === 'saving' || state.kind === 'failed',
    save: async () => {
      if (!(await keeper.flush())) throw new Error('The registration could not be saved');
    },
  });
  useEffect(() => {
    const left = leftText(subject);
    if (left !== undefined) keeper.change(left);
    forgetLeft(subject);
    const flush = () => void keeper.flush();
    const moments = ['focusout', 'blur', 'pagehide'] as const;
    for (const moment of moments) window.addEventListener(moment, flush);
    return () => {
      for (const moment of moments) window.removeEventListener(moment, flush);
      if (keeper.unsaved() !== undefined) leaveSaving(subject, keeper.flush(), keeper.unsaved);
    };
  }, [keeper, subject]);
  return { keeper, state };
}
