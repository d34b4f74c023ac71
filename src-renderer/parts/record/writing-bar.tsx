import { Button, Text } from '@mantine/core';
import type { Opened } from '#contract/form-records';
import type { Draft } from '#domain/fields/field';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { codeOf } from './code-of.ts';
import { DiscardDraft } from './discard-draft.tsx';
import { MovedOn } from './moved-on.tsx';
import classes from './record.module.css';
import type { OpenedRecordProps } from './record-subject.ts';
import { StatusLine } from './status-line.tsx';
import type { Completing } from './use-completing.ts';
import type { WrittenAnswers } from './use-written-answers.ts';

type WritingBarProps = {
  record: OpenedRecordProps;
  written: WrittenAnswers;
  completing: Completing;
  onMerged: (answers: Draft, again: Opened) => void;
  /** Between the fields of a quick entry and all of them; absent where there is no such choice. */
  fieldChoice?: { showsAll: boolean; toggle: () => void };
};

/** What stands under a form being written: how far it is saved, and what may be done with it. */
export function WritingBar({ record, written, completing, onMerged, fieldChoice }: WritingBarProps) {
  const { base, answers, autosave, state } = written;
  const { complete } = record.opened.can;
  const hasMovedOn =
    codeOf(completing.error) === 'MOVED_ON' ||
    (state.kind === 'failed' && codeOf(state.error) === 'DRAFT_MOVED_ON');
  return (
    <div className={classes.bar}>
      {hasMovedOn ? (
        <MovedOn subject={record} answers={answers} onMerged={onMerged} />
      ) : (
        <ErrorNotice error={completing.error} />
      )}
      <StatusLine record={base.record} draft={base.draft} isWriting state={state} />
      <div className={classes.buttons}>
        {fieldChoice && (
          <Button variant="subtle" aria-pressed={fieldChoice.showsAll} onClick={fieldChoice.toggle}>
            {fieldChoice.showsAll ? 'Isian ringkas' : 'Semua isian'}
          </Button>
        )}
        {!complete.ok && <Text size="sm">{complete.why}</Text>}
        <DiscardDraft
          subject={record}
          autosave={autosave}
          isCorrection={base.record !== null}
          hasDraft={base.draft !== null || state.kind !== 'untouched'}
          onDiscarded={record.onClose ?? record.onReopen}
        />
        <Button
          {...(record.isFinal && base.record === null && { color: 'red.9' })}
          loading={completing.isBusy}
          disabled={!complete.ok}
          data-save
          aria-keyshortcuts="Control+Enter"
          title="Ctrl+Enter"
          onClick={completing.attempt}
        >
          {base.record === null ? record.completeLabel : 'Simpan pembetulan'}
        </Button>
      </div>
    </div>
  );
}
