import { Button, Group, Loader, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { client, orpc } from '../../core/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import classes from './case.module.css';

type Parts = { caseId: string; recordId?: string; onClose: () => void };

/** The consent form for a wet signature, as it will come out of the printer. */
export function ConsentFormDialog({ caseId, recordId, onClose }: Parts) {
  const { frame, print } = usePdfPrinting();
  const subject = { caseId, ...(recordId === undefined ? {} : { recordId }) };
  const made = useQuery(
    orpc.consentForm.make.queryOptions({
      input: { ...subject, purpose: 'preview' },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
    }),
  );
  const leave = useMutation({
    mutationFn: async (purpose: 'print' | 'save') => {
      if (purpose === 'print') expectPdfPrinting();
      const { name, file } = await client.consentForm.make({ ...subject, purpose });
      if (purpose === 'print') print(file);
      else if ((await saveDownload(name, file)) === 'saved') tellDone('Formulir disimpan sebagai PDF.');
    },
  });
  const isReady = made.data !== undefined && !leave.isPending;
  return (
    <Dialog opened onClose={onClose} title="Formulir persetujuan" size="min(1000px, 94vw)">
      <Stack>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={!isReady} onClick={() => leave.mutate('save')}>
            Simpan PDF
          </Button>
          <Button data-autofocus disabled={!isReady} onClick={() => leave.mutate('print')}>
            Cetak
          </Button>
        </Group>
        <ErrorNotice error={made.error ?? leave.error} onRetry={() => void made.refetch()} />
        <div className={classes.formPreview}>
          {made.data === undefined ? (
            made.isPending && <Loader aria-label="Menggambar formulir" />
          ) : (
            <PdfPages file={made.data.file} title="Pratinjau formulir persetujuan" />
          )}
        </div>
      </Stack>
      {frame}
    </Dialog>
  );
}
