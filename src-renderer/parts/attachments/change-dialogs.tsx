import { NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import type { Attachment } from '#contract/attachment';
import { type AttachmentKind, attachmentKindCodes, attachmentKinds } from '#domain/lists/attachment-kinds';
import { orpc } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { AlsoChanged } from '../also-changed.tsx';
import { useChanges } from '../use-changes.ts';
import { useTyped } from '../use-typed.ts';

type ChangeProps = { caseId: string; attachment: Attachment; onClose: () => void };

/** Takes an attachment out of the file, with a reason; it can be put back. */
export function RemoveDialog({ caseId, attachment, onClose }: ChangeProps) {
  const { attachmentId, title } = attachment;
  const [reason, setReason] = useTyped(`remove ${attachmentId}`, '');
  const removing = useMutation(orpc.attachment.remove.mutationOptions({ onSuccess: onClose }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!removing.isPending) removing.mutate({ caseId, attachmentId, reason });
  };
  return (
    <FormDialog opened title={`Keluarkan "${title}"?`} isDirty={reason !== ''} size="md" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text>
            Lampiran tidak dihapus: ia pindah ke daftar yang dikeluarkan, dengan alasannya, dan dapat
            dikembalikan.
          </Text>
          <TextInput
            label="Alasan"
            value={reason}
            minLength={3}
            maxLength={500}
            required
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          <ErrorNotice error={removing.error} />
          <SubmitButtons label="Keluarkan" isBusy={removing.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}

/** Changes what an attachment is called; `attachment` is as it is saved by now. */
export function RenameDialog({ caseId, attachment, onClose }: ChangeProps) {
  const { attachmentId } = attachment;
  const upon = { title: attachment.title, kind: attachment.kind };
  const { draft, change, isDirty, alsoChanged, send } = useChanges(`rename ${attachmentId}`, upon);
  const renaming = useMutation(orpc.attachment.rename.mutationOptions({ onSuccess: onClose }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (renaming.isPending) return;
    send();
    renaming.mutate({ caseId, attachmentId, ...draft, upon });
  };
  return (
    <FormDialog opened title="Ubah judul lampiran" isDirty={isDirty} size="md" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label="Judul"
            value={draft.title}
            maxLength={120}
            required
            onChange={(event) => change({ title: event.currentTarget.value })}
            data-autofocus
          />
          <NativeSelect
            label="Jenis"
            value={draft.kind}
            data={attachmentKindCodes.map((value) => ({ value, label: attachmentKinds[value] }))}
            onChange={(event) => change({ kind: event.currentTarget.value as AttachmentKind })}
          />
          <AlsoChanged
            save="Simpan"
            back="Batal"
            all={alsoChanged.map((name) =>
              name === 'title'
                ? { label: 'judul', saved: upon.title }
                : { label: 'jenis', saved: attachmentKinds[upon.kind] },
            )}
          />
          <ErrorNotice error={renaming.error} />
          <SubmitButtons label="Simpan" isBusy={renaming.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </FormDialog>
  );
}
