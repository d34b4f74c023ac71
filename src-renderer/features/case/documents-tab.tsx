import { Group, Text, Title } from '@mantine/core';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { type AttachableForm, attachableFormIds } from '#domain/attachment';
import { formOf } from '#domain/forms';
import { AttachButton } from '../../parts/attachments/attach-button.tsx';
import { AttachDialog } from '../../parts/attachments/attach-dialog.tsx';
import { AttachmentTable } from '../../parts/attachments/attachment-table.tsx';
import classes from '../../parts/attachments/attachments.module.css';
import { useAttachments } from '../../parts/attachments/use-attachments.ts';
import { Unread } from '../../parts/screen-states.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { NothingHere } from '../../ui/nothing-here.tsx';
import { useLostFocus } from '../../ui/use-lost-focus.ts';
import type { TabProps } from './tabs.ts';

const limits =
  'JPEG, PNG, WebP, atau PDF, paling besar 20 MB. Berkas juga dapat dijatuhkan atau ditempel (Ctrl+V) di halaman ini. Yang menyangkut satu kontrak, asesmen, catatan, persetujuan, atau konferensi ditambahkan pada catatannya.';

/** Every scan and photograph of the case and of its person, by what they belong to. */
export function DocumentsTab({ overview: { caseId } }: TabProps) {
  const listed = useAttachments(caseId);
  const [waiting, setWaiting] = useState<File[]>([]);
  const [isOver, setIsOver] = useState(false);
  const place = useRef<HTMLElement>(null);
  useLostFocus(() => place.current?.focus({ preventScroll: true }));
  if (listed.data === undefined) return <Unread query={listed} />;
  const { attachments } = listed.data;
  const addsTo = listed.data.addsTo.filter((form) => !formOf(form).repeats);
  const [first, ...more] = addsTo;
  const target = first === undefined ? undefined : { forms: [first, ...more] as const };
  const take = (files: FileList) => target && setWaiting([...files]);
  const here = attachments.filter(({ removed }) => removed === null);
  const removed = attachments.filter(({ removed }) => removed !== null);
  const [next] = waiting;
  return (
    <section
      ref={place}
      tabIndex={-1}
      aria-label="Dokumen"
      className={classes.place}
      data-over={isOver || undefined}
      onPaste={(event: ClipboardEvent) => take(event.clipboardData.files)}
      onDragOver={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event: DragEvent) => {
        event.preventDefault();
        setIsOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <ErrorNotice error={listed.error} onRetry={() => void listed.refetch()} />
      {target && (
        <Group wrap="nowrap" align="flex-start" mb="sm">
          <AttachButton caseId={caseId} target={target} />
          <Text size="sm" c="dimmed">
            {limits}
          </Text>
        </Group>
      )}
      {here.length === 0 && (
        <NothingHere
          what="Belum ada lampiran."
          todo={target && 'Pindai KTP, kartu keluarga, atau surat rujukan, lalu tambahkan di sini.'}
        />
      )}
      {attachableFormIds.map((form) => {
        const rows = here.filter((attachment) => attachment.form === form);
        if (rows.length === 0) return null;
        return (
          <section key={form} aria-labelledby={`lampiran-${form}`}>
            <Title order={2} id={`lampiran-${form}`} mt="md">
              {headingOf(form)}
            </Title>
            <AttachmentTable caseId={caseId} label={`Lampiran ${headingOf(form)}`} rows={rows} />
          </section>
        );
      })}
      {removed.length > 0 && (
        <section aria-labelledby="lampiran-dikeluarkan" className={classes.removed}>
          <Title order={2} id="lampiran-dikeluarkan">
            Dikeluarkan
          </Title>
          <AttachmentTable caseId={caseId} label="Lampiran yang dikeluarkan" rows={removed} />
        </section>
      )}
      {target && next && (
        <AttachDialog
          key={`${next.name} ${waiting.length}`}
          caseId={caseId}
          target={target}
          file={next}
          onClose={() => setWaiting(waiting.slice(1))}
        />
      )}
    </section>
  );
}

function headingOf(form: AttachableForm): string {
  if (form === 'client') return 'Identitas';
  return form === 'caseFile' ? 'Kasus' : formOf(form).label;
}
