import { Button, Text } from '@mantine/core';
import { useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Draft } from '#domain/fields/field';
import { printForm } from '#domain/form';
import type { FormId } from '#domain/forms';
import { sameAs } from '#domain/same-as';
import { useForm } from '../../core/form.ts';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import { useLostFocus } from '../../ui/use-lost-focus.ts';
import { RecordAttachments } from '../attachments/record-attachments.tsx';
import { askedField } from './asked-field.ts';
import { leftText } from './leaving-drafts.ts';
import classes from './record.module.css';
import type { OpenedRecordProps } from './record-subject.ts';
import { SignOff } from './sign-off.tsx';
import { StatusLine } from './status-line.tsx';
import { VersionsDialog } from './versions-dialog.tsx';
import { WritingRecord } from './writing-record.tsx';
import { WrongFile } from './wrong-file.tsx';

/** A record as it was opened: being written, or completed and to be read until somebody corrects it. */
export function OpenedRecord(props: OpenedRecordProps) {
  const { opened, subjectKey } = props;
  const asked = askedField(useSearch({ strict: false }));
  const [isWriting, setIsWriting] = useState(
    opened.can.write.ok &&
      (props.startsWriting ||
        asked !== undefined ||
        opened.record === null ||
        opened.draft !== null ||
        leftText(subjectKey) !== undefined),
  );
  return isWriting ? (
    <WritingRecord {...props} />
  ) : (
    <ReadRecord {...props} onCorrect={() => setIsWriting(true)} />
  );
}

function ReadRecord({ onCorrect, ...props }: OpenedRecordProps & { onCorrect: () => void }) {
  const { opened, formId } = props;
  const [showsVersions, setShowsVersions] = useState(false);
  const state = useRef<HTMLDivElement>(null);
  useLostFocus(() => state.current?.focus({ preventScroll: true }));
  const { record, can } = opened;
  if (record === null) {
    return <NothingHere what="Belum ada isian yang diselesaikan." todo={can.write.why} />;
  }
  return (
    <div className={classes.editor}>
      <SignOff
        caseId={props.caseId}
        formId={formId}
        recordId={record.recordId}
        onCorrect={can.write.ok ? onCorrect : undefined}
      />
      <ReadAnswers formId={formId} answers={record.answers} mayUnmask={can.unmask.ok} />
      <RecordAttachments caseId={props.caseId} formId={formId} recordId={record.recordId} />
      <div className={classes.bar}>
        <div ref={state} tabIndex={-1}>
          <StatusLine record={record} draft={null} isWriting={false} state={{ kind: 'untouched' }} />
        </div>
        <div className={classes.buttons}>
          {!can.write.ok && can.write.why && <Text size="sm">{can.write.why}</Text>}
          <Button variant="default" onClick={() => setShowsVersions(true)}>
            Riwayat versi
          </Button>
          {can.write.ok && <WrongFile caseId={props.caseId} formId={formId} recordId={record.recordId} />}
          {can.write.ok && (
            <Button variant="default" onClick={onCorrect}>
              Betulkan
            </Button>
          )}
          {props.after}
        </div>
      </div>
      {showsVersions && (
        <VersionsDialog subject={props} recordId={record.recordId} onClose={() => setShowsVersions(false)} />
      )}
    </div>
  );
}

/** Completed answers to be read; identity numbers stay masked until somebody who may see them asks. */
function ReadAnswers(props: { formId: FormId; answers: Draft; mayUnmask: boolean }) {
  const { formId, answers, mayUnmask } = props;
  const [unmasked, setUnmasked] = useState(false);
  const form = useForm(formId);
  const masked = printForm(form, answers);
  const open = mayUnmask ? printForm(form, answers, { unmasked: true }) : masked;
  const hidesSomething = !sameAs(open, masked);
  return (
    <>
      {hidesSomething && (
        <Button
          variant="default"
          size="compact-sm"
          mb="xs"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setUnmasked(!unmasked)}
        >
          {unmasked ? 'Samarkan NIK dan No KK' : 'Tampilkan NIK dan No KK'}
        </Button>
      )}
      <PrintedForm fields={unmasked ? open : masked} />
    </>
  );
}
