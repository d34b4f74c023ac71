import { Button, Group, Loader, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { orpc } from '../../app/client.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { keepFile } from '../../ui/native-host.ts';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { tellDone } from '../../ui/tell.ts';
import { Trouble } from '../../ui/trouble.tsx';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import classes from './case.module.css';

type Parts = { caseId: string; recordId?: string; onClose: () => void };

/** The consent form for a wet signature, as it will come out of the printer. */
export function ConsentFormDialog({ caseId, recordId, onClose }: Parts) {
  const { frame, print } = usePdfPrinting();
  const made = useQuery(
    orpc.consentForm.make.queryOptions({
      input: { caseId, ...(recordId === undefined ? {} : { recordId }) },
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 0,
      retry: false,
    }),
  );
  const leave = useMutation({
    mutationFn: async (way: 'print' | 'save') => {
      if (made.data === undefined) return;
      if (way === 'save') {
        if ((await keepFile(made.data.name, made.data.file)) === 'saved')
          tellDone('Formulir disimpan sebagai PDF.');
        return;
      }
      expectPdfPrinting();
      print(made.data.file);
    },
  });
  return (
    <Dialog opened onClose={onClose} title="Formulir persetujuan" size="min(1000px, 94vw)">
      <Stack>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" disabled={made.data === undefined} onClick={() => leave.mutate('save')}>
            Simpan PDF
          </Button>
          <Button data-autofocus disabled={made.data === undefined} onClick={() => leave.mutate('print')}>
            Cetak
          </Button>
        </Group>
        <Trouble error={made.error ?? leave.error} onRetry={() => void made.refetch()} />
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
