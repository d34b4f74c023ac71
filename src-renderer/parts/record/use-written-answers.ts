import { useRef, useState } from 'react';
import type { Opened } from '#contract/form-records';
import { assumedDays, saysToday, stillAssumed, type Written } from '#domain/fields/assumed';
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
  const { formId, subjectKey, opened } = props;
  // What this text is built on; it moves when somebody else's text was merged into it.
  const [base, setBase] = useState(opened);
  // For what saves by itself, which is made once.
  const version = useRef(base.record?.version ?? 0);
  const begun = useBegun(props);
  const [answers, setAnswers] = useState<Draft>(begun.answers);
  // As the form begins to draw them; it begins anew with each merge.
  const [drawn, setDrawn] = useState(() => ({ merges: 0, assumed: marksOf(begun) }));
  const marks = useRef(drawn.assumed);
  const { autosave, state } = useAutosave(subjectKey, {
    revision: base.draft?.revision ?? 0,
    stopsAt: (error) => codeOf(error) === 'DRAFT_MOVED_ON',
    save: (typed, revision) => {
      const written = asJson(typed) as Written;
      return client.form[formId].saveDraft({
        ...{ ...inputOf(props), ...written, revision },
        version: version.current,
      });
    },
  });
  const change = (next: Draft, stillMarked: Assumed) => {
    marks.current = stillMarked;
    setAnswers(next);
    autosave.change({ answers: next, assumed: Object.fromEntries(stillMarked) } satisfies Written);
  };
  const merge = (merged: Draft, again: Opened) => {
    const mine = { answers, assumed: Object.fromEntries(marks.current) };
    const assumed = new Map(Object.entries(stillAssumed(merged, [mine, writtenIn(again)])));
    setBase(again);
    version.current = again.record?.version ?? 0;
    autosave.resume(again.draft?.revision ?? 0);
    setDrawn({ merges: drawn.merges + 1, assumed });
    change(merged, assumed);
  };
  return { base, answers, drawn, change, merge, autosave, state };
}

const marksOf = ({ assumed }: Written): Assumed => new Map(Object.entries(assumed));

/** What is written there by now: the draft, or what was completed, in which everything was said. */
const writtenIn = ({ draft, record }: Opened): Written =>
  draft ?? { answers: record?.answers ?? {}, assumed: {} };

/** What the text begins with: what could not be saved when it was left, what is written there, or what a new record is taken to say. */
function useBegun(props: OpenedRecordProps): Written {
  const { formId, subjectKey, opened, initial, chosen } = props;
  const { today } = useSession();
  const days = useAssumedDays(formId, opened);
  const [begun] = useState(() => {
    const left = leftText(subjectKey) as Written | undefined;
    if (left !== undefined) return left;
    if (opened.draft !== null || opened.record !== null) return writtenIn(opened);
    const { begins } = opened;
    return {
      answers: { ...days, ...begins, ...initial, ...chosen },
      assumed: Object.fromEntries(said(props, { days, begins, today })),
    };
  });
  return begun;
}

/** The days that a new record is taken to be about; in a case that was closed, only of what comes afterwards. */
function useAssumedDays(formId: FormId, { known }: Opened): Draft {
  const form = useForm(formId);
  const { today } = useSession();
  const isClosed = known.stays.some(({ isThis, leftOn }) => isThis && leftOn !== null);
  return assumedDays(form, today, isClosed);
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
