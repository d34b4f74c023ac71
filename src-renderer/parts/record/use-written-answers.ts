import { useRef, useState } from 'react';
import type { Opened } from '#contract/form-records';
import type { Draft } from '#domain/fields/field';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { codeOf } from './code-of.ts';
import { leftText } from './leaving-drafts.ts';
import { inputOf, type OpenedRecordProps } from './record-subject.ts';
import { useAutosave } from './use-autosave.ts';

/** The answers of a record being written: what they are built on, how far they are saved, how they change. */
export function useWrittenAnswers(props: OpenedRecordProps) {
  const { formId, subjectKey, opened, initial } = props;
  // What this text is built on; it moves when somebody else's text was merged into it.
  const [base, setBase] = useState(opened);
  // For what saves by itself, which is made once.
  const version = useRef(base.record?.version ?? 0);
  const [answers, setAnswers] = useState<Draft>(
    () =>
      leftText(subjectKey) ?? base.draft?.answers ?? base.record?.answers ?? { ...base.begins, ...initial },
  );
  const { autosave, state } = useAutosave(subjectKey, {
    revision: base.draft?.revision ?? 0,
    stopsAt: (error) => codeOf(error) === 'DRAFT_MOVED_ON',
    save: (typed, revision) =>
      client.form[formId].saveDraft({
        ...{ ...inputOf(props), answers: asJson(typed), revision },
        version: version.current,
      }),
  });
  const change = (next: Draft) => {
    setAnswers(next);
    autosave.change(next);
  };
  const merge = (merged: Draft, again: Opened) => {
    setBase(again);
    version.current = again.record?.version ?? 0;
    autosave.resume(again.draft?.revision ?? 0);
    change(merged);
  };
  return { base, answers, change, merge, autosave, state };
}

export type WrittenAnswers = ReturnType<typeof useWrittenAnswers>;
