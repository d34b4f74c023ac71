import { useRef, useState } from 'react';
import type { Opened } from '#contract/form-records';
import { assumedDays, saysToday } from '#domain/fields/assumed';
import type { Draft } from '#domain/fields/field';
import type { FormId } from '#domain/forms';
import { asJson } from '../../core/as-json.ts';
import { client } from '../../core/client.ts';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import type { Assumed } from '../../ui/fields/assumed.ts';
import { codeOf } from './code-of.ts';
import { leftText } from './leaving-drafts.ts';
import { inputOf, type OpenedRecordProps } from './record-subject.ts';
import { useAutosave } from './use-autosave.ts';

/** The answers of a record being written: what they are built on, how far they are saved, how they change. */
export function useWrittenAnswers(props: OpenedRecordProps) {
  const { formId, subjectKey, opened, initial, chosen } = props;
  const { today } = useSession();
  // What this text is built on; it moves when somebody else's text was merged into it.
  const [base, setBase] = useState(opened);
  // For what saves by itself, which is made once.
  const version = useRef(base.record?.version ?? 0);
  const begun = leftText(subjectKey) ?? base.draft?.answers ?? base.record?.answers;
  const days = useAssumedDays(formId, base);
  const [answers, setAnswers] = useState<Draft>(
    () => begun ?? { ...days, ...base.begins, ...initial, ...chosen },
  );
  const [assumed] = useState<Assumed>(
    () =>
      new Map(
        begun === undefined
          ? said(props, { days, begins: base.begins, today })
          : Object.entries(base.draft?.assumed ?? {}),
      ),
  );
  const marks = useRef(assumed);
  const { autosave, state } = useAutosave(subjectKey, {
    revision: base.draft?.revision ?? 0,
    stopsAt: (error) => codeOf(error) === 'DRAFT_MOVED_ON',
    save: (typed, revision) =>
      client.form[formId].saveDraft({
        ...{ ...inputOf(props), answers: asJson(typed), revision },
        assumed: Object.fromEntries(marks.current),
        version: version.current,
      }),
  });
  const change = (next: Draft, stillAssumed = marks.current) => {
    marks.current = stillAssumed;
    setAnswers(next);
    autosave.change(next);
  };
  const merge = (merged: Draft, again: Opened) => {
    setBase(again);
    version.current = again.record?.version ?? 0;
    autosave.resume(again.draft?.revision ?? 0);
    change(merged);
  };
  return { base, answers, assumed, change, merge, autosave, state };
}

/** The days that a new record is taken to be about; none in a case that was closed. */
function useAssumedDays(formId: FormId, { known }: Opened): Draft {
  const form = useForm(formId);
  const { today } = useSession();
  const isClosed = known.stays.some(({ isThis, leftOn }) => isThis && leftOn !== null);
  return isClosed ? {} : assumedDays(form, today);
}

/** In which words what a new record begins with is assumed. */
function said(
  { initial = {}, initialSays = {}, chosen = {} }: OpenedRecordProps,
  { days, begins, today }: { days: Draft; begins: Draft; today: string },
): [string, string][] {
  const texts = Object.entries(begins).filter(([, value]) => typeof value === 'string');
  const fromFile = { ...Object.fromEntries(texts), ...initial };
  return [
    ...Object.keys(days).map((name): [string, string] => [name, saysToday]),
    ...Object.entries(fromFile).map(([name, value]): [string, string] => [
      name,
      initialSays[name] ?? (value === today ? saysToday : 'dari berkas'),
    ]),
  ].filter(([name]) => !(name in chosen));
}

export type WrittenAnswers = ReturnType<typeof useWrittenAnswers>;
