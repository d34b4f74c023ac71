import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { CaseloadQuery } from '#contract/caseload';
import { type CaseloadColumn, columnOf } from '#contract/caseload-columns';
import { formatNumber } from '#domain/words/indonesian';
import { client, orpc } from '../../core/client.ts';
import { PaperView } from '../../parts/paper/paper-view.tsx';
import { useLeaving } from '../../parts/paper/use-leaving.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { saveDownload } from '../../ui/native-host.ts';
import { tellDone } from '../../ui/tell.ts';
import { expectPdfPrinting, usePdfPrinting } from '../../ui/use-pdf-printing.tsx';
import { WorkBar } from '../../ui/work-bar.tsx';

type ExportDialogProps = {
  as: 'xlsx' | 'pdf';
  query: CaseloadQuery;
  /** The columns shown, in their order. */
  columns: CaseloadColumn[];
  total: number;
  /** Of the rows only these. */
  caseIds?: readonly string[];
  onClose: () => void;
};

/** Prints or exports what the grid shows: the same rows, the same columns, the same order. */
export function ExportDialog({ as, query, columns, total, caseIds, onClose }: ExportDialogProps) {
  const [recipient, setRecipient] = useState('');
  // A workbook is saved as soon as it is made; what is to be printed is looked at first.
  const making = useLeaving(
    async (format: typeof as, options) => {
      const asked = { ...query, columns, as: format, recipient, ...(caseIds && { caseIds: [...caseIds] }) };
      const made = await client.caseload.export(asked, options);
      return { made, isSaved: format === 'xlsx' && (await save(made)) };
    },
    { mutationKey: [['caseload', 'export']], onSuccess: ({ isSaved }) => (isSaved ? onClose() : undefined) },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.leave(as);
  };
  // What is not waited for any more is not made, and leaves no file behind.
  const close = () => {
    making.stop();
    onClose();
  };
  const printed = as === 'pdf' ? making.left?.made : undefined;
  return (
    <Dialog
      opened
      onClose={close}
      title={as === 'pdf' ? 'Cetak daftar kasus' : 'Ekspor daftar kasus'}
      size={printed === undefined ? 'md' : 'min(1100px, 94vw)'}
    >
      {printed === undefined ? (
        <form onSubmit={submit}>
          <Stack>
            <Text>
              {formatNumber(total)} kasus{caseIds === undefined ? '' : ' yang dipilih'} dengan kolom{' '}
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
            <ErrorNotice error={making.error} />
            {making.leavingFor !== undefined ? (
              <Progress says={`Menyusun ${formatNumber(total)} baris…`} onStop={making.stop} />
            ) : (
              <Group justify="flex-end">
                <Button variant="default" onClick={close}>
                  Batal
                </Button>
                <Button type="submit">{as === 'pdf' ? 'Lihat cetakan' : 'Simpan XLSX'}</Button>
              </Group>
            )}
          </Stack>
        </form>
      ) : (
        <PrintedList made={printed} />
      )}
    </Dialog>
  );
}

/** How far it is, asked of the core while it works. */
function Progress({ says, onStop }: { says: string; onStop: () => void }) {
  const { data } = useQuery({
    ...orpc.caseload.exportProgress.queryOptions(),
    refetchInterval: 500,
    staleTime: 0,
    gcTime: 0,
  });
  return <WorkBar says={says} {...(data ? { progress: data } : {})} onStop={onStop} />;
}

type MadeList = { name: string; file: Blob; rows: number };

async function save({ name, file, rows }: MadeList): Promise<boolean> {
  const isSaved = (await saveDownload(name, file)) === 'saved';
  if (isSaved) tellDone(`${formatNumber(rows)} baris disimpan.`);
  return isSaved;
}

/** The list as it was drawn and told in the audit, once: printed or saved, it is not drawn again. */
function PrintedList({ made }: { made: MadeList }) {
  const { frame, print } = usePdfPrinting();
  const leaving = useLeaving(async (purpose: 'print' | 'save') => {
    if (purpose === 'save') return await save(made);
    expectPdfPrinting();
    print(made.file);
    return true;
  });
  const paper = {
    ...leaving,
    made,
    isDrawing: false,
    isStopped: false,
    canLeave: leaving.leavingFor === undefined,
    retry: leaving.reset,
    frame,
  };
  return (
    <PaperView
      paper={paper}
      label="Pratinjau cetakan daftar kasus"
      left={<Text>{formatNumber(made.rows)} baris.</Text>}
    />
  );
}
