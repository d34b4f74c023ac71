import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Draft } from '#domain/fields/field';
import { client } from '../../core/client.ts';
import { useSession } from '../../core/session.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import type { Surroundings } from '../../ui/fields/control.ts';
import { Waiting } from '../screen-states.tsx';
import { settleLeft } from './leaving-drafts.ts';
import { OpenedRecord } from './opened-record.tsx';
import { inputOf, type RecordSubject } from './use-draft-keeper.ts';

export type RecordEditorProps = RecordSubject & {
  /** What the button that completes says: "Selesaikan tahap", "Simpan catatan". */
  completeLabel: string;
  /** Answers a new record begins with; they are no draft until something is typed. */
  initial?: Draft;
  /** What the form is filled in beside: the plan's targets, the tasks to pick. */
  beside?: Partial<Pick<Surroundings, 'targets' | 'suggestions'>>;
  /** Asked before completing, where completing changes more than the form. */
  confirmation?: (answers: Draft) => { title: string; text: ReactNode; confirm: string } | undefined;
  /** Told after completing; without it the completed record is shown in place. */
  onDone?: (recordId: string) => void;
  /** Told when the draft was thrown away and nothing is left to show. */
  onClose?: () => void;
  /** Draws the answers to be read; printed values unless given. */
  reading?: (answers: Draft) => ReactNode;
  /** Opens a completed record to be corrected at once. */
  startsWriting?: boolean;
  /** Red, where completing cannot be undone. */
  isFinal?: boolean;
  /** Without headings at the side, for short forms. */
  isShort?: boolean;
  /** The fields a new record begins with; the others are a click away. */
  quick?: readonly string[];
};

/**
 * One record of one form of one case: opens it, keeps its draft, completes it, shows its versions. Everything it
 * holds belongs to this user, form, case and record, and is gone when any of them changes.
 */
export function RecordEditor(props: RecordEditorProps) {
  const { userId } = useSession();
  const key = [userId, props.formId, props.caseId, props.recordId ?? 'new'].join('/');
  return <Opening key={key} subjectKey={key} {...props} />;
}

function Opening({ subjectKey, ...props }: RecordEditorProps & { subjectKey: string }) {
  // Opened anew each time: a draft that was read a while ago is not the one to build on.
  const [opening, setOpening] = useState(() => crypto.randomUUID());
  const opened = useQuery({
    queryKey: ['record', subjectKey, opening],
    queryFn: async () => {
      await settleLeft(subjectKey);
      return client.form[props.formId].open(inputOf(props));
    },
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (opened.data === undefined) {
    return opened.isPending ? (
      <Waiting />
    ) : (
      <ErrorNotice error={opened.error} onRetry={() => void opened.refetch()} />
    );
  }
  return (
    <OpenedRecord
      key={opening}
      {...props}
      subjectKey={subjectKey}
      opened={opened.data}
      onReopen={() => setOpening(crypto.randomUUID())}
    />
  );
}
