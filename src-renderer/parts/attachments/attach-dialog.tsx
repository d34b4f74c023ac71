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
  const [asked, setAsked] = useState(() => firstAnswer(offered, file));
  const { prepared, sending, part, send } = useAttaching({ caseId, target, file, asked, onClose });
  const { isRunning } = sending;
  // What is already said to be no scan is not sent, and leaves nothing that closing would lose.
  const isReady = asked.title.trim() !== '' && prepared.error === null;
  const close = () => {
    sending.stop();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isRunning && isReady) send();
  };
  return (
    <FormDialog opened title="Tambah lampiran" isDirty={isRunning} isHeld={false} size="md" onClose={close}>
      <form onSubmit={submit}>
        <Stack>
          <ChosenFile file={file} prepared={prepared} />
          <WhatItIs asked={asked} offered={offered} onChange={setAsked} />
          <WhatIsKept />
          {isRunning && <Progress value={part * 100} aria-label={`Mengirim: ${Math.round(part * 100)}%`} />}
          <ErrorNotice error={sending.error ?? (isRunning ? null : prepared.error)} />
          <Group justify="flex-end">
            <Button variant="default" onClick={isRunning ? sending.stop : close}>
              {isRunning ? 'Hentikan' : 'Batal'}
            </Button>
            <Button type="submit" loading={isRunning} disabled={!isReady}>
              Simpan lampiran
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}

/** What is asked of a chosen file. */
type Asked = { form: AttachableForm; title: string; kind: AttachmentKind };

function firstAnswer([form = 'client']: readonly AttachableForm[], file: File): Asked {
  return { form, title: file.name.replace(/\.[^.]*$/, '').slice(0, 120), kind: attachableForms[form] };
}

/** Draws the file anew as soon as it is chosen: what it cannot be is said before anything was typed. */
function usePrepared(file: File) {
  return useQuery({
    queryKey: ['prepared file', useId()],
    queryFn: () => prepareFile(file),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type Preparing = ReturnType<typeof usePrepared>;

/** The file as it will lie in the vault, and how much of it is sent. */
function useAttaching({ caseId, target, file, asked, onClose }: AttachDialogProps & { asked: Asked }) {
  const [part, setPart] = useState(0);
  const prepared = usePrepared(file);
  const attach = async (_: undefined, { signal }: { signal: AbortSignal }) => {
    const ready =
      prepared.data ?? (await prepared.refetch({ cancelRefetch: false, throwOnError: true })).data;
    if (ready === undefined) return undefined;
    const uploadId = await sendFile(caseId, ready, { signal, onProgress: setPart });
    const record = 'recordId' in target ? { recordId: target.recordId } : {};
    await client.attachment.add({ caseId, uploadId, ...asked, title: asked.title.trim(), ...record });
    return true;
  };
  const onSuccess = () => {
    tellDone('Lampiran disimpan terenkripsi di brankas.');
    onClose();
  };
  const sending = useStoppable(attach, { onSuccess });
  const send = () => {
    setPart(0);
    sending.run(undefined);
  };
  return { prepared, sending, part, send };
}

function ChosenFile({ file, prepared }: { file: File; prepared: Preparing }) {
  return (
    <div>
      <Text>
        {file.name} ({formatBytes(file.size)})
      </Text>
      <Text size="sm" aria-live="polite">
        {prepared.isFetching ? 'Memeriksa berkas ini ...' : prepared.data && storedAs(prepared.data)}
      </Text>
    </div>
  );
}

type WhatItIsProps = { asked: Asked; offered: readonly AttachableForm[]; onChange: (asked: Asked) => void };

function WhatItIs({ asked, offered, onChange }: WhatItIsProps) {
  const change = (part: Partial<Asked>) => onChange({ ...asked, ...part });
  return (
    <>
      <TextInput
        label="Judul"
        value={asked.title}
        maxLength={120}
        required
        onChange={(event) => change({ title: event.currentTarget.value })}
        data-autofocus
      />
      <NativeSelect
        label="Jenis"
        value={asked.kind}
        data={attachmentKindCodes.map((value) => ({ value, label: attachmentKinds[value] }))}
        onChange={(event) => change({ kind: event.currentTarget.value as AttachmentKind })}
      />
      {offered.length > 1 && (
        <Belongs form={asked.form} offered={offered} onChange={(form) => change({ form })} />
      )}
    </>
  );
}

type BelongsProps = {
  form: AttachableForm;
  offered: readonly AttachableForm[];
  onChange: (form: AttachableForm) => void;
};

function Belongs({ form, offered, onChange }: BelongsProps) {
  return (
    <NativeSelect
      label="Milik"
      value={form}
      data={offered.map((value) => ({ value, label: belongings[value] ?? formOf(value).label }))}
      onChange={(event) => onChange(event.currentTarget.value as AttachableForm)}
    />
  );
}

function WhatIsKept() {
  return (
    <Text size="sm" c="dimmed">
      JPEG, PNG, WebP, atau PDF, paling besar 20 MB. Gambar paling besar 50 juta piksel; yang disimpan gambar
      baru yang tegak, sisi terpanjangnya {longestSide.toLocaleString('id-ID')} piksel (kertas A4 pada 300
      dpi), tanpa tempat dan waktu dari kamera. PDF disimpan apa adanya. Berkas aslinya di komputer ini tidak
      dihapus.
    </Text>
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
