import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { client, orpc } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { PaperProgress } from '../../parts/paper/paper-view.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { AskAgain } from '../../ui/ask-again.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';
import { tellDone, tellFailed } from '../../ui/tell.ts';

type ButtonsProps = { caseId: string; recordId: string | undefined; onWorded: () => void };

/** Looks at what is being written as it would be, and prints what was made. */
export function LetterButtons({ caseId, recordId, onWorded }: ButtonsProps) {
  const [shown, setShown] = useState<'draft' | 'made'>();
  const close = () => setShown(undefined);
  if (recordId !== undefined)
    return (
      <>
        <Button onClick={() => setShown('made')}>Lihat dan cetak</Button>
        {shown === 'made' && <LetterDialog caseId={caseId} recordId={recordId} onClose={close} />}
      </>
    );
  return (
    <Group gap="xs">
      <WordIt caseId={caseId} onWorded={onWorded} />
      <Button variant="default" onClick={() => setShown('draft')}>
        Pratinjau draf
      </Button>
      {shown === 'draft' && <DraftDialog caseId={caseId} onClose={close} />}
    </Group>
  );
}

/** Writes what the template says into the letter, to be changed this once; what stands there is replaced, so it asks. */
function WordIt({ caseId, onWorded }: Omit<ButtonsProps, 'recordId'>) {
  const [isAsking, setIsAsking] = useState(false);
  const word = useMutation(
    orpc.letter.word.mutationOptions({
      onSuccess: () => {
        tellDone('Isi surat disusun. Ubah seperlunya pada bagian Kata-kata surat.');
        onWorded();
      },
      onError: tellFailed,
      onSettled: () => setIsAsking(false),
    }),
  );
  return (
    <>
      <Button variant="default" onClick={() => setIsAsking(true)}>
        Susun isi untuk diubah
      </Button>
      <AskAgain
        opened={isAsking}
        title="Susun isi untuk diubah?"
        confirm="Susun"
        isBusy={word.isPending}
        onConfirm={() => word.mutate({ caseId })}
        onCancel={() => setIsAsking(false)}
      >
        Isi surat disusun dari templat dan berkas ini ke bagian Kata-kata surat, untuk diubah sekali ini saja.
        Yang sudah ditulis di sana diganti, dan perubahan berkas sesudahnya tidak ikut.
      </AskAgain>
    </>
  );
}

/** A letter as it was made, as it will come out of the printer. */
function LetterDialog({ onClose, ...asked }: { caseId: string; recordId: string; onClose: () => void }) {
  const paper = usePaper({
    id: 'letter.make',
    make: client.letter.make,
    preview: asked,
    asked,
    saved: 'Surat disimpan sebagai PDF.',
  });
  return <PaperDialog title="Surat" label="Pratinjau surat" paper={paper} onClose={onClose} />;
}

/** A letter while it is written; it leaves only once it was made. */
function DraftDialog({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const asked = { caseId, isDraft: true };
  const paper = usePaper({
    id: 'letter.make',
    make: client.letter.make,
    preview: asked,
    asked,
    saved: '',
  });
  const close = () => {
    paper.stop();
    onClose();
  };
  return (
    <Dialog opened onClose={close} title="Surat selagi ditulis" size="min(1000px, 94vw)">
      <Stack>
        <Text c="dimmed">
          Nomor diberikan ketika surat dibuat. Titik-titik menandai yang belum diketahui.
        </Text>
        <ErrorNotice error={paper.error} onRetry={paper.retry} />
        <PaperProgress paper={paper} />
        {paper.made && <PdfPages file={paper.made.file} title="Pratinjau surat" />}
        {paper.frame}
      </Stack>
    </Dialog>
  );
}
