import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { defined } from '#domain/defined';
import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { PaperProgress } from '../../parts/paper/paper-view.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PdfPages } from '../../ui/pdf-pages.tsx';

type Parts = { caseId: string; recordId: string | undefined };

/** Looks at what is being written as it would be, and prints what was made. */
export function LetterButtons({ caseId, recordId }: Parts) {
  const [shown, setShown] = useState<'draft' | 'made'>();
  const close = () => setShown(undefined);
  return (
    <Group gap="xs">
      <Button variant="default" onClick={() => setShown('draft')}>
        Pratinjau draf
      </Button>
      {recordId !== undefined && <Button onClick={() => setShown('made')}>Lihat dan cetak</Button>}
      {shown === 'draft' && <DraftDialog caseId={caseId} recordId={recordId} onClose={close} />}
      {shown === 'made' && recordId !== undefined && (
        <LetterDialog caseId={caseId} recordId={recordId} onClose={close} />
      )}
    </Group>
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
function DraftDialog({ caseId, recordId, onClose }: Parts & { onClose: () => void }) {
  const asked = { caseId, ...defined({ recordId }), isDraft: true };
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
