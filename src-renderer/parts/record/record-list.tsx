import { Anchor, Button, Group, Table, Text } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { FormRecord } from '#contract/form-records';
import { formatCivilDate } from '#domain/civil-date';
import { writtenLate } from '#domain/days/late-entry';
import type { Draft } from '#domain/fields/field';
import { formOf } from '#domain/forms';
import { useWallClock } from '../../core/wall-clock.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { AddIcon } from '../../ui/icons.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { useLostFocus } from '../../ui/use-lost-focus.ts';
import { Unread } from '../screen-states.tsx';
import { BegunCorrection, BegunRow, useBegunDrafts } from './begun-drafts.tsx';
import { MoreRecords } from './more-records.tsx';
import classes from './record.module.css';
import { RecordEditor } from './record-editor.tsx';
import type { RecordEditorProps } from './record-subject.ts';
import { useSignOffs, wordOfSignOff } from './sign-off.tsx';
import { useRecords } from './use-records.ts';

/** Which record of a list is open: its id, or a new one. */
export type OpenRecord = { recordId: string } | 'new' | undefined;
/** The id of the record that is open; undefined for none and for a new one. */
export const idOf = (open: OpenRecord): string | undefined =>
  open === undefined || open === 'new' ? undefined : open.recordId;

export type RecordListProps = Omit<RecordEditorProps, 'recordId' | 'onDone' | 'onClose'> & {
  open: OpenRecord;
  onOpen: (open: OpenRecord) => void;
  /** "Tambah kontrak". */
  addLabel: string;
  /** Where the page has a button of its own to add one. */
  hidesAdd?: boolean;
  /** What to do when there is nothing yet. */
  emptyTodo: string;
  /** What a row says of a record beside its date. */
  summary: (answers: Draft, record: FormRecord) => ReactNode;
};

/** The records of a repeating form as rows; one of them, or a new one, opens in their place. */
export function RecordList({
  open,
  onOpen,
  addLabel,
  hidesAdd = false,
  emptyTodo,
  summary,
  ...editor
}: RecordListProps) {
  const form = formOf(editor.formId);
  if (open === undefined) {
    return (
      <Rows
        {...{ onOpen, addLabel, hidesAdd, emptyTodo, summary }}
        after={editor.after}
        formId={editor.formId}
        caseId={editor.caseId}
      />
    );
  }
  const close = () => onOpen(undefined);
  return (
    <div>
      <Group mb="sm">
        <Anchor component="button" type="button" onClick={close}>
          ← Semua {form.recordLabel.toLowerCase()}
        </Anchor>
        <Text fw={600}>{open === 'new' ? `${form.recordLabel} baru` : form.recordLabel}</Text>
      </Group>
      <RecordEditor
        {...editor}
        {...(open === 'new' ? { onDone: close, onClose: close } : { recordId: open.recordId })}
      />
    </div>
  );
}

type RowsProps = Pick<
  RecordListProps,
  'formId' | 'caseId' | 'onOpen' | 'addLabel' | 'hidesAdd' | 'emptyTodo' | 'summary'
> & { after: ReactNode };

function Rows(props: RowsProps) {
  const loaded = useRecords(props.formId, props.caseId);
  if (loaded.query.data === undefined) return <Unread query={loaded.query} />;
  return <LoadedRows {...props} loaded={loaded} />;
}

function LoadedRows(props: RowsProps & { loaded: ReturnType<typeof useRecords> }) {
  const { formId, onOpen, addLabel, hidesAdd, emptyTodo, summary, loaded } = props;
  const signOffs = useSignOffs(props.caseId, formId).data;
  const { query, records, total, can } = loaded;
  const add = can?.add;
  const form = formOf(formId);
  const clock = useWallClock();
  const section = useRef<HTMLElement>(null);
  useLostFocus(() => section.current?.focus({ preventScroll: true }));
  const begun = useBegunDrafts(props).get(null);
  const adding = add?.ok && !hidesAdd && begun === undefined && (
    <Button leftSection={<AddIcon />} onClick={() => onOpen('new')}>
      {addLabel}
    </Button>
  );
  return (
    <section ref={section} tabIndex={-1} aria-label={form.label} className={classes.rows}>
      <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />
      {records.length > 0 && (
        <Group gap="xs">
          {adding} {props.after}
        </Group>
      )}
      {records.length === 0 && begun === undefined ? (
        <NothingHere
          what={`Belum ada ${form.recordLabel.toLowerCase()}.`}
          todo={
            add?.ok ? (
              <Group mt="sm">
                {emptyTodo} {adding}
              </Group>
            ) : (
              add?.why
            )
          }
        />
      ) : (
        <Table mt="sm" aria-label={`${form.recordLabel}: ${total}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={130}>Tanggal</Table.Th>
              <Table.Th>{form.recordLabel}</Table.Th>
              <Table.Th w={220}>Diselesaikan</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {begun && (
              <BegunRow
                what={form.recordLabel}
                savedAt={begun.savedAt}
                columns={3}
                onContinue={() => onOpen('new')}
              />
            )}
            {records.map((record) => (
              <Table.Tr key={record.recordId} className={classes.row}>
                <Table.Td>
                  <Anchor
                    component="button"
                    type="button"
                    onClick={() => onOpen({ recordId: record.recordId })}
                  >
                    {record.happenedOn
                      ? formatCivilDate(record.happenedOn, 'short')
                      : `${form.recordLabel} ${record.sequence}`}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  {summary(record.answers, record)}
                  <BegunCorrection formId={formId} caseId={props.caseId} recordId={record.recordId} />
                </Table.Td>
                <Table.Td>
                  <Text size="sm" c="dimmed">
                    {clock.day(record.savedAt)}, {record.savedBy}
                    {record.version > 1 && ` · versi ${record.version}`}
                    {record.isLate && ` · ${writtenLate}`}
                    {wordOfSignOff(signOffs?.find((one) => one.recordId === record.recordId))}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <MoreRecords {...loaded} />
    </section>
  );
}
