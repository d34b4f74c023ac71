import { Button, Group, NativeSelect, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type AttachableForm, attachableForms } from '#domain/attachment';
import { formOf } from '#domain/forms';
import { type AttachmentKind, attachmentKindCodes, attachmentKinds } from '#domain/lists/attachment-kinds';
import { formatBytes } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { pixels } from '../../ui/redraw-picture.ts';
import { tellDone } from '../../ui/tell.ts';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { longestSide, type Prepared, prepareFile } from './prepare-file.ts';
import { sendFile } from './send-file.ts';

/** What a file is added to: one record, or one of several forms the person chooses. */
export type AttachTarget =
  | { form: AttachableForm; recordId: string }
  | { forms: readonly [AttachableForm, ...AttachableForm[]] };

type AttachDialogProps = { caseId: string; target: AttachTarget; file: File; onClose: () => void };

/** Says what a chosen file is, and brings it into the person's file. */
export function AttachDialog({ caseId, target, file, onClose }: AttachDialogProps) {
  const offered = 'forms' in target ? target.forms : [target.form];
  const [form, setForm] = useState<AttachableForm>(offered[0] ?? 'client');
  const [title, setTitle] = useState(() => file.name.replace(/\.[^.]*$/, '').slice(0, 120));
  const [kind, setKind] = useState<AttachmentKind>(attachableForms[form]);
  const [part, setPart] = useState(0);
  // Drawn anew as soon as it is chosen: what it cannot be is said before anything was typed.
  const prepared = useQuery({
    queryKey: ['prepared file', useId()],
    queryFn: () => prepareFile(file),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const sending = useStoppable(
    async (_: undefined, { signal }) => {
      const ready =
        prepared.data ?? (await prepared.refetch({ cancelRefetch: false, throwOnError: true })).data;
      if (ready === undefined) return undefined;
      const uploadId = await sendFile(caseId, ready, { signal, onProgress: setPart });
      const record = 'recordId' in target ? { recordId: target.recordId } : {};
      await client.attachment.add({ caseId, uploadId, form, title: title.trim(), kind, ...record });
      return true;
    },
    {
      onSuccess: () => {
        tellDone('Lampiran disimpan terenkripsi di brankas.');
        onClose();
      },
    },
  );
  const close = () => {
    sending.stop();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending.isRunning || title.trim() === '') return;
    setPart(0);
    sending.run(undefined);
  };
  return (
    <FormDialog opened title="Tambah lampiran" isDirty={sending.isRunning} size="md" onClose={close}>
      <form onSubmit={submit}>
        <Stack>
          <div>
            <Text>
              {file.name} ({formatBytes(file.size)})
            </Text>
            <Text size="sm" aria-live="polite">
              {prepared.isFetching ? 'Memeriksa berkas ini ...' : prepared.data && storedAs(prepared.data)}
            </Text>
          </div>
          <TextInput
            label="Judul"
            value={title}
            maxLength={120}
            required
            onChange={(event) => setTitle(event.currentTarget.value)}
            data-autofocus
          />
          <NativeSelect
            label="Jenis"
            value={kind}
            data={attachmentKindCodes.map((value) => ({ value, label: attachmentKinds[value] }))}
            onChange={(event) => setKind(event.currentTarget.value as AttachmentKind)}
          />
          {offered.length > 1 && (
            <NativeSelect
              label="Milik"
              value={form}
              data={offered.map((value) => ({ value, label: belongings[value] ?? formOf(value).label }))}
              onChange={(event) => setForm(event.currentTarget.value as AttachableForm)}
            />
          )}
          <Text size="sm" c="dimmed">
            JPEG, PNG, WebP, atau PDF, paling besar 20 MB. Gambar paling besar 50 juta piksel; yang disimpan
            gambar baru yang tegak, sisi terpanjangnya {longestSide.toLocaleString('id-ID')} piksel (kertas A4
            pada 300 dpi), tanpa tempat dan waktu dari kamera. PDF disimpan apa adanya. Berkas aslinya di
            komputer ini tidak dihapus.
          </Text>
          {sending.isRunning && (
            <Progress value={part * 100} aria-label={`Mengirim: ${Math.round(part * 100)}%`} />
          )}
          <ErrorNotice error={sending.error ?? prepared.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={sending.isRunning ? sending.stop : close}>
              {sending.isRunning ? 'Hentikan' : 'Batal'}
            </Button>
            <Button type="submit" loading={sending.isRunning} disabled={title.trim() === ''}>
              Simpan lampiran
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}

/** What will lie in the vault of a chosen file. */
function storedAs({ name, content, drawn }: Prepared): string {
  if (drawn === undefined) return 'Disimpan apa adanya.';
  const kind = name.endsWith('.png') ? 'PNG' : 'JPEG';
  return `Disimpan sebagai ${kind} ${formatBytes(content.size)}, ${pixels(drawn)} piksel.`;
}

/** What the two that are no record are called where one chooses. */
const belongings: Partial<Record<AttachableForm, string>> = {
  client: 'Orang ini (semua kasusnya)',
  caseFile: 'Kasus ini',
};
