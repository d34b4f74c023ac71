import { Button, Group, Loader, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import type { Attachment } from '#contract/attachment';
import { attachmentKinds } from '#domain/lists/attachment-kinds';
import { orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { SubmitButtons } from '../../ui/submit-buttons.tsx';
import { tellDone } from '../../ui/tell.ts';
import classes from './attachments.module.css';

type ViewDialogProps = { caseId: string; attachment: Attachment; onClose: () => void };

/** A scan as it is, inside the window: nothing of it is written anywhere, unless a copy is asked for. */
export function ViewDialog({ caseId, attachment, onClose }: ViewDialogProps) {
  const { attachmentId, title, kind } = attachment;
  const [isSaving, setIsSaving] = useState(false);
  const content = useQuery({
    ...orpc.attachment.view.queryOptions({ input: { caseId, attachmentId } }),
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const file = content.data?.file;
  return (
    <Dialog opened onClose={onClose} title={title} size="min(1100px, 94vw)">
      <Stack gap="sm">
        <Group justify="space-between">
          <Text c="dimmed">{attachmentKinds[kind]}</Text>
          <Button variant="default" disabled={file === undefined} onClick={() => setIsSaving(true)}>
            Simpan salinan
          </Button>
        </Group>
        <ErrorNotice error={content.error} onRetry={() => void content.refetch()} />
        {content.isPending && <Loader aria-label="Membuka lampiran" m="auto" />}
        {file &&
          (file.type === 'application/pdf' ? (
            <div className={classes.view}>
              <PdfPages file={file} title={title} isForeign />
            </div>
          ) : (
            <Picture file={file} title={title} />
          ))}
      </Stack>
      {isSaving && <SaveCopy caseId={caseId} attachment={attachment} onClose={() => setIsSaving(false)} />}
    </Dialog>
  );
}

const steps = [100, 150, 200, 300, 400] as const;

/** A picture as wide as the dialog, or larger and scrolled by the arrow keys. */
function Picture({ file, title }: { file: Blob; title: string }) {
  const address = useAddress(file);
  const [step, setStep] = useState(0);
  const width = steps[step] ?? 100;
  return (
    <>
      <Group gap="xs">
        <Button variant="default" size="compact-sm" disabled={step === 0} onClick={() => setStep(step - 1)}>
          Perkecil
        </Button>
        <Button
          variant="default"
          size="compact-sm"
          disabled={step === steps.length - 1}
          onClick={() => setStep(step + 1)}
        >
          Perbesar
        </Button>
        <Text size="sm" aria-live="polite">
          {width}%
        </Text>
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys scroll what has the focus. */}
      <section className={classes.view} aria-label={title} tabIndex={0}>
        {address && (
          <img src={address} alt={title} className={classes.picture} style={{ width: `${width}%` }} />
        )}
      </section>
    </>
  );
}

function useAddress(file: Blob): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  return address;
}

/** Takes a copy out of the vault, in clear: said plainly, and asked with the pass phrase by the core. */
function SaveCopy({ caseId, attachment, onClose }: ViewDialogProps) {
  const { attachmentId } = attachment;
  const [recipient, setRecipient] = useState('');
  const made = useMutation({
    ...orpc.attachment.saveCopy.mutationOptions(),
    onSuccess: async ({ name, file }) => {
      if ((await saveDownload(name, file)) === 'saved') tellDone(`${name} disimpan.`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (!made.isPending) made.mutate({ caseId, attachmentId, recipient });
  };
  return (
    <Dialog opened onClose={onClose} title="Simpan salinan di luar brankas?" zIndex={300}>
      <form onSubmit={submit}>
        <Stack>
          <Text>
            Salinan tidak terenkripsi dan dapat dibuka siapa pun yang memegangnya. Simpan di tempat yang aman,
            dan hapus setelah dipakai. Kata sandi Anda ditanyakan lagi.
          </Text>
          <TextInput
            label="Penerima"
            description="Untuk siapa salinan ini? Dicatat di jejak audit. Boleh kosong."
            value={recipient}
            maxLength={200}
            onChange={(event) => setRecipient(event.currentTarget.value)}
            data-autofocus
          />
          <ErrorNotice error={made.error} />
          <SubmitButtons label="Simpan salinan" isBusy={made.isPending} onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  );
}
