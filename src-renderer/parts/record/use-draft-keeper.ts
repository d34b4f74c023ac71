import { useEffect, useState } from 'react';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { codeOf } from './code-of.ts';
import { createDraftKeeper, type DraftKeeper, type KeepingState } from './draft-keeper.ts';
import { leaveSaving } from './leaving-drafts.ts';
import { inputOf, type RecordSubject } from './record-subject.ts';

const rest = 600;

/** Keeps the draft of a form while it is open: after a short rest, on blur, before leaving and locking. */
export function useDraftKeeper(
  subject: RecordSubject,
  key: string,
  revision: number,
): { keeper: DraftKeeper; state: KeepingState } {
  const [state, setState] = useState<KeepingState>({ kind: 'untouched' });
  const [keeper] = useState(() =>
    createDraftKeeper({
      revision,
      delay: rest,
      onState: setState,
      stopsAt: (error) => codeOf(error) === 'DRAFT_MOVED_ON',
      save: (answers, onto) =>
        client.form[subject.formId].saveDraft({
          ...inputOf(subject),
          answers: asJson(answers),
          revision: onto,
        }),
    }),
  );
  useUnsavedWork({
    isDirty: state.kind === 'unsaved' || state.kind === 'saving' || state.kind === 'failed',
    save: async () => {
      if (!(await keeper.flush())) throw new Error('The draft could not be saved');
    },
  });
  useEffect(() => {
    const flush = () => void keeper.flush();
    const moments = ['focusout', 'blur', 'pagehide'] as const;
    for (const moment of moments) window.addEventListener(moment, flush);
    return () => {
      for (const moment of moments) window.removeEventListener(moment, flush);
      if (keeper.unsaved() !== undefined) leaveSaving(key, keeper.flush(), keeper.unsaved);
    };
  }, [keeper, key]);
  return { keeper, state };
}
