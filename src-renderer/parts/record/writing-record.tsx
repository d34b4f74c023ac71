import { Button, Text, TextInput } from '@mantine/core';
import { useEffect, useId, useMemo, useState } from 'react';
import type { Draft } from '#domain/fields/field';
import { troublesOf } from '#domain/form';
import { formOf } from '#domain/forms';
import { useSession } from '../../core/session.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { focusField } from '../../ui/fields/field-slot.tsx';
import { StageForm, sectionsOf } from '../../ui/stage-form.tsx';
import { tellDone } from '../../ui/tell.ts';
import { useLostFocus } from '../../ui/use-lost-focus.ts';
import { useSaveKey } from '../../ui/use-save-key.ts';
import { codeOf } from './code-of.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { FormOutline } from './form-outline.tsx';
import { forgetLeft, leftText } from './leaving-drafts.ts';
import { MovedOn } from './moved-on.tsx';
import classes from './record.module.css';
import type { OpenedRecordProps } from './record-subject.ts';
import { StatusLine } from './status-line.tsx';
import { TroubleList } from './trouble-list.tsx';
import { useCompletion } from './use-completion.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';

/** A record being written: its draft is kept as one types, and completing says what is missing. */
export function WritingRecord(props: OpenedRecordProps) {
  const { formId, subjectKey, opened, initial, completeLabel, confirmation, onReopen } = props;
  const form = formOf(formId);
  const { today } = useSession();
  const formKey = useId();
  // What this text is built on; it moves when somebody else's text was merged into it.
  const [base, setBase] = useState(opened);
  const [answers, setAnswers] = useState<Draft>(
    () => leftText(subjectKey) ?? base.draft?.answers ?? base.record?.answers ?? initial ?? {},
  );
  const [showsAll, setShowsAll] = useState(false);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState<ReturnType<NonNullable<typeof confirmation>>>();
  const { keeper, state } = useDraftKeeper(props, subjectKey, base.draft?.revision ?? 0);
  const completion = useCompletion({ subject: props, keeper, version: base.record?.version ?? 0 });

  useEffect(() => {
    const left = leftText(subjectKey);
    if (left !== undefined) keeper.change(left);
    forgetLeft(subjectKey);
  }, [keeper, subjectKey]);
  useSaveKey(() => void keeper.flush());
  useLostFocus(() => focusField(formKey, Object.keys(form.fields)[0] ?? '', 'nearest'));

  const change = (next: Draft) => {
    setAnswers(next);
    keeper.change(next);
    completion.forgetServerTroubles();
  };
  const troubles = completion.isAttempted
    ? [...troublesOf(form, answers, { today }), ...completion.serverTroubles]
    : [];
  const completeNow = async () => {
    const recordId = await completion.complete(answers, reason.trim());
    if (recordId === undefined) return;
    if (props.onDone) {
      tellDone(`${form.recordLabel} tersimpan.`);
      props.onDone(recordId);
    } else onReopen();
  };
  const tryToComplete = () => {
    completion.attempt();
    if (troublesOf(form, answers, { today }).length > 0) return;
    if (base.record !== null && reason.trim() === '') {
      document.getElementById(`${formKey}-reason`)?.focus();
      return;
    }
    const question = confirmation?.(answers);
    if (question === undefined) void completeNow();
    else setAsked(question);
  };
  const beside = useMemo(
    () => ({
      ...props.beside,
      completed: base.record?.answers ?? null,
      nextTargetNumber: base.nextNumber ?? 1,
    }),
    [props.beside, base],
  );
  const movedOn =
    codeOf(completion.error) === 'MOVED_ON' ||
    (state.kind === 'failed' && codeOf(state.error) === 'DRAFT_MOVED_ON');
  const hasOutline = !props.isShort && sectionsOf(form, answers).length > 2;

  return (
    <div className={classes.editor}>
      {troubles.length > 0 && (
        <TroubleList
          key={completion.attempts}
          formKey={formKey}
          title={`Belum dapat diselesaikan: ${troubles.length} hal`}
          troubles={troubles}
        />
      )}
      <div className={hasOutline ? classes.layout : undefined}>
        <StageForm
          form={form}
          formKey={formKey}
          today={today}
          answers={answers}
          onChange={change}
          troubles={troubles}
          beside={beside}
          {...(props.quick && base.record === null && !showsAll ? { quick: props.quick } : {})}
        />
        {hasOutline && <FormOutline form={form} formKey={formKey} answers={answers} />}
      </div>
      {base.record !== null && (
        <TextInput
          id={`${formKey}-reason`}
          label="Alasan pembetulan"
          description="Versi sebelumnya tetap tersimpan dan dapat dibaca."
          withAsterisk
          maw={720}
          maxLength={500}
          value={reason}
          error={completion.isAttempted && reason.trim() === '' ? 'Tuliskan alasan pembetulan.' : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className={classes.bar}>
        {movedOn ? (
          <MovedOn
            subject={props}
            answers={answers}
            onMerged={(merged, again) => {
              setBase(again);
              keeper.resume(again.draft?.revision ?? 0);
              completion.forgetError();
              change(merged);
            }}
          />
        ) : (
          <ErrorNotice error={completion.error} />
        )}
        <StatusLine record={base.record} draft={base.draft} isWriting state={state} />
        <div className={classes.buttons}>
          {props.quick && base.record === null && (
            <Button variant="subtle" aria-pressed={showsAll} onClick={() => setShowsAll(!showsAll)}>
              {showsAll ? 'Isian ringkas' : 'Semua isian'}
            </Button>
          )}
          {!opened.can.complete.ok && <Text size="sm">{opened.can.complete.why}</Text>}
          <DiscardDraft
            subject={props}
            keeper={keeper}
            isCorrection={base.record !== null}
            hasDraft={base.draft !== null || state.kind !== 'untouched'}
            onDiscarded={() => (props.onClose ? props.onClose() : onReopen())}
          />
          <Button
            color={props.isFinal && base.record === null ? 'red.9' : undefined}
            loading={completion.isBusy}
            disabled={!opened.can.complete.ok}
            onClick={tryToComplete}
          >
            {base.record === null ? completeLabel : 'Simpan pembetulan'}
          </Button>
        </div>
      </div>
      {asked && (
        <AskAgain
          opened
          isLoss={props.isFinal ?? false}
          title={asked.title}
          confirm={asked.confirm}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => {
            setAsked(undefined);
            void completeNow();
          }}
        >
          {asked.text}
        </AskAgain>
      )}
    </div>
  );
}
