import { Button, Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { FormRecord } from '#contract/form-records';
import { formatCivilDate } from '#domain/civil-date';
import { writtenLate } from '#domain/days/late-entry';
import { asText } from '#domain/fields/field';
import { printForm } from '#domain/form';
import { formOf } from '#domain/forms';
import { useForm } from '../../core/form.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { PrintedForm } from '../../ui/printed-form.tsx';
import { RecordAttachments } from '../attachments/record-attachments.tsx';
import { Unread } from '../screen-states.tsx';
import { BegunCorrection } from './begun-drafts.tsx';
import { MoreRecords } from './more-records.tsx';
import { RecordEditor } from './record-editor.tsx';
import classes from './record-log.module.css';
import type { RecordEditorProps } from './record-subject.ts';
import { useRecords } from './use-records.ts';
import { VersionsDialog } from './versions-dialog.tsx';
import { WrongFile } from './wrong-file.tsx';

export type RecordLogProps = Omit<RecordEditorProps, 'recordId' | 'onDone' | 'onClose'> & {
  /** Title of the box in which a new entry is written. */
  newTitle: string;
  /** Answers said in the head of an entry, so not again below it. */
  inHead: readonly string[];
  /** One line in the head of an entry, after its date. */
  headline: (record: FormRecord) => string;
  /** Something that must be seen before an entry is read. */
  mark?: (record: FormRecord) => ReactNode;
  /** Of a case that was closed: a new entry is written only when somebody asks to. */
  late?: 'offered' | 'open';
  /** The entry that the address names: it is looked for, brought into view and marked. */
  openId?: string | undefined;
};

/** Dated entries, newest first and all to be read on one page, under the form that writes the next one. */
export function RecordLog(props: RecordLogProps) {
  const { newTitle, inHead, headline, mark, late, openId, after, ...editor } = props;
  const loaded = useRecords(editor.formId, editor.caseId);
  useLookedFor(openId, loaded);
  const [written, setWritten] = useState(0);
  const [isWriting, setIsWriting] = useState(late !== 'offered');
  const { query, records, total, can } = loaded;
  const add = can?.add;
  const form = formOf(editor.formId);
  if (query.data === undefined) return <Unread query={query} />;
  return (
    <div className={classes.log}>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {add?.ok && !isWriting && (
        <Button variant="default" onClick={() => setIsWriting(true)} style={{ alignSelf: 'start' }}>
          Tulis {form.recordLabel.toLowerCase()} yang terlambat
        </Button>
      )}
      {add?.ok && isWriting && (
        <section className={classes.fresh} aria-label={newTitle}>
          <Title order={2}>{newTitle}</Title>
          <RecordEditor key={written} {...editor} isShort onDone={() => setWritten(written + 1)} />
        </section>
      )}
      {add && !add.ok && <Text c="dimmed">{add.why}</Text>}
      <Group justify="space-between">
        <Title order={2}>
          {total === 0 ? `Belum ada ${form.recordLabel.toLowerCase()}` : `${form.recordLabel}: ${total}`}
        </Title>
        {total > 0 && after}
      </Group>
      {total === 0 && add?.ok && isWriting && (
        <NothingHere
          what="Tulis catatan pertama di atas."
          todo="Setelah disimpan, catatan berdiri di sini, yang terbaru paling atas."
        />
      )}
      {records.map((record) => (
        <Entry
          key={record.recordId}
          record={record}
          isNamed={record.recordId === openId}
          mayCorrect={can?.correct.ok ?? false}
          {...{ inHead, headline, editor }}
          {...(mark ? { mark } : {})}
        />
      ))}
      <MoreRecords {...loaded} />
    </div>
  );
}

/** Loads older entries until the one that is looked for is among them. */
function useLookedFor(openId: string | undefined, { query, records }: ReturnType<typeof useRecords>) {
  const isMissing = openId !== undefined && !records.some(({ recordId }) => recordId === openId);
  const { hasNextPage, isFetching, fetchNextPage } = query;
  useEffect(() => {
    if (isMissing && hasNextPage && !isFetching) void fetchNextPage();
  }, [isMissing, hasNextPage, isFetching, fetchNextPage]);
}

function Entry(
  props: Pick<RecordLogProps, 'inHead' | 'headline' | 'mark'> & {
    record: FormRecord;
    isNamed: boolean;
    mayCorrect: boolean;
    editor: Omit<RecordEditorProps, 'recordId'>;
  },
) {
  const { record, isNamed, mayCorrect, inHead, headline, mark, editor } = props;
  const entry = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isNamed) entry.current?.scrollIntoView({ block: 'center' });
  }, [isNamed]);
  const [isOpen, setIsOpen] = useState(false);
  const [showsVersions, setShowsVersions] = useState(false);
  const close = () => setIsOpen(false);
  const form = useForm(editor.formId);
  const time = asText(record.answers.happenedAt).replace(':', '.');
  const fields = printForm(form, record.answers).filter(({ name }) => !inHead.includes(name));
  const day = record.happenedOn ? formatCivilDate(record.happenedOn, 'weekday') : 'Tanpa tanggal';
  return (
    <article
      ref={entry}
      className={classes.entry}
      data-named={isNamed || undefined}
      aria-label={`${form.recordLabel} ${day}`}
    >
      <header className={classes.head}>
        <div>
          <Text fw={600}>
            {day}
            {time === '' ? '' : `, ${time}`}
          </Text>
          <Text size="sm" c="dimmed">
            {[headline(record), `oleh ${record.savedBy}`, record.isLate ? writtenLate : '']
              .filter((part) => part !== '')
              .join(' · ')}
          </Text>
        </div>
        <Group gap="xs">
          {record.version > 1 && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setShowsVersions(true)}>
              Versi {record.version}
            </Button>
          )}
          {mayCorrect && !isOpen && (
            <WrongFile
              caseId={editor.caseId}
              formId={editor.formId}
              recordId={record.recordId}
              size="compact-sm"
            />
          )}
          {mayCorrect && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setIsOpen(!isOpen)}>
              {isOpen ? 'Tutup' : 'Betulkan'}
            </Button>
          )}
        </Group>
      </header>
      {mark?.(record)}
      {isOpen ? (
        <RecordEditor
          {...editor}
          recordId={record.recordId}
          isShort
          startsWriting
          onDone={close}
          onClose={close}
        />
      ) : (
        <>
          <BegunCorrection formId={editor.formId} caseId={editor.caseId} recordId={record.recordId} />
          <PrintedForm fields={fields.map(({ heading: _heading, ...field }) => field)} />
          <RecordAttachments caseId={editor.caseId} formId={editor.formId} recordId={record.recordId} />
        </>
      )}
      {showsVersions && (
        <VersionsDialog subject={editor} recordId={record.recordId} onClose={() => setShowsVersions(false)} />
      )}
    </article>
  );
}
