import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { Attachment } from '#contract/attachment';
import { isAttachable } from '#domain/attachment';
import type { FormId } from '#domain/forms';
import { formOf } from '#domain/forms';
import { AttachButton } from './attach-button.tsx';
import classes from './attachments.module.css';
import { useAttachments } from './use-attachments.ts';
import { ViewDialog } from './view-dialog.tsx';

type RecordAttachmentsProps = { caseId: string; formId: FormId; recordId: string };

/** The attachments of one record, and a way to add one; nothing for forms that take none. */
export function RecordAttachments({ caseId, formId, recordId }: RecordAttachmentsProps) {
  return isAttachable(formId) && formOf(formId).repeats ? (
    <OfRecord caseId={caseId} formId={formId} recordId={recordId} />
  ) : null;
}

function OfRecord({ caseId, formId, recordId }: RecordAttachmentsProps) {
  const { data } = useAttachments(caseId);
  const [viewed, setViewed] = useState<Attachment>();
  if (data === undefined || !isAttachable(formId)) return null;
  const own = data.attachments.filter(
    ({ record, removed }) => record?.recordId === recordId && removed === null,
  );
  const mayAdd = data.addsTo.includes(formId);
  if (own.length === 0 && !mayAdd) return null;
  return (
    <section className={classes.chips} aria-label="Lampiran catatan ini">
      <Text size="sm" c="dimmed">
        Lampiran:
      </Text>
      {own.map((attachment) => (
        <Button
          key={attachment.attachmentId}
          variant="default"
          size="compact-sm"
          onClick={() => setViewed(attachment)}
        >
          {attachment.title}
        </Button>
      ))}
      {mayAdd && <AttachButton caseId={caseId} target={{ form: formId, recordId }} isQuiet />}
      {viewed && <ViewDialog caseId={caseId} attachment={viewed} onClose={() => setViewed(undefined)} />}
    </section>
  );
}
