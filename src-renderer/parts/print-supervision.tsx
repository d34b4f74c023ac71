import { client } from '../core/client.ts';
import { PaperDialog } from './paper/paper-dialog.tsx';
import { usePaper } from './paper/use-paper.ts';

type Parts = { workerId?: string; caseId?: string; onClose: () => void };

/** The log of supervision and consultation of one worker, one case, or all that somebody may read. */
export function PrintSupervision({ onClose, ...asked }: Parts) {
  const paper = usePaper({
    id: 'supervision.print',
    make: client.supervision.print,
    preview: asked,
    asked,
    saved: 'Catatan supervisi disimpan sebagai PDF.',
  });
  return (
    <PaperDialog
      title="Catatan supervisi dan konsultasi"
      label="Pratinjau catatan supervisi"
      paper={paper}
      onClose={onClose}
    />
  );
}
