import { useEffect, useState } from 'react';
import { useHoldKey } from '../../core/hold-key.ts';
import { useUnsavedWork } from '../../ui/unsaved-work.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { type Autosave, type AutosaveParts, createAutosave, type SaveState } from './autosave.ts';
import { forgetLeft, leaveSaving, leftText } from './leaving-drafts.ts';

const rest = 600;

/**
 * Keeps what is typed into a form while it is open: after a short rest, when a field is left, by the key that saves,
 * before leaving and locking. Text of the same subject that could not be saved when it was last left is kept first.
 */
export function useAutosave(
  subject: string,
  parts: Pick<AutosaveParts, 'revision' | 'save' | 'stopsAt'>,
): { autosave: Autosave; state: SaveState } {
  const key = useHoldKey();
  const [state, setState] = useState<SaveState>({ kind: 'untouched' });
  const [autosave] = useState(() => createAutosave({ ...parts, delay: rest, onState: setState }));
  useSaveKey(() => void autosave.flush());
  useUnsavedWork({
    isDirty: state.kind === 'unsaved' || state.kind === 'saving' || state.kind === 'failed',
    save: async () => {
      if (!(await autosave.flush())) throw new Error('What was typed could not be saved');
    },
  });
  useEffect(() => {
    const left = leftText(subject);
    if (left !== undefined) autosave.change(left);
    forgetLeft(subject);
    const flush = () => void autosave.flush();
    const moments = ['focusout', 'blur', 'pagehide'] as const;
    for (const moment of moments) window.addEventListener(moment, flush);
    return () => {
      for (const moment of moments) window.removeEventListener(moment, flush);
      const { unsaved } = autosave;
      if (autosave.isBehind()) leaveSaving(subject, { save: autosave.flush(), unsaved, key });
    };
  }, [autosave, subject, key]);
  return { autosave, state };
}
