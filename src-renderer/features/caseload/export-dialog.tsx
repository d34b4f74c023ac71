import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CaseloadQuery } from '#contract/caseload';
import { type CaseloadColumn, columnOf } from '#contract/caseload-columns';
import { formatNumber } from '#domain/words/indonesian';
import { client } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import { useStoppable } from '../../ui/use-stoppable.ts';
import { WorkBar } from '../../ui/work-bar.tsx';
import classes from './caseload.module.css';

type ExportDialogProps = {
  as: 'xlsx' | 'pdf';
  query: CaseloadQuery;
  /** The columns shown, in their order. */
  columns: CaseloadColumn[];
  total: number;
  onClose: () => void;
};

/** Prints or exports what the grid shows: the same rows, the same columns, the same order. */
export function ExportDialog({ as, query, columns, total, onClose }: ExportDialogProps) {
  const [recipient, setRecipient] = useState('');
  const { frame, print } = usePdfPrinting();
  const keep = useMutation({
    mutationFn: async ({ name, file, rows }: { name: string; file: Blob; rows: number }) => ({
      kept: await saveDownload(name, file),
      rows,
    }),
    onSuccess: ({ kept, rows }) => {
      if (kept === 'saved') tellDone(`${formatNumber(rows)} baris disimpan.`);
      if (kept === 'saved' && as === 'xlsx') onClose();
    },
  });
  const made = useStoppable(client.caseload.export, {
    onSuccess: (result) => (as === 'xlsx' ? keep.mutate(result) : undefined),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!made.isRunning) made.run({ ...query, columns, as, recipient });
  };
  // What is not waited for any more is not made, and leaves no file behind.
  const close = () => {
    made.stop();
    onClose();
  };
  const onPaper = useMutation({
    mutationFn: async (file: Blob) => {
      expectPdfPrinting();
      print(file);
    },
  });
  const preview = as === 'pdf' ? made.result : undefined;
  return (
    <Dialog
      opened
      onClose={close}
      title={as === 'pdf' ? 'Cetak daftar kasus' : 'Ekspor daftar kasus'}
      size={preview === undefined ? 'md' : 'min(1100px, 94vw)'}
    >
      {preview === undefined ? (
        <form onSubmit={submit}>
          <Stack>
            <Text>
              {formatNumber(total)} kasus dengan kolom{' '}
              {columns.map((column) => columnOf(column).label).join(', ')}.
            </Text>
            <TextInput
              label="Penerima"
              description="Untuk siapa daftar ini? Dicatat di jejak audit. Boleh kosong."
              value={recipient}
              onChange={(event) => setRecipient(event.currentTarget.value)}
              maxLength={200}
              data-autofocus
            />
            {as === 'xlsx' ? (
              <Text c="dimmed">
                Berkas hasil ekspor tidak terenkripsi dan memuat nama. Simpan di tempat yang aman dan hapus
                setelah dipakai.
              </Text>
            ) : null}
            <ErrorNotice error={made.error ?? keep.error} />
            {made.isRunning ? (
              <WorkBar says={`Menyusun ${formatNumber(total)} baris…`} onStop={made.stop} />
            ) : (
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  Batal
                </Button>
                <Button type="submit" loading={keep.isPending}>
                  {as === 'pdf' ? 'Lihat cetakan' : 'Simpan XLSX'}
                </Button>
              </Group>
            )}
          </Stack>
        </form>
      ) : (
        <Stack>
          <Group justify="space-between">
            <Text>{formatNumber(preview.rows)} baris.</Text>
            <Group gap="xs">
              <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate(preview)}>
                Simpan PDF
              </Button>
              <Button autoFocus onClick={() => onPaper.mutate(preview.file)}>
                Cetak
              </Button>
            </Group>
          </Group>
          <ErrorNotice error={keep.error ?? onPaper.error} />
          <div className={classes.preview}>
            <PdfPages file={preview.file} title="Pratinjau cetakan daftar kasus" />
          </div>
          {frame}
        </Stack>
      )}
    </Dialog>
  );
}
