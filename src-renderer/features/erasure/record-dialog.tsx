import type { WaitingErasure } from '#contract/erasure';
import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';

/** Berita acara pemusnahan; only once it was printed or saved may the erasure be carried out. */
export function RecordDialog({ erasure, onClose }: { erasure: WaitingErasure; onClose: () => void }) {
  const asked = { erasureId: erasure.erasureId };
  const paper = usePaper({
    id: 'erasure.record',
    make: client.erasure.record,
    preview: asked,
    asked,
    saved: 'Berita acara disimpan.',
  });
  return (
    <PaperDialog
      title="Berita acara pemusnahan"
      label="Pratinjau berita acara"
      paper={paper}
      onClose={onClose}
    />
  );
}
