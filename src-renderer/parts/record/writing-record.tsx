import { Alert, TextInput } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import { contradictionsOf } from '#domain/days/contradictions';
import type { Draft } from '#domain/fields/field';
import { sectionsOf } from '#domain/layout/sections';
import { writtenBeside } from '#domain/layout/written-beside';
import { notYet } from '#domain/words/not-yet';
import { useForm } from '../../core/form.ts';
import { useSession } from '../../core/session.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import type { Assumed } from '../../ui/fields/assumed.ts';
import { focusField } from '../../ui/fields/focus-field.ts';
import { StageForm } from '../../ui/stage-form.tsx';
import { useLostFocus } from '../../ui/use-lost-focus.ts';
import { useAskedField } from './asked-field.ts';
import { ConfirmSaving } from './confirm-saving.tsx';
import { EarlierBeside } from './earlier-beside.tsx';
import { FormOutline } from './form-outline.tsx';
import { OtherWriters } from './other-writers.tsx';
import classes from './record.module.css';
import type { OpenedRecordProps } from './record-subject.ts';
import { TroubleList } from './trouble-list.tsx';
import { type Completing, useCompleting } from './use-completing.ts';
import { useWrittenAnswers, type WrittenAnswers } from './use-written-answers.ts';
import { WritingBar } from './writing-bar.tsx';

/** A record being written: its draft is kept as one types, and completing says what is missing. */
export function WritingRecord(props: OpenedRecordProps) {
  const formKey = useId();
  useAskedField(formKey);
  const reasonId = `${formKey}-reason`;
  const written = useWrittenAnswers(props);
  const completing = useCompleting(props, written, reasonId);
  const [showsAll, setShowsAll] = useState(false);
  const isNew = written.base.record === null;
  const quick = isNew ? props.quick : undefined;
  const change = (answers: Draft, assumed: Assumed) => {
    written.change(answers, assumed);
    completing.forgetServerTroubles();
  };
  return (
    <div className={classes.editor} data-wide={props.isWide || undefined} data-saves={props.formId}>
      <OtherWriters subject={props} />
      <CarriedMark from={props.opened.draft?.carriedFrom ?? null} />
      {completing.troubles.length > 0 && (
        <TroubleList
          key={completing.attempts}
          formKey={formKey}
          title={notYet(isNew ? props.completeLabel : 'Simpan pembetulan', completing.troubles.length)}
          troubles={completing.troubles}
        />
      )}
      <WrittenForm
        record={props}
        written={written}
        formKey={formKey}
        troubles={completing.troubles}
        quick={showsAll ? undefined : quick}
        onChange={change}
      />
      {!isNew && <CorrectionReason id={reasonId} reason={completing.reason} />}
      <WritingBar
        record={props}
        written={written}
        completing={completing}
        onMerged={(answers, again) => {
          written.merge(answers, again);
          completing.forgetError();
          completing.forgetServerTroubles();
        }}
        {...(quick && { fieldChoice: { showsAll, toggle: () => setShowsAll(!showsAll) } })}
      />
      <Question isLoss={props.isFinal ?? false} completing={completing} />
      <ConfirmSaving
        questions={completing.questions}
        onCancel={completing.forgetError}
        onConfirm={(confirmed) => void completing.completeNow(confirmed)}
      />
    </div>
  );
}

/** That a draft was begun from an earlier stay, as long as nobody has completed it. */
function CarriedMark({ from }: { from: string | null }) {
  if (from === null) return null;
  return (
    <Alert variant="outline" color="var(--titian-due)" mb="md" maw="var(--titian-form)">
      Dibawa dari {from}. Periksa setiap isian sebelum diselesaikan.
    </Alert>
  );
}

/** The form beside its headings, where it is long enough to need them. */
function WrittenForm(props: {
  record: OpenedRecordProps;
  written: WrittenAnswers;
  formKey: string;
  troubles: Completing['troubles'];
  quick: readonly string[] | undefined;
  onChange: (answers: Draft, assumed: Assumed) => void;
}) {
  const { record, written, formKey, troubles, quick, onChange } = props;
  const { base, answers } = written;
  const form = useForm(record.formId);
  const { today } = useSession();
  const first = (base.record === null ? record.beginsAt : undefined) ?? Object.keys(form.fields)[0] ?? '';
  useLostFocus(() => focusField(formKey, first, 'nearest'));
  const beside = useMemo(
    () => ({
      ...record.beside,
      completed: base.record?.answers ?? null,
      nextNumber: base.nextNumber ?? 1,
      findings: base.findings,
      people: base.people,
      caseId: record.caseId,
    }),
    [record.beside, record.caseId, base],
  );
  const { warns, over: Over } = record;
  const odd =
    warns?.(answers, { today, findings: base.findings, completed: base.record?.answers ?? null }) ?? [];
  const warnings = [...contradictionsOf(form, answers, base.known, base.record?.answers), ...odd];
  const earlier = base.record === null ? writtenBeside[record.formId] : undefined;
  const hasOutline = !record.isShort && !record.isWide && sectionsOf(form, answers).length > 2;
  return (
    <>
      {Over && <Over formKey={formKey} answers={answers} warnings={odd} />}
      <div className={hasOutline || earlier !== undefined ? classes.layout : undefined}>
        <StageForm
          key={written.drawn.merges}
          {...{ form, formKey, today, answers, troubles, warnings, beside, onChange }}
          assumed={written.drawn.assumed}
          {...(quick && { quick })}
          isWide={record.isWide ?? false}
        />
        {(hasOutline || earlier !== undefined) && (
          <div className={classes.side}>
            {hasOutline && (
              <FormOutline
                {...{ form, formKey, answers, today }}
                targetCount={
                  record.beside?.targets?.filter((target) => target.removedReason === undefined).length ?? 0
                }
              />
            )}
            {earlier !== undefined && <EarlierBeside of={earlier} caseId={record.caseId} formKey={formKey} />}
          </div>
        )}
      </div>
    </>
  );
}

function CorrectionReason({ id, reason }: { id: string; reason: Completing['reason'] }) {
  return (
    <TextInput
      id={id}
      label="Alasan pembetulan"
      description="Versi sebelumnya tetap tersimpan dan dapat dibaca."
      withAsterisk
      maw="var(--titian-form)"
      maxLength={500}
      value={reason.text}
      error={reason.isMissed ? 'Tuliskan alasan pembetulan.' : undefined}
      onChange={(event) => reason.set(event.currentTarget.value)}
    />
  );
}

/** What is asked before a form is completed that changes more than itself. */
function Question({ isLoss, completing }: { isLoss: boolean; completing: Completing }) {
  const { question, turnAway, completeNow } = completing;
  if (question === undefined) return null;
  return (
    <AskAgain
      opened
      isLoss={isLoss}
      title={question.title}
      confirm={question.confirm}
      onCancel={turnAway}
      onConfirm={() => void completeNow(question.answers)}
    >
      {question.text}
    </AskAgain>
  );
}
