import { client } from '../../core/client.ts';
import { PaperDialog } from '../../parts/paper/paper-dialog.tsx';
import { usePaper } from '../../parts/paper/use-paper.ts';

/** The figures and what is missing, as they will come out of the printer. */
export function StandardPrint({ month, onClose }: { month: string; onClose: () => void }) {
  const paper = usePaper({
    id: 'standard.print',
    make: client.standard.print,
    preview: { month },
    asked: { month },
    saved: 'Standar disimpan sebagai PDF.',
  });
  return <PaperDialog title="Standar" label="Pratinjau standar" paper={paper} onClose={onClose} />;
}
