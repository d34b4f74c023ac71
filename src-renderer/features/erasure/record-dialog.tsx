import { Button, Group, Loader, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { WaitingErasure } from '#contract/erasure';
import { client, orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import classes from './erasure.module.css';

/** Berita acara pemusnahan; only once it was printed or saved may the erasure be carried out. */
export function RecordDialog({ erasure, onClose }: { erasure: WaitingErasure; onClose: () => void }) {
  const { erasureId } = erasure;
  const { frame, print } = usePdfPrinting();
  const preview = useQuery(
    orpc.erasure.record.queryOptions({
      input: { erasureId, purpose: 'preview' },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
    }),
  );
  const leave = useMutation({
    mutationFn: async (purpose: 'print' | 'save') => {
      if (purpose === 'print') expectPdfPrinting();
      const made = await client.erasure.record({ erasureId, purpose });
      if (purpose === 'print') print(made.file);
      else if ((await saveDownload(made.name, made.file)) === 'saved') tellDone('Berita acara disimpan.');
    },
  });
  const isReady = preview.data !== undefined;
  return (
    <Dialog opened onClose={onClose} title="Berita acara pemusnahan" size="min(1000px, 94vw)">
      <Stack>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={!isReady} onClick={() => leave.mutate('save')}>
            Simpan PDF
          </Button>
          <Button data-autofocus disabled={!isReady} onClick={() => leave.mutate('print')}>
            Cetak
          </Button>
        </Group>
        <ErrorNotice error={preview.error ?? leave.error} />
        <div className={classes.preview}>
          {preview.data === undefined ? (
            preview.isPending && <Loader aria-label="Menggambar berita acara" />
          ) : (
            <PdfPages file={preview.data.file} title="Pratinjau berita acara" />
          )}
        </div>
      </Stack>
      {frame}
    </Dialog>
  );
}
